// A unit's tab: how its rows become entries, and what is wrong with the tab itself.

import type { Dictionary } from '../checker/dictionary';
import type { Writing } from '../checker/entry-text';
import { readEntry } from '../checker/read-entry';
import { cellName } from '../grid/a1';
import { type Cell, cellText, type Grid, isBlank } from '../grid/cells';
import { findHeader, type Header } from '../grid/header';
import { boxes, headings, unitRows } from '../grid/layout';
import type { Entry } from '../model/entry';
import type { Finding } from '../model/finding';
import { finding } from '../model/finding';
import type { Unit, UnitReport } from '../model/unit';
import { fold } from '../text/vietnamese/fold';
import { majorityTonePlace } from '../text/vietnamese/tone-place';

type UnitHeading = (typeof headings.unit)[number];

/**
 * Finds the header row of a unit's tab, and its columns, by their texts. A row with a second heading is preferred,
 * because "Nội dung" alone may also be typed as an entry.
 */
export function findUnitHeader(values: Cell[][]): Header<UnitHeading> | undefined {
  const required: UnitHeading[][] = [['Nội dung', 'Kiểm tra'], ['TT', 'Nội dung'], ['Nội dung']];
  for (const wanted of required) {
    const header = findHeader(values, headings.unit, wanted);
    if (header) return header;
  }
  return undefined;
}

/** Reads the units' tabs, of which the formulas must have been read too. */
export function readUnitTabs(grids: [unit: Unit, grid: Grid][], dictionary: Dictionary): UnitReport[] {
  const texts = grids.flatMap(([, { values }]) => values.flat()).filter((cell) => typeof cell === 'string');
  const tonePlace = majorityTonePlace(texts.filter((text) => !VERDICT.test(text)));
  return grids.map(([unit, grid]) => readUnitTab(unit, grid, { tonePlace, dictionary }));
}

/** Reads a unit's tab, of which the formulas must have been read too. */
export function readUnitTab(unit: Unit, grid: Grid, writing?: Writing): UnitReport {
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
  if (ticks.missing.length > 0) {
    const message = `Không thấy ô đánh dấu ${ticks.missing.map((label) => `“${label}”`).join(' và ')} phía trên hàng tiêu đề của tab “${grid.tab}”: vào menu Tổng hợp → Thiết lập… để tạo lại.`;
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
    const reading = readEntry(cellName(row, contentColumn), cells[contentColumn], formula, writing);
    if (reading) {
      entries.push(reading.entry);
      findings.push(...reading.findings.map((found) => ({ ...found, ...tabPlace })));
    }
    findings.push(...misplaced(cells, row, header, tabPlace));
  }
  const { completed, nothingToReport } = ticks;
  return { unit, tab: grid.tab, entries, completed, nothingToReport, findings };
}

/** A tick box and its label above the header; 0-based. */
export interface Box {
  row: number;
  /** Column of the label. */
  label: number;
  /** Column of the box itself; undefined when beside the label there is none. */
  box?: number;
}

/**
 * Finds the tick boxes by their labels: a box stands to the left of its label as set-up makes it, or to the right in a
 * tab made by hand. A mark typed in place of a box counts as one.
 */
export function findBoxes(above: Cell[][]): Partial<Record<keyof typeof boxes, Box>> {
  const found: Partial<Record<keyof typeof boxes, Box>> = {};
  for (const [row, cells] of above.entries()) {
    const labels = boxKeys.flatMap((key) => {
      const label = cells.findIndex(
        (cell) => typeof cell === 'string' && fold(cell).startsWith(fold(boxes[key])),
      );
      return label < 0 ? [] : [{ key, label }];
    });
    const first = Math.min(...labels.map(({ label }) => label));
    const side = isBox(cells[first - 1]) ? -1 : 1;
    for (const { key, label } of labels) {
      const hasBox = isBox(cells[label + side]);
      found[key] = { row, label, ...(hasBox && { box: label + side }) };
    }
  }
  return found;
}

const boxKeys = ['completed', 'nothingToReport'] as const;

/** What people write for a tick where a tab has no tick boxes. */
const TICKS = ['true', 'x', '✓', '✔', '☑'];

function isBox(cell: Cell | undefined): boolean {
  return typeof cell === 'boolean' || isTicked(cell);
}

function isTicked(cell: Cell | undefined): boolean {
  return cell === true || (typeof cell === 'string' && TICKS.includes(fold(cell)));
}

interface Ticks {
  /** 0-based row of the boxes; undefined when neither label was found. */
  row?: number;
  completed: boolean;
  nothingToReport: boolean;
  /** Labels of the boxes that are not there. */
  missing: string[];
}

function readBoxes(above: Cell[][]): Ticks {
  const found = findBoxes(above);
  const isOn = (key: keyof typeof boxes) => {
    const place = found[key];
    return place?.box !== undefined && isTicked(above[place.row]?.[place.box]);
  };
  const row = (found.completed ?? found.nothingToReport)?.row;
  return {
    ...(row !== undefined && { row }),
    completed: isOn('completed'),
    nothingToReport: isOn('nothingToReport'),
    missing: boxKeys.filter((key) => found[key]?.box === undefined).map((key) => boxes[key]),
  };
}

/** Returns an error for each text between the boxes and the header: it is no entry, and must not go unseen. */
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
      if (typeof value === 'boolean' || isBlank(value)) continue;
      const cell = cellName(row, column);
      const message = `Ô ${cell} nằm phía trên hàng tiêu đề nên không được tổng hợp: chuyển nội dung xuống dưới hàng ${headerRow + 1}.`;
      const { length } = cellText(value);
      findings.push(finding('text-above-header', 'error', { ...place, cell, length }, message));
    }
  }
  return findings;
}

/** What the add-on writes into the column Kiểm tra begins with one of its marks. */
const VERDICT = /^[✔✖⚠✎ℹ]/;

/** Returns a warning for each text of a row beside the content column: it would be left out of the annex. */
function misplaced(
  cells: Cell[],
  row: number,
  { columns }: Header<UnitHeading>,
  place: { unit: string; tab: string },
): Finding[] {
  const findings: Finding[] = [];
  for (const [column, value] of cells.entries()) {
    if (column === columns['Nội dung'] || typeof value === 'boolean' || isBlank(value)) continue;
    const isNumbering = column === columns.TT && !/\p{L}{2}/u.test(cellText(value));
    const isVerdict = column === columns['Kiểm tra'] && VERDICT.test(cellText(value));
    if (isNumbering || isVerdict) continue;
    const cell = cellName(row, column);
    const message = `Ô ${cell} có chữ nhưng không ở cột “Nội dung” nên không được tổng hợp: nếu là nội dung báo cáo, chuyển sang cột “Nội dung”.`;
    const { length } = cellText(value);
    findings.push(finding('misplaced-text', 'warning', { ...place, cell, length }, message));
  }
  return findings;
}
