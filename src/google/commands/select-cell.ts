// Shows a place in the workbook.
import type { Result } from '../../contract/result';
import { cellAt } from '../../core/grid/a1';
import { googleProblem } from '../../core/text/google-problem';
import { answer } from '../platform/answer';
import { UserError } from '../platform/user-error';
import { findSheet, sheetsOf } from '../tabs/read';

/**
 * Shows a tab, and selects a cell of it unless `cell` is empty. Fails with a message when the tab or the cell is
 * gone.
 */
export function selectCell(tab: string, cell: string): Result<null> {
  return answer(() => {
    // Any editor of the file can call this with anything.
    if (typeof tab !== 'string' || typeof cell !== 'string') {
      throw new UserError('Chưa rõ tab và ô nào: bấm “Kiểm tra lại” để có danh sách mới.');
    }
    const spreadsheet = SpreadsheetApp.getActive();
    const sheet = findSheet(sheetsOf(spreadsheet), tab);
    if (!sheet) {
      throw new UserError(
        `Bảng tính không có tab “${tab}”: có thể tab đã bị đổi tên hoặc xóa. Bấm “Kiểm tra lại” để có danh sách mới.`,
      );
    }
    spreadsheet.setActiveSheet(sheet);
    if (cell === '') return null;
    try {
      if (cellAt(cell).row < 0) throw new Error('no cell');
      sheet.getRange(cell).activate();
    } catch (error) {
      if (googleProblem(error).kind !== 'unknown') throw error;
      throw new UserError(
        `Tab “${tab}” không có ô ${cell}: có thể hàng hoặc cột đó đã bị xóa. Bấm “Kiểm tra lại” để có danh sách mới.`,
      );
    }
    return null;
  });
}
