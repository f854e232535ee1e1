// Writes where the Docs of the period are into the tab "Cấu hình".
import { cellName } from '../../core/grid/a1';
import { tabs } from '../../core/grid/layout';
import { readSettings } from '../../core/intake/settings-tab';
import { isLinksText } from '../../core/report/period-documents';
import { UserError } from '../platform/user-error';
import { findSheet, readTab, SETTINGS_COLUMNS } from './read';
import type { Reading } from './workbook';

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
