// A unit's tab: how its rows become entries, and what is wrong with the tab itself.

import { Dictionary } from '../checker/dictionary';
import type { Writing } from '../checker/entry-text';
import { isQuestion, readEntry } from '../checker/read-entry';
import { cellName } from '../grid/a1';
import type { Cell, Grid } from '../grid/cells';
import { findHeader, type Header } from '../grid/header';
import { headings, type UnitHeading, unitRows } from '../grid/layout';
import type { Entry } from '../model/entry';
import type { Finding } from '../model/finding';
import { finding } from '../model/finding';
import type { Settings } from '../model/settings';
import type { Unit, UnitReport } from '../model/unit';
import { majorityTonePlace } from '../text/vietnamese/tone-place';
import { isVerdict } from '../wording/verdict';
import { findPeriodCell, findStamp } from './above-entries';
import { joiningFix, strayFinding, strayTexts } from './stray-text';
import { readBoxes } from './tick-boxes';

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

/**
 * Reads the units' tabs, of which the formulas must have been read too. Where no place of the tone wins, a document of the
 * Party has the new one (uỷ, hoà), as Hướng dẫn 05-HD/VPTW writes itself.
 */
export function readUnitTabs(
  grids: [unit: Unit, grid: Grid][],
  dictionary: Dictionary,
  style: Settings['style'],
): UnitReport[] {
  const texts = grids.flatMap(([, { values }]) => values.flat()).filter((cell) => typeof cell === 'string');
  const otherwise = style.startsWith('Đảng') ? 'new' : 'old';
  const tonePlace = majorityTonePlace(
    texts.filter((text) => !isVerdict(text)),
    otherwise,
  );
  return grids.map(([unit, grid]) => readUnitTab(unit, grid, { tonePlace, dictionary }));
}

/** Reads a unit's tab, of which the formulas must have been read too. */
export function readUnitTab(
  unit: Unit,
  grid: Grid,
  writing: Writing = { dictionary: new Dictionary() },
): UnitReport {
  const tabPlace = { unit: unit.name, tab: grid.tab };
  const header = findUnitHeader(grid.values);
  const above = grid.values.slice(0, header?.row ?? unitRows.header);
  const { line: periodLine, banner } = findPeriodCell(above);
  const stamp = findStamp(above)?.text ?? '';
  const report = {
    unit,
    tab: grid.tab,
    periodLine,
    banner,
    stamp,
    entries: [],
    completed: false,
    nothingToReport: false,
  };
  if (!header) {
    const cell = cellName(unitRows.header, 1);
    const message = `Tab “${grid.tab}” không còn hàng tiêu đề có “Nội dung”: gõ lại “Nội dung” vào ô ${cell}, ngay trên mục đầu tiên. Khi chưa sửa, nội dung của tab không đọc được.`;
    const findings = [finding('missing-header', 'error', { ...tabPlace, cell }, message)];
    return { ...report, findings };
  }
  const contentColumn = header.columns['Nội dung'] ?? 1;
  const entries: Entry[] = [];
  const findings: Finding[] = [];
  const ticks = readBoxes(above);
  if (ticks.missing.length > 0) {
    const message = `Không thấy ô đánh dấu ${ticks.missing.map((label) => `“${label}”`).join(' và ')} phía trên hàng tiêu đề của tab “${grid.tab}”: vào menu Tổng hợp → Thiết lập… để tạo lại.`;
    findings.push(finding('missing-box', 'warning', tabPlace, message));
  }
  if (header.row !== unitRows.header) {
    const message = `Hàng tiêu đề của tab “${grid.tab}” nằm ở hàng ${header.row + 1} (lúc đầu ở hàng ${unitRows.header + 1}); nội dung được đọc từ hàng ${header.row + 2}.`;
    findings.push(
      finding('moved-header', 'warning', { ...tabPlace, cell: cellName(header.row, 0) }, message),
    );
  }
  if (header.repeated.includes('Nội dung')) {
    const message = `Tab “${grid.tab}” có hai cột “Nội dung”; chỉ cột đầu được tổng hợp. Chuyển nội dung về một cột rồi xóa tiêu đề thừa.`;
    const cell = cellName(header.row, contentColumn);
    findings.push(finding('duplicate-header', 'error', { ...tabPlace, cell }, message));
  }
  for (const [row, cells] of grid.values.entries()) {
    if (row <= header.row) continue;
    const formula = grid.formulas?.[row]?.[contentColumn] ?? '';
    const own = { ...writing, isAnswer: isQuestion(entries[entries.length - 1]?.text ?? '') };
    const reading = readEntry(cellName(row, contentColumn), cells[contentColumn], formula, own);
    if (reading) {
      entries.push(reading.entry);
      findings.push(...reading.findings.map((found) => ({ ...found, ...tabPlace })));
    }
  }
  findings.push(...strayFindings(grid, header, tabPlace));
  const { completed, nothingToReport } = ticks;
  return { ...report, entries, completed, nothingToReport, findings };
}

/** Returns a finding for each text outside the entries; one in the column Kiểm tra brings the change that moves it. */
function strayFindings(
  grid: Grid,
  header: Header<UnitHeading>,
  { unit, tab }: { unit: string; tab: string },
): Finding[] {
  return strayTexts(grid.values, header, unit).map((stray) => {
    const fix = stray.place === 'verdict' ? joiningFix(tab, stray.row, grid, header) : undefined;
    return strayFinding(stray, { unit, tab }, fix);
  });
}
