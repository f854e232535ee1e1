// A text that remembers where each of its characters stood in the text as typed, so that a finding can point there
// after any number of changes.
import type { Edit, Range } from '../model/prose';
/**
 * Returns the edits that put `replacement` in the place of each match of a global expression that matches no empty
 * text.
 */
export function replaceMatches(
  text: string,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string,
): Edit[] {
  const edits: Edit[] = [];
  pattern.lastIndex = 0;
  // `matchAll` would copy the expression for every item of every cell.
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const replaced = replacement(match);
    const { 0: found, index: start } = match;
    if (replaced !== found) edits.push({ start, end: start + found.length, replacement: replaced });
  }
  return edits;
}

/**
 * Returns a text with edits made to it. Throws a RangeError unless they are in order, do not overlap and lie in the
 * text.
 */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let changed = '';
  let copied = 0;
  for (const { start, end, replacement } of edits) {
    if (!(start >= copied && end >= start && end <= text.length)) throw new RangeError('Edits out of order');
    changed += text.slice(copied, start) + replacement;
    copied = end;
  }
  return changed + text.slice(copied);
}

/** Returns the shortest edit with the same effect; it cuts no surrogate pair. */
export function trimEdit(text: string, { start, end, replacement }: Edit): Edit {
  const replaced = text.slice(start, end);
  const shorter = Math.min(replaced.length, replacement.length);
  const isSame = (i: number, j: number) =>
    replaced.charAt(i) === replacement.charAt(j) && !/[\uD800-\uDFFF]/.test(replaced.charAt(i));
  let head = 0;
  while (head < shorter && isSame(head, head)) head++;
  let tail = replaced.length;
  const growth = replacement.length - replaced.length;
  while (tail > head && tail + growth > head && isSame(tail - 1, tail + growth - 1)) tail--;
  return { start: start + head, end: start + tail, replacement: replacement.slice(head, tail + growth) };
}

/** A text together with the place, in the text as typed, that each of its UTF-16 units comes from. */
export class TrackedText {
  /** Wraps a text as typed. */
  static of(typed: string): TrackedText {
    const starts = new Uint32Array(typed.length);
    const ends = new Uint32Array(typed.length);
    for (let i = 0; i < typed.length; i++) {
      starts[i] = i;
      ends[i] = i + 1;
    }
    return new TrackedText(typed, starts, ends);
  }

  private constructor(
    readonly text: string,
    /** Where the typed character behind each unit begins, and where it ends. */
    private readonly starts: Uint32Array,
    private readonly ends: Uint32Array,
  ) {}

  /** Returns the place in the text as typed that `start..end` of this text comes from; an empty place stays empty. */
  typedRange(start: number, end: number): Range {
    if (start < end) return { start: this.starts[start] ?? 0, end: this.ends[end - 1] ?? 0 };
    const point = (start > 0 ? this.ends[start - 1] : this.starts[start]) ?? 0;
    return { start: point, end: point };
  }

  /** Returns the text after `edits`, which are in order and do not overlap. */
  apply(edits: readonly Edit[]): TrackedText {
    if (edits.length === 0) return this;
    let length = this.text.length;
    for (const { start, end, replacement } of edits) length += replacement.length - (end - start);
    const starts = new Uint32Array(length);
    const ends = new Uint32Array(length);
    let text = '';
    let copied = 0;
    let at = 0;
    const copyUntil = (end: number) => {
      text += this.text.slice(copied, end);
      for (let from = copied; from < end; from++, at++) {
        starts[at] = this.starts[from] ?? 0;
        ends[at] = this.ends[from] ?? 0;
      }
    };
    for (const { start, end, replacement } of edits) {
      copyUntil(start);
      text += replacement;
      const typed = this.typedRange(start, end);
      for (const after = at + replacement.length; at < after; at++) {
        starts[at] = typed.start;
        ends[at] = typed.end;
      }
      copied = end;
    }
    copyUntil(this.text.length);
    return new TrackedText(text, starts, ends);
  }
}
