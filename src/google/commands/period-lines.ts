// Tells the units the period and the deadline again, after the coordinator changed them in the tab "Cấu hình".
import type { Result } from '../../contract/result';
import { periodKey } from '../../core/round/period';
import { runAlone } from '../platform/run-alone';
import { UserError } from '../platform/user-error';
import { writeLines } from '../rollover/lines';
import { refuseDuringRollover } from '../rollover/refuse';
import { openWorkbook } from '../rollover/workbook';
import { readSavingsTab } from '../tabs/archive';
import { mustCoordinate } from '../tabs/fixed-tabs';
import { writeLog } from '../tabs/log';
import { nextPeriodItem } from './next-period';

/** Writes the period and the deadline into the tabs that are empty or of this period. Returns how many it wrote. */
export function updatePeriodLines(): Result<number> {
  return runAlone(() => {
    refuseDuringRollover();
    const workbook = openWorkbook();
    mustCoordinate(workbook.sheets, 'Chỉ người điều phối mới đổi được kỳ của các tab');
    const written = writeLines(workbook);
    SpreadsheetApp.flush();
    return written;
  });
}

/** Takes what tabs hold for another period for that of the present one, because the coordinator said so. */
export function adoptPeriod(period: string): Result<number> {
  return runAlone(() => {
    refuseDuringRollover();
    if (typeof period !== 'string' || period === '')
      throw new UserError('Chưa rõ kỳ nào: bấm Kiểm tra số liệu lại.');
    const workbook = openWorkbook();
    mustCoordinate(workbook.sheets, 'Chỉ người điều phối mới đổi được kỳ của các tab');
    const present = workbook.settings.period;
    if (readSavingsTab(workbook.sheets).some(({ key }) => key === periodKey(present)))
      throw new UserError(
        `Kỳ ${present} đã được lưu nên nội dung của kỳ ${period} không thành của kỳ ấy được: sửa lại mục “Kỳ báo cáo”, hoặc Hoàn tác ở ${nextPeriodItem.label}`,
      );
    const written = writeLines(workbook, period);
    SpreadsheetApp.flush();
    const details = `Nội dung ghi kỳ ${period} trong ${written} tab là của kỳ ${present}.`;
    writeLog(workbook.spreadsheet, workbook.sheets, 'Đổi kỳ báo cáo', details);
    return written;
  });
}
