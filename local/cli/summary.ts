// What a run came to, for a person at a terminal: the list of the sidebar, the slips in full and the rest as counts.
import type { Outcome } from '../../src/contract/outcome';
import { type Row, rowsOf } from '../../src/core/wording/list-rows';
import { type Group, type Section, sectionsOf } from '../../src/core/wording/list-sections';

/** The findings of an outcome, line by line: what asks for a person in full, unit by unit; the rest counted by rule. */
export function listing(outcome: Outcome): string[] {
  return sectionsOf(rowsOf(outcome), outcome.annex !== undefined).flatMap(
    ({ kind, title, groups }: Section) => [
      '',
      title,
      ...(kind === 'info' || kind === 'fixed' ? counted(groups) : groups.flatMap(inFull)),
    ],
  );
}

function inFull({ title, rows }: Group): string[] {
  const width = Math.max(...rows.map(({ place }) => place.length));
  const lines = rows.map(
    (row) => `    ${row.place.padEnd(width)}  ${told(row)}${row.finding ? ` [${row.finding.rule}]` : ''}`,
  );
  return [...(title === '' ? [] : [`  ${title}`]), ...lines];
}

/** A line for each rule, those with the most places first, with one of them as an example. */
function counted(groups: Group[]): string[] {
  const byRule = new Map<string, Row[]>();
  for (const row of groups.flatMap(({ rows }) => rows)) {
    const rule = row.finding?.rule ?? '';
    byRule.set(rule, [...(byRule.get(rule) ?? []), row]);
  }
  return [...byRule]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([rule, rows]) => {
      const example = rows.slice(0, 1).map((row) => `${row.place}: ${told(row)}`);
      return `  ${String(rows.length).padStart(3)} × ${rule}, như ${example}`;
    });
}

/** A message may quote a text with line breaks. */
function told({ text }: Row): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
