// Bold and italic words in a plain text: `**đậm**` and `*nghiêng*`.
import type { BodyRun } from '../model/document';

/** A pair of marks: where the text between them begins and ends, both without the marks. */
interface Pair {
  start: number;
  end: number;
  /** Asterisks of each mark: 1 is italic, 2 is bold. */
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
  const pairs = pairsIn(line);
  const marks = pairs.flatMap(({ start, end, length }) => [
    { at: start - length, end: start, length },
    { at: end, end: end + length, length },
  ]);
  const runs: BodyRun[] = [];
  const open = new Set<number>();
  let from = 0;
  const add = (to: number) => {
    if (to > from) {
      const text = line.slice(from, to);
      runs.push({ text, ...(open.has(2) && { bold: true }), ...(open.has(1) && { italic: true }) });
    }
  };
  for (const { at, end, length } of marks.sort((a, b) => a.at - b.at)) {
    add(at);
    if (!open.delete(length)) open.add(length);
    from = end;
  }
  add(line.length);
  return runs;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
const BEGINS_WORDS = /[\p{L}\p{N}“‘"'«([{]/u;
const ENDS_WORDS = /[^\s“‘«([{]/;

function pairsIn(line: string): Pair[] {
  const pairs: Pair[] = [];
  let open: { at: number; length: number }[] = [];
  for (const { 0: asterisks, index } of line.matchAll(/\*+/g)) {
    const { length } = asterisks;
    const end = index + length;
    const before = charBefore(line, index);
    const after = charAfter(line, end);
    if (length > 2) continue;
    const last = open.findIndex((mark) => mark.length === length);
    if (last >= 0 && ENDS_WORDS.test(before) && !LETTER.test(after)) {
      pairs.push({ start: (open[last]?.at ?? 0) + length, end: index, length });
      // A mark that was opened inside and not closed there is no mark.
      open = open.slice(0, last);
    } else if (last < 0 && !LETTER.test(before) && BEGINS_WORDS.test(after)) {
      open.push({ at: index, length });
    }
  }
  return pairs;
}

function charBefore(text: string, end: number): string {
  return Array.from(text.slice(Math.max(0, end - 2), end)).pop() ?? '';
}

function charAfter(text: string, start: number): string {
  return String.fromCodePoint(text.codePointAt(start) ?? 32);
}
