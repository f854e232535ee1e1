import { oneLine } from '../grid/cells';
import { tabs } from '../grid/layout';
import type { Prose, Range } from '../model/prose';
import { PhraseBook } from '../text/phrase-book';
import { type DictionaryKind, EVERY_RULE } from '../wording/dictionary';

/** A row of the tab, as plain data. */
export interface DictionaryRow {
  kind: DictionaryKind;
  /** An abbreviation, a wrong phrase, or the text a rule is silent about. */
  text: string;
  /** What to write in place of a wrong phrase; may be empty. */
  right: string;
  /** Code of a rule, in any case; of an ignored text also `EVERY_RULE`. */
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

  /** The texts that every rule is to be silent about. */
  private readonly right: PhraseBook<string>;

  constructor(readonly rows: readonly DictionaryRow[] = []) {
    const of = (kind: DictionaryRow['kind']) => rows.filter((row) => row.kind === kind);
    this.abbreviations = new Set(of('abbreviation').map(({ text }) => text));
    this.ignored = new Set(of('ignored').map(({ rule, text }) => exceptionKey(rule, text)));
    this.leftAlone = new PhraseBook(of('ignored').map(({ text }) => [text, true]));
    this.right = new PhraseBook(
      of('ignored')
        .filter(({ rule }) => rule.toLowerCase() === EVERY_RULE)
        .map(({ text }) => [text, text]),
    );
    // Of several rows about a rule the last one counts.
    this.switched = new Map(
      rows.filter(isSwitch).map(({ kind, rule }) => [rule.toLowerCase(), kind === 'on']),
    );
    const phrases = of('phrase');
    this.phrases = new PhraseBook([
      ...phrases.map((row) => [row.text, row] as const),
      ...phrases.map(({ right }) => [right, undefined] as const),
    ]);
  }

  /**
   * Says how many rules and texts are off, in Vietnamese, as a sentence with a space before it; empty where none is.
   * An optional one of `rules` is off by itself, and not counted.
   *
   * @example
   * new Dictionary([{ kind: 'off', text: '', right: '', rule: 'C4' }]).silenced(checkRules);
   * // ' Từ điển tắt 1 quy tắc (C4).'
   */
  silenced(rules: readonly { code: string; isOptional?: true }[]): string {
    const codes = [...this.switched].flatMap(([key, isOn]) => {
      const code = key.toUpperCase();
      return isOn || rules.some((rule) => rule.isOptional && rule.code === code) ? [] : [code];
    });
    const off = codes.length > 0 ? `tắt ${codes.length} quy tắc (${codes.join(', ')})` : '';
    const texts = this.ignored.size > 0 ? `bỏ qua ${this.ignored.size} chữ` : '';
    const parts = [off, texts].filter((part) => part !== '');
    return parts.length === 0 ? '' : ` ${tabs.dictionary} ${parts.join(', ')}.`;
  }

  /** Returns whether the department uses an abbreviation as a matter of course. */
  knows(abbreviation: string): boolean {
    return this.abbreviations.has(abbreviation);
  }

  /** Returns whether a rule is to be silent about a text. */
  ignores(rule: string, text: string): boolean {
    return [rule, EVERY_RULE].some((one) => this.ignored.has(exceptionKey(one, text)));
  }

  /** Returns where texts stand that every rule is to be silent about, written as the tab has them or with a capital. */
  rightIn(prose: Prose): Range[] {
    return this.right
      .find(prose)
      .filter(({ start, end, value }) => prose.text.slice(start + 1, end) === value.slice(1));
  }

  /** Returns whether a rule is in use, by its code. */
  uses({ code, isOptional }: { code: string; isOptional?: true }): boolean {
    return this.switched.get(code.toLowerCase()) ?? !isOptional;
  }
}

function isSwitch({ kind }: DictionaryRow): boolean {
  return kind === 'on' || kind === 'off';
}

/** Returns what tells a row from others: two rows of one key speak of the same, and the later one adds nothing. */
export function rowKey(row: DictionaryRow): string {
  const { kind, text, rule } = row;
  return isSwitch(row) ? rule.toLowerCase() : `${kind} ${exceptionKey(rule, text)}`;
}

function exceptionKey(rule: string, text: string): string {
  return `${rule.toLowerCase()} ${comparedText(text)}`;
}

/** Returns the part of a text that is compared when a rule is to be silent about it, on one line. */
export function comparedText(text: string): string {
  return oneLine(text).slice(0, COMPARED);
}
