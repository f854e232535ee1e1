// A unit's tab: how its rows become entries, and what is wrong with the tab itself.
import { cleanEntry } from './entry-text';
import { finding } from './finding';
import type { Entry, Finding, Unit, UnitReport } from './report';
import { fold } from './vietnamese/fold';
import {
  boxes,
  CELL_LIMIT,
  type Cell,
  cellName,
  cellText,
  findHeader,
  type Grid,
  type Header,
  headings,
  isBlank,
} from './workbook';

/** 0-based rows of a unit's tab as set-up makes it; people may move them. */
export const unitRows = { name: 0, period: 1, boxes: 2, header: 3 } as const;

type UnitHeading = (typeof headings.unit)[number];

/** Where a unit's entries stand: the header row and the content column, found by their text. */
export function findUnitHeader(values: Cell[][]): Header<UnitHeading> | undefined {
  return findHeader(values, headings.unit, ['Nội dung']);
}

/** Reads a unit's tab; the formulas must have been read too. */
export function readUnitTab(unit: Unit, grid: Grid): UnitReport {
  const tabPlace = { unit: unit.name, tab: grid.tab };
  const header = findUnitHeader(grid.values);
  if (!header) {
    const cell = cellName(unitRows.header, 1);
    const message = `Tab “${grid.tab}” không còn hàng tiêu đề có “Nội dung”: gõ lại “Nội dung” vào ô ${cell}, ngay trên mục đầu tiên. Khi chưa sửa, nội dung của tab không đọc được.`;
    const findings = [finding('missing-header', 'error', { ...tabPlace, cell }, message)];
    return { unit, tab: grid.tab, entries: [], completed: false, nothingToReport: false, findings };
  }
  const contentColumn = header.columns['Nội dung'] ?? 1;
  const entries: Entry[] = [];
  const findings: Finding[] = [];
  const ticks = readBoxes(grid.values.slice(0, header.row));
  if (ticks.row === undefined) {
    const message = `Không thấy ô đánh dấu “${boxes.completed}” và “${boxes.nothingToReport}” phía trên hàng tiêu đề: vào menu Tổng hợp → Thiết lập… để tạo lại.`;
    findings.push(finding('missing-box', 'warning', tabPlace, message));
  }
  findings.push(...aboveHeader(grid, header.row, ticks.row, tabPlace));
  if (header.repeated.includes('Nội dung')) {
    const message = `Tab “${grid.tab}” có hai cột “Nội dung”; chỉ cột đầu được tổng hợp. Chuyển nội dung về một cột rồi xóa tiêu đề thừa.`;
    const cell = cellName(header.row, contentColumn);
    findings.push(finding('duplicate-header', 'error', { ...tabPlace, cell }, message));
  }
  for (const [row, cells] of grid.values.entries()) {
    if (row <= header.row) continue;
    const formula = grid.formulas?.[row]?.[contentColumn] ?? '';
    const value = cells[contentColumn];
    if (formula !== '' || !isBlank(value)) {
      const text = cellText(value);
      const entry = { cell: cellName(row, contentColumn), text, clean: cleanEntry(text) };
      entries.push(entry);
      findings.push(...checkCell(unit.name, grid.tab, entry, value, formula));
    }
    findings.push(...misplaced(cells, row, header, tabPlace));
  }
  const { completed, nothingToReport } = ticks;
  return { unit, tab: grid.tab, entries, completed, nothingToReport, findings };
}

