import { oneLine } from '../grid/cells';
import { tabs } from '../grid/layout';
import { PhraseBook } from '../text/phrase-book';

/** A row of the tab, as plain data. */
export interface DictionaryRow {
  kind: 'abbreviation' | 'phrase' | 'ignored' | 'off' | 'on';
  /** An abbreviation, a wrong phrase, or the text a rule is silent about. */
  text: string;
  /** What to write in place of a wrong phrase; may be empty. */
  right: string;
  /** Code of a rule, in any case. */
  rule: string;
}

/** The most of a text that is compared when a rule is to be silent about it, in UTF-16 units. */
const COMPARED = 200;

/** The department's own words, and its changes to the rules. */
export class Dictionary {
  private readonly abbreviations: Set<string>;
  private readonly ignored: Set<string>;
  private readonly switched: Map<string, boolean>;
  /**
   * Wrong phrases, each with its row. Right phrases are there too, without a row: a wrong one inside them is not found.
   */
  readonly phrases: PhraseBook<DictionaryRow | undefined>;

  /** The texts that a rule is to be silent about, whichever rule it is. */
  readonly leftAlone: PhraseBook<true>;

  constructor(readonly rows: readonly DictionaryRow[] = []) {
    const of = (kind: DictionaryRow['kind']) => rows.filter((row) => row.kind === kind);
    this.abbreviations = new Set(of('abbreviation').map(({ text }) => text));
    this.ignored = new Set(of('ignored').map(({ rule, text }) => exceptionKey(rule, text)));
    this.leftAlone = new PhraseBook(of('ignored').map(({ text }) => [text, true]));
    this.switched = new Map([
      ...of('off').map(({ rule }) => [rule.toLowerCase(), false] as const),
      ...of('on').map(({ rule }) => [rule.toLowerCase(), true] as const),
    ]);
    const phrases = of('phrase');
    this.phrases = new PhraseBook([
      ...phrases.map((row) => [row.text, row] as const),
      ...phrases.map(({ right }) => [right, undefined] as const),
    ]);
  }

  /**
   * How many rules and texts are off, in Vietnamese, as a sentence with a space before it; empty where none is.
   *
   * @example
   * new Dictionary([{ kind: 'off', text: '', right: '', rule: 'C4' }]).silenced; // ' Từ điển tắt 1 quy tắc (C4).'
   */
  get silenced(): string {
    const codes = [...this.switched].filter(([, isOn]) => !isOn).map(([code]) => code.toUpperCase());
    const rules = codes.length > 0 ? `tắt ${codes.length} quy tắc (${codes.join(', ')})` : '';
    const texts = this.ignored.size > 0 ? `bỏ qua ${this.ignored.size} chữ` : '';
    const parts = [rules, texts].filter((part) => part !== '');
    return parts.length === 0 ? '' : ` ${tabs.dictionary} ${parts.join(', ')}.`;
  }

  /** Returns whether the department uses an abbreviation as a matter of course. */
  knows(abbreviation: string): boolean {
    return this.abbreviations.has(abbreviation);
  }

  /** Returns whether a rule is to be silent about a text. */
  ignores(rule: string, text: string): boolean {
    return this.ignored.size > 0 && this.ignored.has(exceptionKey(rule, text));
  }

  /** Returns whether a rule is in use, by its code. */
  uses({ code, isOptional }: { code: string; isOptional?: true }): boolean {
    return this.switched.get(code.toLowerCase()) ?? !isOptional;
  }
}

function exceptionKey(rule: string, text: string): string {
  return `${rule.toLowerCase()} ${comparedText(text)}`;
}

/** Returns the part of a text that is compared when a rule is to be silent about it, on one line. */
export function comparedText(text: string): string {
  return oneLine(text).slice(0, COMPARED);
}
