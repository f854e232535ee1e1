// Leads the person to a place in the workbook.
import { findSheet, sheetsOf } from '../tabs/read';

/**
 * Brings a tab before the person, and a cell of it unless `cell` is empty.
 * Returns why that cannot be, in Vietnamese; an empty text when it is done.
 */
export function selectCell(tab: string, cell: string): string {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheet = findSheet(sheetsOf(spreadsheet), tab);
  if (!sheet) {
    return `Bảng tính không có tab “${tab}”: có thể tab đã bị đổi tên hoặc xóa. Bấm “Kiểm tra lại” để có danh sách mới.`;
  }
  spreadsheet.setActiveSheet(sheet);
  if (cell === '') return '';
  try {
    sheet.getRange(cell).activate();
    return '';
  } catch (error) {
    console.error(error);
    return `Tab “${tab}” không có ô ${cell}: có thể hàng hoặc cột đó đã bị xóa. Bấm “Kiểm tra lại” để có danh sách mới.`;
  }
}
