// The command "Kiểm tra số liệu": finds what is wrong and which units have not handed in.
import type { Outcome } from '../../contract/outcome';
import type { Result } from '../../contract/result';
import { checkRules } from '../../core/checker/rules';
import { tabs } from '../../core/grid/layout';
import { examine } from '../../core/report/examine';
import { progressWriter } from '../memory/progress';
import { runAlone } from '../platform/run-alone';
import { formatMoment, today } from '../platform/time';
import { writeBoard } from '../tabs/board';
import { isCoordinator } from '../tabs/fixed-tabs';
import { typistsOf } from '../tabs/protection';
import { type Reading, readWorkbook } from '../tabs/workbook';
import { writeAtOnce } from '../tabs/write-at-once';

/** The menu item of this command. */
export const checkEntriesItem = { label: 'Kiểm tra số liệu', runs: 'openCheckSidebar' };

/**
 * Checks everything and updates the status board, which only a coordinator may; the annex and the Doc stay as they are.
 * The run reports its
 * progress under `runId`.
 *
 * @example
 * checkEntries('run-1'); // in the demo workbook
 * // { ok: true, value: { status: 'stopped', message: '15/15 đơn vị có tab; 7 lỗi, …', findings: […], … } }
 */
export function checkEntries(runId: string): Result<Outcome> {
  return runAlone((): Outcome => {
    const tellProgress = progressWriter(runId);
    const reading = readWorkbook(SpreadsheetApp.getActive(), tellProgress);
    tellProgress('check');
    const examination = examine(reading, today());
    const { problems, texts, errors, warnings, fixes, statuses, waiting } = examination;
    const { otherPeriods, hasStaleLines } = examination;
    const own = isCoordinator(reading.sheets) ? undefined : ownUnits(reading);
    const unwritten = own
      ? []
      : writeAtOnce(tabs.registry, () => writeBoard(reading, statuses, formatMoment(new Date())));
    const message = `${reading.reports.length}/${reading.registry.rows.length} đơn vị có tab; ${errors} lỗi, ${warnings} cảnh báo, ${fixes.length} chỗ sẽ tự sửa.${reading.dictionary.silenced(checkRules)}`;
    const status = errors > 0 ? 'stopped' : 'done';
    return {
      status,
      message,
      findings: [...unwritten, ...problems, ...fixes],
      texts,
      waiting,
      otherPeriods,
      hasStaleLines,
      ...(own && { own }),
    };
  });
}

/** Returns the names of the units whose addresses are the person's; else that of the unit whose tab is open. */
function ownUnits({ reports, registry }: Reading): string[] {
  const me = Session.getEffectiveUser().getEmail().toLowerCase();
  const units = registry.rows.map(({ unit }) => unit);
  const own = units.filter((unit) => typistsOf(unit).some((email) => email.toLowerCase() === me));
  const open = SpreadsheetApp.getActive().getActiveSheet().getName();
  const found = own.length > 0 ? own : reports.filter(({ tab }) => tab === open).map(({ unit }) => unit);
  return found.map(({ name }) => name);
}
