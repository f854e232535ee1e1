// A text that remembers where each of its characters stood in the text as typed, so that a finding can point there
// after any number of changes.

/** A change to a text: what stands in place of `start..end`, in UTF-16 offsets into the text it is made to. */
export interface Edit {
  start: number;
  end: number;
  replacement: string;
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

  /** The place that `start..end` of this text has in the text as typed; an empty place stays empty. */
  typedRange(start: number, end: number): [start: number, end: number] {
    if (start < end) return [this.starts[start] ?? 0, this.ends[end - 1] ?? 0];
    const point = (start > 0 ? this.ends[start - 1] : this.starts[start]) ?? 0;
    return [point, point];
  }

  /** The text after `edits`, which are in order and do not overlap. */
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
      const [typedStart, typedEnd] = this.typedRange(start, end);
      for (; at < text.length; at++) {
        starts[at] = typedStart;
        ends[at] = typedEnd;
      }
      copied = end;
    }
    copyUntil(this.text.length);
    return new TrackedText(text, starts, ends);
  }
}
