// The command "Kỳ báo cáo mới…": saves what the units typed, empties their tabs for the next period, and goes back as
// long as nothing of that was typed. A journal says that the workbook is between two periods; everything else is read
// from the cells, so a run that was interrupted anywhere goes on with the next click.
import type { PeriodChoice, PeriodPlan, PeriodSlice, RolloverReport } from '../../contract/periods-server';
import type { Result } from '../../contract/result';
import { tabs } from '../../core/grid/layout';
import { parseDay, readDeadline } from '../../core/model/day';
import { settingDefinition } from '../../core/model/settings';
import { periodKey } from '../../core/round/period';
import {
  forgetRollover,
  isSubjectChange,
  type Rollover,
  readRollover,
  rememberRollover,
} from '../memory/rollover';
import { answer } from '../platform/answer';
import { showPage } from '../platform/open-page';
import { runAlone } from '../platform/run-alone';
import { runSlice, type WorkStep } from '../platform/slices';
import { UserError } from '../platform/user-error';
import { fileSaving } from '../rollover/archive-file';
import { lastRollover, readPlan, reasonNotToUndo } from '../rollover/plan';
import { SavedUnits } from '../rollover/saved-units';
import {
  clearTab,
  type Done,
  endRound,
  lockUnit,
  refillTab,
  restoreRound,
  restoreSettings,
  saveTabs,
  switchSettings,
  UNDO,
} from '../rollover/steps';
import { openWorkbook, presentPeriod, readContents, type UnitTab, type Workbook } from '../rollover/workbook';
import { emptyAnnexTab } from '../tabs/annex-tab';
import { nextAttempt, readSavingsTab } from '../tabs/archive';
import { mustCoordinate } from '../tabs/fixed-tabs';
import { writeLog } from '../tabs/log';
import { findSheet } from '../tabs/read';
import { writeAtOnce } from '../tabs/write-at-once';

/** The menu item of this command. */
export const nextPeriodItem = { label: 'Kỳ báo cáo mới…', runs: 'openPeriodsPage' };

/** Opens the page in which the next period is begun and the saved ones are seen. */
export function openPeriodsPage(): Result<null> {
  return showPage('periods', {}, (html) => {
    const output = HtmlService.createHtmlOutput(html).setWidth(640).setHeight(620);
    SpreadsheetApp.getUi().showModalDialog(output, 'Kỳ báo cáo');
  });
}

/** Returns what beginning the next period would do. Writes nothing. */
export function periodPlan(): Result<PeriodPlan> {
  return answer(readPlan, 'Chưa đọc được bảng tính.');
}

/**
 * Runs one slice of the change of period: locks the tabs, saves them, makes the archive file if one is wanted, changes
 * the settings, and empties the tabs. A tab that holds something which was not saved is left as it is and named; the
 * next call saves it too. `choice` is null to go on with what was begun, and `withoutFile` to do so without the file.
 */
export function beginPeriod(choice: PeriodChoice | 'withoutFile' | null, runId: string): Result<PeriodSlice> {
  return runAlone((): PeriodSlice => {
    const workbook = openWorkbook();
    mustCoordinate(workbook.sheets, 'Chỉ người điều phối mới chuyển kỳ được');
    const begun = readRollover();
    if (begun?.isUndo) throw new UserError('Đang hoàn tác, chưa xong: bấm Hoàn tác để làm nốt.');
    const isWithoutFile = choice === 'withoutFile';
    const rollover = begun ?? newRollover(workbook, isWithoutFile ? null : choice);
    if (isWithoutFile) delete rollover.wantsFile;
    if (!begun || isWithoutFile) rememberRollover(rollover);
    const saved = new SavedUnits(workbook.sheets, rollover);
    return runSteps(runId, workbook, rollover, [
      ...eachUnit(workbook, 'lock', (unit) => lockUnit(workbook, unit, rollover, begun !== undefined)),
      {
        key: () => 'save',
        act: (done) => {
          // What was typed before the lock must be read.
          SpreadsheetApp.flush();
          saveTabs(workbook, rollover, saved, done);
        },
      },
      ...(rollover.wantsFile ? [{ key: () => 'file', act: () => fileSaving(workbook, rollover) }] : []),
      { key: () => 'switch', act: () => switchSettings(workbook, rollover) },
      ...eachUnit(workbook, 'clear', (unit, done) => clearTab(workbook, unit, rollover, saved, done)),
      { key: () => 'round', act: ({ left }) => left.length === 0 && endRound(workbook) },
    ]);
  });
}

/** Runs one slice of the way back: the settings and the tabs become as they were saved. */
export function undoPeriod(runId: string): Result<PeriodSlice> {
  return runAlone((): PeriodSlice => {
    const workbook = openWorkbook();
    mustCoordinate(workbook.sheets, 'Chỉ người điều phối mới chuyển kỳ được');
    const begun = readRollover();
    const savings = readSavingsTab(workbook.sheets);
    if (!begun?.isUndo) {
      const reason = reasonNotToUndo(workbook, readContents(workbook), savings, begun);
      if (reason !== '') throw new UserError(reason);
    }
    const rollover: Rollover = { ...(begun ?? lastRollover(workbook, savings)), isUndo: true };
    rememberRollover(rollover);
    const saved = new SavedUnits(workbook.sheets, rollover);
    const { from, attempt } = rollover;
    const whole = savings.find((saving) => saving.key === periodKey(from) && saving.attempt === attempt);
    return runSteps(runId, workbook, rollover, [
      { key: () => 'restore', act: () => restoreSettings(workbook, rollover) },
      ...eachUnit(workbook, 'refill', (unit, done) =>
        refillTab(workbook, unit, rollover, whole?.deadline ?? '', saved, done),
      ),
      { key: () => 'round', act: () => restoreRound(workbook, rollover, saved) },
    ]);
  });
}

