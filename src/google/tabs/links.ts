// Writes links: to the Docs of the period into the tab "Cấu hình", to the units' tabs into the tab "Đơn vị".
import { cellName } from '../../core/grid/a1';
import { tabs } from '../../core/grid/layout';
import { readRegistry } from '../../core/intake/registry';
import { readSettings } from '../../core/intake/settings-tab';
import { isLinksText } from '../../core/report/period-documents';
import { UserError } from '../platform/user-error';
import { findSheet, readTab, SETTINGS_COLUMNS, type Sheets, withFormulas } from './read';
import type { Reading } from './workbook';
import { type Writing, writeWatched } from './write-watched';

/**
 * Writes the links into the row "Văn bản đã tạo" of the settings, unless they stand there already or there is no such
 * row. People may insert rows or columns meanwhile, so Google replaces what the add-on wrote there last, wherever that
 * is by now. Throws a UserError when somebody typed something else there, which stays.
 */
export function writeDocumentLinks({ sheets, documentLink: last }: Reading, links: string): void {
  const sheet = findSheet(sheets, tabs.settings);
  if (!sheet || !last || last.text === links) return;
  if (isLinksText(last.text)) {
    const column = cellName(0, last.column).slice(0, -1);
    const finder = sheet.getRange(`${column}:${column}`).createTextFinder(last.text);
    if (finder.matchCase(true).matchEntireCell(true).replaceAllWith(links) > 0) return;
  }
  // Google does not find a blank cell, nor one whose column moved.
  const { documentLink: now } = readSettings(readTab(sheets, tabs.settings, SETTINGS_COLUMNS));
  if (!now) return;
  const cell = cellName(now.row, now.column);
  if (now.text !== '' && !isLinksText(now.text)) {
    throw new UserError(
      `Ô ${cell} của tab “${tabs.settings}” có chữ đã gõ nên được giữ nguyên: xóa chữ đó thì lần sau đường liên kết được ghi vào.`,
    );
  }
  sheet.getRange(cell).setValue(links);
}

/**
 * Makes each cell of the tab "Đơn vị" that names a unit's tab a link to it. Its text stays, and so does a link to
 * elsewhere; a formula is left alone.
 */
export function linkTabs(sheets: Sheets): void {
  const sheet = findSheet(sheets, tabs.registry);
  if (!sheet) return;
  const read = () => withFormulas(sheet.getDataRange());
  writeWatched(sheet, read, (cells) => {
    const { rows, columns } = readRegistry({ tab: tabs.registry, values: cells });
    return [columns['Tên đơn vị'], columns.Tab].flatMap((column) => {
      if (column === undefined) return [];
      const range = sheet.getRange(1, column + 1, cells.length, 1);
      const [texts, formulas] = [range.getRichTextValues(), range.getFormulas()];
      const runs: (Writing & Required<Pick<Writing, 'links'>>)[] = [];
      for (const { row, unit } of rows) {
        const to = findSheet(sheets, unit.tab);
        if (!to || formulas[row]?.[0] !== '' || cells[row]?.[column] !== unit.tab) continue;
        // The number stays when the tab gets another name, but not when it is made anew.
        const link = `#gid=${to.getSheetId()}`;
        const had = `${texts[row]?.[0]?.getLinkUrl()}`;
        if (had === link || !/^(null|#gid=\d+)$/.test(had)) continue;
        const last = runs[runs.length - 1];
        if (last && last.row + last.links.length === row) {
          last.values.push([unit.tab]);
          last.links.push(link);
        } else runs.push({ row, column, values: [[unit.tab]], links: [link] });
      }
      return runs;
    });
  });
}