/** What is wrong with an entry's cell, whatever its text says: a formula, not text, or cut at the cell's limit. */
export function checkCell(
  unit: string,
  tab: string,
  entry: Entry,
  value: Cell | undefined,
  formula: string,
): Finding[] {
  const place = { unit, tab, cell: entry.cell, length: entry.text.length };
  if (formula !== '') {
    const message = `Ô ${entry.cell} chứa công thức (${shorten(formula)}): gõ nội dung bằng chữ, hoặc dán lại bằng Ctrl+Shift+V.`;
    return [finding('formula', 'error', place, message)];
  }
  if (typeof value !== 'string') {
    const kind = typeof value === 'number' ? 'số' : typeof value === 'boolean' ? 'đúng/sai' : 'ngày';
    const message = `Ô ${entry.cell} là kiểu ${kind} (${entry.text}), không phải chữ; Google Sheets có thể đã đổi nội dung đã gõ. Chọn Định dạng → Số → Văn bản thuần túy rồi gõ lại.`;
    return [finding('not-text', 'error', place, message)];
  }
  if (value.length >= CELL_LIMIT) {
    const message = `Ô ${entry.cell} dài đúng mức tối đa 50.000 ký tự, phần cuối có thể đã bị cắt: kiểm tra lại và chia thành nhiều hàng.`;
    return [finding('cut-text', 'error', place, message)];
  }
  return [];
}

interface Ticks {
  /** 0-based row of the boxes; undefined when neither label was found. */
  row?: number;
  completed: boolean;
  nothingToReport: boolean;
}

/** The boxes stand beside their labels: to the left as set-up makes them, or to the right in a tab made by hand. */
function readBoxes(above: Cell[][]): Ticks {
  const ticks: Ticks = { completed: false, nothingToReport: false };
  for (const [row, cells] of above.entries()) {
    const labels = cells.map((cell) => (typeof cell === 'string' ? fold(cell) : ''));
    const firstBox = cells.findIndex((cell) => typeof cell === 'boolean');
    for (const key of ['completed', 'nothingToReport'] as const) {
      const label = labels.findIndex((text) => text.startsWith(fold(boxes[key])));
      if (label < 0) continue;
      const firstLabel = labels.findIndex((text) => text !== '');
      const box = cells[firstBox >= 0 && firstBox < firstLabel ? label - 1 : label + 1];
      ticks.row = row;
      ticks[key] = box === true;
    }
  }
  return ticks;
}

/** Text between the boxes and the header is nobody's entry, so it must not go unseen. */
function aboveHeader(
  grid: Grid,
  headerRow: number,
  boxRow: number | undefined,
  place: { unit: string; tab: string },
): Finding[] {
  const findings: Finding[] = [];
  if (headerRow !== unitRows.header) {
    const message = `Hàng tiêu đề của tab “${grid.tab}” nằm ở hàng ${headerRow + 1} (lúc đầu ở hàng ${unitRows.header + 1}); nội dung được đọc từ hàng ${headerRow + 2}.`;
    findings.push(finding('moved-header', 'warning', { ...place, cell: cellName(headerRow, 0) }, message));
  }
  for (let row = (boxRow ?? unitRows.boxes) + 1; row < headerRow; row++) {
    for (const [column, value] of (grid.values[row] ?? []).entries()) {
      if (isBlank(value) || typeof value === 'boolean') continue;
      const cell = cellName(row, column);
      const message = `Ô ${cell} nằm phía trên hàng tiêu đề nên không được tổng hợp: chuyển nội dung xuống dưới hàng ${headerRow + 1}.`;
      findings.push(
        finding(
          'text-above-header',
          'error',
          { ...place, cell, length: cellText(value).length },
          message,
          [],
        ),
      );
    }
  }
  return findings;
}

/** Text beside the content column would be left out of the annex. */
function misplaced(
  cells: Cell[],
  row: number,
  { columns }: Header<UnitHeading>,
  place: { unit: string; tab: string },
): Finding[] {
  const findings: Finding[] = [];
  for (const [column, value] of cells.entries()) {
    if (column === columns['Nội dung'] || column === columns['Kiểm tra']) continue;
    if (typeof value === 'boolean' || isBlank(value)) continue;
    const isNumbering = column === columns.TT && !/\p{L}{2}/u.test(cellText(value));
    if (isNumbering) continue;
    const cell = cellName(row, column);
    const message = `Ô ${cell} có chữ nhưng không ở cột “Nội dung” nên không được tổng hợp: nếu là nội dung báo cáo, chuyển sang cột “Nội dung”.`;
    findings.push(
      finding('misplaced-text', 'warning', { ...place, cell, length: cellText(value).length }, message),
    );
  }
  return findings;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
