// Proposals: the changes that a click sends to the script, and the findings that are left after it.

import { placeKey } from '../grid/a1';
import { CELL_LIMIT, oneLine } from '../grid/cells';
import type { CellFix, CheckedText } from '../model/cell-fix';
import type { Finding } from '../model/finding';
import type { FixOutcome } from '../model/fix-outcome';
import { withEdits } from '../text/tracked-text';
import { QUOTED, quoted } from '../wording/quoted';

/** The findings of a run, and the texts of the cells that they are about. */
interface Listed {
  findings: Finding[];
  texts: CheckedText[];
}

/** A change that a person may accept. */
export interface Proposal {
  label: string;
  /** Says more than the label about what a click will do; may be empty. */
  note: string;
  fixes: CellFix[];
}

/**
 * Returns the proposals of a finding, if its cell's text is known. "Sửa tất cả" means those of `listed` that are like
 * it, but for guesses; `scope` names them.
 */
export function proposalsOf(
  finding: Finding,
  { texts }: { texts: CheckedText[] },
  listed: Finding[],
  scope: string,
): Proposal[] {
  if (finding.severity === 'fixed') return [];
  if (finding.fix) return moves(finding.fix, listed, scope);
  const single = finding.suggestions
    .map((replacement) => replacing(finding, texts, replacement))
    .filter(({ fixes }) => fixes.length > 0);
  if (single.length !== 1 || finding.isGuess) return single;
  const all = cellFixes(
    listed
      .filter(
        ({ rule, severity, isGuess }) => !isGuess && rule === finding.rule && severity === finding.severity,
      )
      .flatMap((like) => (like.suggestions.length === 1 ? changesOf(like) : [])),
    texts,
  );
  const count = all.reduce((sum, { edits }) => sum + edits.length, 0);
  if (count < 2) return single;
  const sheets = new Set(all.map(({ tab }) => tab)).size;
  const note = `Sửa mọi chỗ cùng loại với dòng này theo đề nghị của từng chỗ: ${all.length} ô, ${sheets} tab.`;
  return [...single, { label: `Sửa tất cả (${count}) · ${scope}`, note, fixes: all }];
}

/** Returns the proposal to put a text in the place of a finding, whether the rule or a person wrote it. */
export function replacing(finding: Finding, texts: CheckedText[], replacement: string): Proposal {
  const whole = replacement.length > QUOTED ? `Sẽ là ${quoted(replacement, CELL_LIMIT)}.` : '';
  return {
    label: replacement === '' ? 'Xóa' : `Sửa thành ${quoted(replacement)}`,
    note: finding.isGuess ? 'Có thể nhầm: xem từng chỗ, không có trong “Sửa tất cả”.' : whole,
    fixes: cellFixes([{ finding, replacement }], texts),
  };
}

/** Of a joined text the person must see where the parts meet, in UTF-16 units. */
const MOVED_SHOWN = 400;

/** Returns the proposals to move the text of one row into the column Nội dung, and that of every such row listed. */
function moves(fix: CellFix, listed: Finding[], scope: string): Proposal[] {
  const own: Proposal = {
    label: 'Chuyển vào cột Nội dung',
    note: `Ô ${fix.cell} sẽ là ${quoted(withEdits(fix.text, fix.edits), MOVED_SHOWN)}.`,
    fixes: [fix],
  };
  const fixes = listed.flatMap((like) => like.fix ?? []);
  if (fixes.length < 2) return [own];
  const note = `Mỗi hàng như thế được nối lại trong cột Nội dung của nó: ${fixes.length} hàng.`;
  return [own, { label: `Chuyển tất cả (${fixes.length}) · ${scope}`, note, fixes }];
}

interface Change {
  finding: Finding;
  replacement: string;
}

function changesOf(finding: Finding): Change[] {
  return finding.suggestions.map((replacement) => ({ finding, replacement }));
}

/**
 * Returns the changes cell by cell. Of changes that overlap only the first is made, and none in a cell whose text is
 * unknown.
 */
function cellFixes(changes: Change[], texts: CheckedText[]): CellFix[] {
  const fixOf = new Map(texts.map((checked) => [placeKey(checked), { ...checked, edits: [] } as CellFix]));
  const inOrder = [...changes].sort(
    (a, b) => a.finding.start - b.finding.start || a.finding.end - b.finding.end,
  );
  for (const { finding, replacement } of inOrder) {
    const { start, end } = finding;
    const fix = fixOf.get(placeKey(finding));
    const last = fix?.edits[fix.edits.length - 1];
    const overlaps = last && (start < last.end || start === last.start);
    if (fix && !overlaps && end <= fix.text.length) fix.edits.push({ start, end, replacement });
  }
  return [...fixOf.values()].filter(({ edits }) => edits.length > 0);
}

/** Returns the text that "Bỏ qua" would make a rule silent about; an empty text where there is none. */
export function ignorableText(finding: Finding, texts: CheckedText[]): string {
  const { rule, severity, tab, cell, start, end } = finding;
  // What is wrong with a workbook, such as `not-text`, is no rule of language.
  if (severity === 'fixed' || !/^[A-Z]/.test(rule)) return '';
  const checked = texts.find((text) => text.tab === tab && text.cell === cell);
  return oneLine(checked?.text.slice(start, end) ?? '');
}

/** Returns an outcome without the findings of a rule about a text. */
export function withoutIgnored<O extends Listed>(outcome: O, rule: string, text: string): O {
  const { findings, texts } = outcome;
  const textOf = new Map(texts.map((checked) => [placeKey(checked), checked.text]));
  const isIgnored = (one: Finding) =>
    one.rule === rule && oneLine(textOf.get(placeKey(one))?.slice(one.start, one.end)) === text;
  return { ...outcome, findings: findings.filter((one) => one.severity === 'fixed' || !isIgnored(one)) };
}

/** Returns an outcome after changes: the findings and texts of the changed cells are replaced. */
export function withFixed<O extends Listed>(outcome: O, { fixed }: FixOutcome): O {
  const isNow = new Map(fixed.map((cell) => [placeKey(cell), cell]));
  const told = new Set<string>();
  const findings = outcome.findings.flatMap((finding) => {
    const key = placeKey(finding);
    const now = isNow.get(key);
    if (!now) return [finding];
    if (told.has(key)) return [];
    told.add(key);
    return now.findings;
  });
  // A cell that took over the text of another one may not have been listed before.
  const fresh = fixed.filter((cell) => !told.has(placeKey(cell)) && cell.findings.length > 0);
  findings.push(...fresh.flatMap((cell) => cell.findings));
  const known = new Set(outcome.texts.map(placeKey));
  const texts = [...outcome.texts, ...fresh.filter((cell) => !known.has(placeKey(cell)))].map((checked) => {
    const { tab, cell, text } = isNow.get(placeKey(checked)) ?? checked;
    return { tab, cell, text };
  });
  return { ...outcome, findings, texts };
}
