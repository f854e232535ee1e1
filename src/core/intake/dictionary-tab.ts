// The optional tab "Từ điển" as rows of the dictionary, and what is wrong with it.

import type { DictionaryRow } from '../checker/dictionary';
import { ignorableCodes, switchableCodes } from '../checker/rules';
import { cellName } from '../grid/a1';
import { type Grid, oneLine } from '../grid/cells';
import { findHeader } from '../grid/header';
import { headings, tabs } from '../grid/layout';
import type { Finding } from '../model/finding';
import { finding } from '../model/finding';
import { proseOf } from '../text/prose';
import { type DictionaryKind, dictionaryKinds } from '../wording/dictionary';

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
    const read = dictionaryRow(kindText, wrong, right, rule);
    if (typeof read === 'string') {
      const cell = cellName(row, columns.Loại ?? 0);
      const message = `Hàng ${row + 1} của tab “${tabs.dictionary}” không được dùng: ${read}. Sửa lại hoặc xóa hàng.`;
      findings.push(
        finding('bad-dictionary', 'warning', { tab: grid.tab, cell, length: kindText.length }, message),
      );
    } else rows.push(read);
  }
  return { rows, findings };
}

const kinds = Object.keys(dictionaryKinds) as DictionaryKind[];

/** Returns the row that four cells make, each on one line; in Vietnamese why they make none. */
export function dictionaryRow(
  kindText: string,
  text: string,
  right: string,
  rule: string,
): DictionaryRow | string {
  const kind = kinds.find((key) => dictionaryKinds[key].toLowerCase() === kindText.toLowerCase());
  if (!kind) {
    const labels = Object.values(dictionaryKinds).map((label) => `“${label}”`);
    return `“Loại” phải là ${labels.join(', ')}`;
  }
  const isSwitch = kind === 'off' || kind === 'on';
  if (!isSwitch && text === '') return 'chưa có “Từ, cụm từ”';
  if (kind === 'phrase' && !isFindable(text)) {
    return '“Từ, cụm từ” phải bắt đầu và kết thúc bằng chữ hoặc số, và không có đường liên kết hay tên tệp';
  }
  const row = { kind, text, right, rule };
  if (!isSwitch && kind !== 'ignored') return row;
  if (rule === '') return 'chưa có “Quy tắc”';
  const codes = isSwitch ? switchableCodes : ignorableCodes;
  if ([...codes].some((code) => code.toUpperCase() === rule.toUpperCase())) return row;
  return `không có quy tắc “${rule}” để ${isSwitch ? 'bật, tắt' : 'bỏ qua'}: xem mã ở mỗi dòng của khung bên`;
}

/** Returns whether a phrase can be found word by word: signs around words, and links, are no words. */
function isFindable(text: string): boolean {
  const { words, hasLinks } = proseOf(text);
  return words[0]?.start === 0 && words[words.length - 1]?.end === text.length && !hasLinks;
}
