// "Kiểm tra số liệu": what is wrong, and who has not handed in.
import type { Outcome } from '../../contract/outcome';
import type { Result } from '../../contract/result';
import { tabs } from '../../core/grid/layout';
import { examine } from '../../core/report/examine';
import { progressReport } from '../memory/progress';
import { runAlone } from '../platform/run-alone';
import { formatMoment, today } from '../platform/time';
import { writeBoard } from '../tabs/board';
import { readWorkbook } from '../tabs/read';
import { writeAtOnce } from '../tabs/write-at-once';

/** The command's item of the menu. */
export const checkEntriesItem = { label: 'Kiểm tra số liệu', runs: 'openCheckSidebar' };

/**
 * Checks everything and refreshes the status board; the annex and the Doc stay as they are. The sidebar asks for the
 * progress of this run by `runId`.
 */
export function checkEntries(runId: string): Result<Outcome> {
  return runAlone((): Outcome => {
    const tellProgress = progressReport(runId);
    const reading = readWorkbook(SpreadsheetApp.getActive(), tellProgress);
    tellProgress('check');
    const { problems, texts, errors, warnings, fixes, statuses, waiting } = examine(reading, today());
    const unwritten = writeAtOnce(tabs.registry, () =>
      writeBoard(reading, statuses, formatMoment(new Date())),
    );
    const message = `${reading.reports.length}/${reading.registry.rows.length} đơn vị có tab; ${errors} lỗi, ${warnings} cảnh báo, ${fixes.length} chỗ sẽ tự sửa.`;
    const status = errors > 0 ? 'stopped' : 'done';
    return { status, message, findings: [...unwritten, ...problems, ...fixes], texts, waiting };
  });
}
