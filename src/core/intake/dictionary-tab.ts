// The optional tab "Từ điển" as rows of the dictionary, and what is wrong with it.

import { comparedText, type DictionaryRow } from '../checker/dictionary';
import { ignorableCodes, switchableCodes } from '../checker/rules';
import { cellName } from '../grid/a1';
import { type Grid, oneLine } from '../grid/cells';
import { findHeader } from '../grid/header';
import { headings, tabs } from '../grid/layout';
import type { Finding } from '../model/finding';
import { finding } from '../model/finding';
import { proseOf } from '../text/prose';

/** What a row of the tab may be, as its column "Loại" says. */
export const dictionaryKinds = {
  abbreviation: 'Viết tắt',
  phrase: 'Cụm từ sai',
  ignored: 'Bỏ qua',
  off: 'Tắt quy tắc',
  on: 'Bật quy tắc',
} as const satisfies Record<DictionaryRow['kind'], string>;

/** Returns the row that makes a rule silent about a text, as cells in the order of the headings. */
export function exceptionRow(rule: string, text: string): string[] {
  return [dictionaryKinds.ignored, comparedText(text), '', rule, ''];
}

/** Reads the tab, and tells what is wrong with it; `undefined` stands for a workbook without the tab. */
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

/** Returns why a row cannot be used, in Vietnamese; an empty text where it can. */
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
  const codes = isSwitch ? switchableCodes : ignorableCodes;
  if ([...codes].some((code) => code.toUpperCase() === rule.toUpperCase())) return '';
  return `không có quy tắc “${rule}” để ${isSwitch ? 'bật, tắt' : 'bỏ qua'}: xem mã ở mỗi dòng của khung bên`;
}

/** Returns whether a phrase can be found word by word: signs around words, and links, are no words. */
function isFindable(text: string): boolean {
  const { words, hasLinks } = proseOf(text);
  return words[0]?.start === 0 && words[words.length - 1]?.end === text.length && !hasLinks;
}
