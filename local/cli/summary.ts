// Prints the list of the sidebar for the terminal: what needs a person in full, the rest as counts.
import type { Outcome } from '../../src/contract/outcome';
import { type Row, rowsOf } from '../../src/core/wording/list-rows';
import { type Group, type Section, sectionsOf } from '../../src/core/wording/list-sections';

/**
 * Returns the findings of an outcome as lines: what needs a person in full, unit by unit, and the rest counted by
 * rule.
 */
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
    (row) => `    ${row.place.padEnd(width)}  ${lineOf(row)}${row.finding ? ` [${row.finding.rule}]` : ''}`,
  );
  return [...(title === '' ? [] : [`  ${title}`]), ...lines];
}

/** Returns a line for each rule with one example, the most frequent rule first. */
function counted(groups: Group[]): string[] {
  const byRule = new Map<string, Row[]>();
  for (const row of groups.flatMap(({ rows }) => rows)) {
    const rule = row.finding?.rule ?? '';
    byRule.set(rule, [...(byRule.get(rule) ?? []), row]);
  }
  return [...byRule]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([rule, rows]) => {
      const example = rows.slice(0, 1).map((row) => `${row.place}: ${lineOf(row)}`);
      return `  ${String(rows.length).padStart(3)} × ${rule}, như ${example}`;
    });
}

/** Returns the text of a row in one line; a message may quote a text with line breaks. */
function lineOf({ text }: Row): string {
  return text.replace(/\s*\n\s*/g, ' ');
}