function eachUnit(
  { units }: Workbook,
  verb: string,
  act: (unit: UnitTab, done: Done) => void,
): WorkStep<Done>[] {
  return units.map((unit) => ({
    key: () => `${verb} ${unit.sheet.getSheetId()}`,
    act: (done) => act(unit, done),
  }));
}

/** Runs a slice; when the work is finished and no tab is left, the journal goes. */
function runSteps(
  runId: string,
  { spreadsheet, sheets }: Workbook,
  rollover: Rollover,
  steps: WorkStep<Done>[],
): PeriodSlice {
  const { from, to, attempt, isUndo } = rollover;
  // A checkpoint of another change, or of the way there, must not count for this one.
  const id = [from, to, attempt, isUndo].join(' ');
  const work = {
    name: 'nextPeriod' as const,
    begin: { units: 0, cells: 0, changed: 0, left: [] },
    steps: steps.map(({ key, act }) => ({ key: () => `${key()} ${id}`, act })),
  };
  let report: RolloverReport | undefined;
  const slice = runSlice(work, runId, ({ units, cells, changed, left }: Done, isFinished) => {
    if (!isFinished) return '';
    report = { from, to, archived: { units, entries: cells }, cleared: changed, left };
    const said = isUndo ? '' : ` Đã lưu ${cells} ô của ${units} đơn vị vào tab “${tabs.archive}”.`;
    if (left.length > 0) {
      const names = left.map((tab) => `“${tab}”`).join(', ');
      const problem = isUndo
        ? `đã có chữ của kỳ ${to} nên không ghi đè`
        : 'không đọc được hoặc vừa có nội dung mới nên được để nguyên';
      return `Chưa xong: tab ${names} ${problem}. Xem lại các tab đó, rồi bấm ${isUndo ? 'Hoàn tác' : 'Làm tiếp'}.${said}`;
    }
    const unwritten = isUndo ? [] : writeAtOnce(tabs.annex, () => emptyAnnexTab(sheets));
    forgetRollover();
    // The tabs of the archive were made in front of the person.
    const registry = findSheet(sheets, tabs.registry);
    if (registry) spreadsheet.setActiveSheet(registry);
    const next = isUndo ? '' : ' Tiếp theo: xem lại tab “Cấu hình”, rồi báo các đơn vị nhập.';
    const open = isUndo ? ' Các tab đều mở: cần thì khóa lại ở Khóa/mở nhập liệu….' : '';
    const message = `${changed} tab đơn vị nay ở kỳ ${isUndo ? from : to}.${said}${next}${open}`;
    const action = isUndo ? UNDO : 'Kỳ báo cáo mới';
    unwritten.push(...writeAtOnce(tabs.log, () => writeLog(spreadsheet, sheets, action, message)));
    return [message, ...unwritten.map((found) => found.message)].join('\n');
  });
  return report ? { ...slice, rollover: report } : slice;
}

function newRollover(workbook: Workbook, choice: PeriodChoice | null): Rollover {
  const { period: to, deadline, subject, wantsFile } = checkedChoice(choice);
  const { period } = workbook.settings;
  if (subject && subject.was !== workbook.settings.subject)
    throw new UserError(
      `Mục “${settingDefinition('subject').label}” vừa bị sửa: đóng hộp này, mở lại, rồi xem chữ thay.`,
    );
  // Only where the settings name the next period already do the tabs tell which one they hold.
  const isChanged = periodKey(period) === periodKey(to);
  const from = isChanged ? presentPeriod(workbook, readContents(workbook)) : period;
  if (from === '') {
    throw new UserError(`Tab “${tabs.settings}” chưa ghi Kỳ báo cáo: nhập kỳ đang làm, rồi bấm lại.`);
  }
  if (periodKey(from) === periodKey(to)) {
    throw new UserError(`Các tab đang ở kỳ ${from}: chọn một kỳ khác.`);
  }
  const attempt = nextAttempt(workbook.sheets, periodKey(from));
  return { from, to, deadline, attempt, ...(subject && { subject }), ...(wantsFile && { wantsFile }) };
}

/** The longest name of a period, and the longest subject. */
const PERIOD_LENGTH = 200;
const SUBJECT_LENGTH = 500;

function checkedChoice(choice: PeriodChoice | null): PeriodChoice {
  const { period, deadline, subject, wantsFile } = choice ?? {};
  if (typeof period !== 'string' || typeof deadline !== 'string') {
    throw new UserError('Không có việc chuyển kỳ nào đang dở: chọn kỳ mới, rồi bấm Chuyển kỳ.');
  }
  const chosen = {
    period: period.trim(),
    deadline: readDeadline(deadline) ?? deadline.trim(),
    ...(subject && { subject }),
    wantsFile: wantsFile === true,
  };
  if (chosen.period === '' || chosen.period.length > PERIOD_LENGTH || /[\n\r·]/.test(chosen.period)) {
    throw new UserError('Kỳ báo cáo mới phải là một dòng chữ ngắn, ví dụ: quý I năm 2027.');
  }
  if (chosen.deadline !== '' && !parseDay(chosen.deadline)) {
    throw new UserError(
      `Hạn gửi “${chosen.deadline.slice(0, 40)}” không phải một ngày: ghi như 15/6/2026, hoặc để trống.`,
    );
  }
  if (subject !== undefined && !(isSubjectChange(subject) && isOneLine(subject.becomes)))
    throw new UserError(`Mục “${settingDefinition('subject').label}” mới phải là một dòng chữ.`);
  return chosen;
}

function isOneLine(text: string): boolean {
  return text.trim() !== '' && text.length <= SUBJECT_LENGTH && !/[\n\r]/.test(text);
}
