// The optional tab "Từ điển": what the department adds to the rules, and where it wants them silent.
import { finding } from '../model/finding';
import { PhraseBook } from '../text/phrase-book';
import { Prose } from '../text/prose';
import type { Finding } from '../model/finding';
import { ignorableIds, switchableIds } from './rules';
import { cellName } from '../grid/a1';
import { findHeader } from '../grid/header';
import { type Grid, oneLine } from '../grid/cells';
import { headings, tabs } from '../grid/layout';

/** What a row of the tab may be, as its column "Loại" says. */
export const dictionaryKinds = {
  abbreviation: 'Viết tắt',
  phrase: 'Cụm từ sai',
  ignored: 'Bỏ qua',
  off: 'Tắt quy tắc',
  on: 'Bật quy tắc',
} as const;

/** A row of the tab, as plain data. */
export interface DictionaryRow {
  kind: keyof typeof dictionaryKinds;
  /** An abbreviation, a wrong phrase, or the text a rule is silent about. */
  text: string;
  /** What to write in place of a wrong phrase; may be empty. */
  right: string;
  /** Id of a rule. */
  rule: string;
}

/** The most of a text that is compared when a rule is to be silent about it, in UTF-16 units. */
const COMPARED = 200;

/** What the department added. */
export class Dictionary {
  private readonly abbreviations: Set<string>;
  private readonly ignored: Set<string>;
  private readonly switched: Map<string, boolean>;
  /** Wrong phrases, each with its row; the right ones, without, shield a wrong one inside them. */
  readonly phrases: PhraseBook<DictionaryRow | undefined>;

  constructor(readonly rows: readonly DictionaryRow[] = []) {
    const of = (kind: DictionaryRow['kind']) => rows.filter((row) => row.kind === kind);
    this.abbreviations = new Set(of('abbreviation').map(({ text }) => text));
    this.ignored = new Set(of('ignored').map(({ rule, text }) => exceptionKey(rule, text)));
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

  /** Whether the department uses an abbreviation as a matter of course. */
  knows(abbreviation: string): boolean {
    return this.abbreviations.has(abbreviation);
  }

  /** Whether a rule is to be silent about a text. */
  ignores(rule: string, text: string): boolean {
    return this.ignored.size > 0 && this.ignored.has(exceptionKey(rule, text));
  }

  /** Whether a rule is in use. */
  uses({ id, isOptional }: { id: string; isOptional?: true }): boolean {
    return this.switched.get(id.toLowerCase()) ?? !isOptional;
  }
}

function exceptionKey(rule: string, text: string): string {
  return `${rule.toLowerCase()} ${oneLine(text).slice(0, COMPARED)}`;
}

/** The row that makes a rule silent about a text, as cells in the order of the headings. */
export function exceptionRow(rule: string, text: string): string[] {
  return [dictionaryKinds.ignored, oneLine(text).slice(0, COMPARED), '', rule, ''];
}

/** What the tab says, and what is wrong with it; `undefined` stands for a workbook without the tab. */
export function readDictionary(grid: Grid | undefined): { rows: DictionaryRow[]; findings: Finding[] } {
  const rows: DictionaryRow[] = [];
  const findings: Finding[] = [];
  if (!grid) return { rows, findings };
  const header = findHeader(grid.values, headings.dictionary, ['Loại', 'Từ, cụm từ']);
  if (!header) {
    const message = `Tab “${tabs.dictionary}” không có hàng tiêu đề với “Loại” và “Từ, cụm từ” nên không được dùng: gõ lại hai tiêu đề này.`;
    return { rows, findings: [finding('missing-header', 'warning', { tab: grid.tab }, message)] };
  }
  const { columns } = header;
  for (const [row, cells] of grid.values.entries()) {
    if (row <= header.row) continue;
    const text = (heading: (typeof headings.dictionary)[number]) => oneLine(cells[columns[heading] ?? -1]);
    const [kindText, wrong, right, rule] = [
      text('Loại'),
      text('Từ, cụm từ'),
      text('Viết đúng'),
      text('Quy tắc'),
    ];
    if (!kindText && !wrong && !right && !rule) continue;
    const kind = kinds.find((key) => dictionaryKinds[key].toLowerCase() === kindText.toLowerCase());
    const problem = problemOf(kind, wrong, rule);
    if (problem) {
      const cell = cellName(row, columns.Loại ?? 0);
      const message = `Hàng ${row + 1} của tab “${tabs.dictionary}” không được dùng: ${problem}. Sửa lại hoặc xóa hàng.`;
      findings.push(
        finding('bad-dictionary', 'warning', { tab: grid.tab, cell, length: kindText.length }, message),
      );
    } else if (kind) rows.push({ kind, text: wrong, right, rule });
  }
  return { rows, findings };
}

const kinds = Object.keys(dictionaryKinds) as DictionaryRow['kind'][];

/** Why a row cannot be used; empty where it can. */
function problemOf(kind: DictionaryRow['kind'] | undefined, text: string, rule: string): string {
  if (!kind) {
    const labels = Object.values(dictionaryKinds).map((label) => `“${label}”`);
    return `“Loại” phải là ${labels.join(', ')}`;
  }
  const isSwitch = kind === 'off' || kind === 'on';
  if (!isSwitch && text === '') return 'chưa có “Từ, cụm từ”';
  if (kind === 'phrase' && !isFindable(text)) {
    return '“Từ, cụm từ” phải bắt đầu và kết thúc bằng chữ hoặc số, và không có đường liên kết hay tên tệp';
  }
  if (!isSwitch && kind !== 'ignored') return '';
  if (rule === '') return 'chưa có “Quy tắc”';
  const ids = isSwitch ? switchableIds : ignorableIds;
  if (ids.has(rule.toUpperCase())) return '';
  return `không có quy tắc “${rule}” để ${isSwitch ? 'bật, tắt' : 'bỏ qua'}: xem mã ở mỗi dòng của khung bên`;
}

/** Whether a phrase can be found word by word: a text's words are without the signs around them, and without links. */
function isFindable(text: string): boolean {
  const { words, hasLinks } = new Prose(text);
  return words[0]?.start === 0 && words[words.length - 1]?.end === text.length && !hasLinks;
}
