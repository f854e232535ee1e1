// Bold and italic words in a plain text: `**đậm**` and `*nghiêng*`.
import type { BodyRun } from '../model/document';

/** An asterisk alone makes italic words, two make bold ones. */
interface Mark {
  at: number;
  length: number;
}

/**
 * Cuts one line into runs. An asterisk is a mark only where it stands at the edge of words and its pair at the other:
 * any other stays as typed, such as those of `2 * 3`, `5*`, `(*)`, `* mục` and `***`.
 *
 * @example
 * markedRuns('có **12** đơn vị'); // [{ text: 'có ' }, { text: '12', bold: true }, { text: ' đơn vị' }]
 */
export function markedRuns(line: string): BodyRun[] {
  const runs: BodyRun[] = [];
  const open = new Set<number>();
  let from = 0;
  for (const { at, length } of [...pairedMarks(line), { at: line.length, length: 0 }]) {
    const text = line.slice(from, at);
    if (text !== '') {
      runs.push({ text, ...(open.has(2) && { bold: true }), ...(open.has(1) && { italic: true }) });
    }
    if (!open.delete(length)) open.add(length);
    from = at + length;
  }
  return runs;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const BEGINS_WORDS = /[\p{L}\p{N}“‘"'«([{]/u;
const ENDS_WORDS = /[^\s“‘«([{]/;

/** Returns the marks that have a pair, in their order. */
function pairedMarks(line: string): Mark[] {
  const marks: Mark[] = [];
  let open: Mark[] = [];
  for (const { 0: asterisks, index: at } of line.matchAll(/\*+/g)) {
    const { length } = asterisks;
    const before = line[at - 1] ?? ' ';
    const after = line[at + length] ?? ' ';
    const first = open.find((mark) => mark.length === length);
    if (length > 2) continue;
    if (first && ENDS_WORDS.test(before) && !LETTER.test(after)) {
      marks.push(first, { at, length });
      // A mark that was opened inside and not closed there is no mark.
      open = open.slice(0, open.indexOf(first));
    } else if (!first && !LETTER.test(before) && BEGINS_WORDS.test(after)) {
      open.push({ at, length });
    }
  }
  return marks.sort((a, b) => a.at - b.at);
}
