// What a coordinator decides of a unit: that it is right, that it must be changed, or that neither holds any more. The
// truth is written first, in the tab "Đơn vị"; then what follows from it: the lock, and what the unit is told.
import type { Result } from '../../../contract/result';
import type { RoundChange, RoundUnit, SeenUnit } from '../../../contract/round-server';
import { CELL_LIMIT, type Cell, cellText, oneLine } from '../../../core/grid/cells';
import { boxes } from '../../../core/grid/layout';
import { stampCells, stampedCell } from '../../../core/intake/above-entries';
import { decisionMark, readDecision } from '../../../core/intake/decisions';
import { findBoxes, isTicked } from '../../../core/intake/tick-boxes';
import { findUnitHeader } from '../../../core/intake/unit-tab';
import { type Day, dayNumber, fullDayText, parseDay } from '../../../core/model/day';
import { type Examination, examine } from '../../../core/report/examine';
import { type Banner, bannerKind } from '../../../core/round/banner';
import { contentCode, contentTexts } from '../../../core/round/content-code';
import { isOver } from '../../../core/round/hand-in';
import { approvedReason, deadlineReason, lockedBanner, lockText } from '../../../core/round/lock-plan';
import { type Snapshot, type Snapshots, snapshotOf } from '../../../core/round/snapshot';
import type { UnitState } from '../../../core/round/states';
import { fold } from '../../../core/text/vietnamese/fold';
import { stateLabels } from '../../../core/wording/states';
import { rememberedLinks } from '../../memory/document-memory';
import { attempt } from '../../platform/attempt';
import { runAlone } from '../../platform/run-alone';
import { formatMoment, today } from '../../platform/time';
import { told } from '../../platform/told';
import { UserError } from '../../platform/user-error';
import { refuseDuringRollover } from '../../rollover/refuse';
import { TOP, writeBanner } from '../../round/banner';
import { type RegistryTexts, writeRegistryCells } from '../../round/registry-cells';
import { readSnapshots, writeSnapshots } from '../../round/snapshots';
import { roundUnits } from '../../round/view';
import { registryKey } from '../../tabs/board';
import { mustCoordinate } from '../../tabs/fixed-tabs';
import { writeLog } from '../../tabs/log';
import { UnitLocks } from '../../tabs/protection';
import { columnsOf, findSheet, toCells } from '../../tabs/read';
import { type Reading, readWorkbook } from '../../tabs/workbook';
import { type Writing, writeWatched } from '../../tabs/write-watched';

/** The longest comment to a unit. */
const COMMENT_LENGTH = 500;

/** States of content that may be approved. */
const APPROVABLE = ['handedIn', 'nothingToReport', 'resubmitted', 'changedAfterApproval'];

/**
 * Approves the units whose content is still the one that was shown and has no error; the others stay, and the message
 * says why. Their tabs are locked.
 */
export function approveUnits(seen: SeenUnit[]): Result<RoundChange> {
  return decide(
    checkedUnits(seen),
    (round): string => {
      const refused = seen
        .filter(({ tab }) => !round.units.some((unit) => unit.tab === tab))
        .map(({ tab }) => `Không có tab “${tab}” của đơn vị nào: tải lại danh sách rồi bấm lại.`);
      const approved = round.units.filter((unit) => {
        const problem = reasonNotToApprove(round, unit, codeIn(seen, unit.tab));
        if (problem !== '') refused.push(problem);
        return problem === '';
      });
      for (const unit of approved) keep(round, unit, 'approved');
      if (approved.length > 0) {
        writeSnapshots(round.spreadsheet, round.reading.sheets, round.snapshots);
        const by = Session.getActiveUser().getEmail() || 'không rõ';
        write(round, approved, (unit) => ({
          'Mã duyệt': decisionMark({ kind: 'approved', code: unit.code }),
          'Duyệt lúc': round.moment,
          'Người duyệt': by,
          'Mở khóa đến': '',
          'Trạng thái': stateLabels.approved,
        }));
      }
      const unlocked = approved.filter((unit) => !lock(round, unit, approvedReason(round.day)));
      const untold = approved.filter((unit) => !tell(round, unit, { kind: 'approved', day: round.day }));
      // The column Khóa is written last, and so tells that everything before it was done.
      write(round, approved, (unit) => ({ Khóa: unlocked.includes(unit) ? 'Chưa khóa được' : 'Khóa' }));
      const names = approved.map(({ name }) => `“${name}”`).join(', ');
      const parts = [
        ...(approved.length > 0 ? [`Đã duyệt ${approved.length} đơn vị: ${names}.`] : []),
        ...refused,
        ...unlocked.map(
          ({ tab }) =>
            `Đã duyệt nhưng chưa khóa được tab “${tab}”: nếu đơn vị sửa, tiện ích vẫn báo. Khóa lại bằng Khóa/mở nhập liệu….`,
        ),
        ...untold.map(untoldText),
      ];
      return parts.join('\n');
    },
    'Duyệt',
  );
}

/**
 * Asks a unit to change what it sent: notes the comment, opens its tab until a day, unticks its boxes, and tells it why
 * in its own tab. `until` is blank where the deadline is still ahead.
 */
export function returnUnit(seen: SeenUnit, comment: string, until: string): Result<RoundChange> {
  return decide(
    checkedUnits([seen]),
    (round): string => {
      const [unit] = round.units;
      const said = checkedComment(comment);
      const day = checkedDay(until, round);
      if (!unit) throw new UserError('Chưa rõ đơn vị nào: tải lại danh sách rồi bấm lại.');
      if (['exempt', 'noTab', 'otherPeriod'].includes(unit.state)) {
        throw new UserError(
          `Đơn vị “${unit.name}” đang được miễn, chưa có tab hoặc ở kỳ khác nên không trả lại được.`,
        );
      }
      if (unit.code !== seen.code) throw new UserError(`${changedText(unit)}: xem lại rồi trả lại.`);
      // Another coordinator may have told the unit something since.
      if (unit.state === 'returned' && ![seen.comment ?? unit.comment, said].includes(unit.comment)) {
        throw new UserError(
          `Người khác vừa trả lại “${unit.name}” với ý kiến: ${unit.comment}. Tải lại danh sách rồi xem lại.`,
        );
      }
      keep(round, unit, 'returned');
      writeSnapshots(round.spreadsheet, round.reading.sheets, round.snapshots);
      write(round, [unit], () => ({
        'Mã duyệt': decisionMark({ kind: 'returned', code: unit.code }),
        'Ý kiến': said,
        'Duyệt lúc': '',
        'Người duyệt': '',
        'Trạng thái': stateLabels.returned,
        ...(day && { 'Mở khóa đến': day }),
      }));
      const isOpen = open(round, unit);
      write(round, [unit], () => ({ Khóa: isOpen ? openText(day || unit.openUntil) : unit.lock }));
      const banner: Banner = { kind: 'returned', day: round.day, comment: said, until: day };
      const isTold = isDone(() => untick(round, unit)) && tell(round, unit, banner);
      const problem = isOpen
        ? ''
        : `\nĐã trả lại nhưng chưa mở khóa được tab “${unit.tab}”: mở khóa bằng tay hoặc bấm Khóa/mở nhập liệu….`;
      return `Đã trả lại đơn vị “${unit.name}”: ${said}${problem}${isTold ? '' : `\n${untoldText(unit)}`}`;
    },
    'Trả lại',
  );
}

/** Takes an approval or a return back. The tab stays locked where the deadline is past. */
export function takeBack(tab: string): Result<RoundChange> {
  return decide(
    [tab],
    (round): string => {
      const [unit] = round.units;
      const decision = unit && decisionOf(round, unit);
      const banner = unit && bannerOf(round, unit);
      // An earlier run may have ended before the unit was told.
      if (
        !unit ||
        !decision ||
        (decision.kind === 'none' && banner !== 'approved' && banner !== 'returned')
      ) {
        throw new UserError('Đơn vị này chưa được duyệt hay trả lại: tải lại danh sách rồi xem lại.');
      }
      write(round, [unit], () => ({
        'Mã duyệt': '',
        'Duyệt lúc': '',
        'Người duyệt': '',
        'Trạng thái': stateLabels[typedState(unit)],
      }));
      const isApproved = decision.kind === 'approved' || banner === 'approved';
      const what = isApproved ? 'Đã bỏ duyệt' : 'Đã rút ý kiến trả lại';
      const { settings } = round.reading;
      const key = { spreadsheetId: round.spreadsheet.getId(), period: settings.period };
      const made =
        isApproved && rememberedLinks(key) !== ''
          ? ' Văn bản đã tạo của kỳ này có thể có nội dung của đơn vị: tổng hợp lại nếu cần.'
          : '';
      const isClosed = round.isPast && settings.lockAtDeadline !== 'Không khóa' && unit.lock === 'Khóa';
      if (isClosed) {
        const isLocked = lock(round, unit, deadlineReason(round.day));
        write(round, [unit], () => ({ Khóa: isLocked ? 'Khóa' : 'Chưa khóa được' }));
        tell(round, unit, lockedBanner(settings));
        return `${what} đơn vị “${unit.name}”. Đã hết hạn gửi nên tab vẫn khóa: muốn đơn vị sửa, bấm Trả lại.${made}`;
      }
      const isOpen = open(round, unit);
      write(round, [unit], () => ({ Khóa: isOpen ? openText(unit.openUntil) : unit.lock }));
      if (isOpen) tell(round, unit, undefined);
      return `${what} đơn vị “${unit.name}”.${isOpen ? '' : ` Chưa mở khóa được tab “${unit.tab}”: bấm Khóa/mở nhập liệu….`}${made}`;
    },
    'Bỏ duyệt',
  );
}

/**
 * Writes the approved content back into a tab that was changed after the approval, only while it still holds what was
 * shown. What was replaced is kept in the log.
 */
export function restoreApproved(seen: SeenUnit): Result<RoundChange> {
  return decide(
    checkedUnits([seen]),
    (round): string => {
      const [unit] = round.units;
      const kept = unit && round.snapshots.get(fold(unit.tab));
      const { period } = round.reading.settings;
      // People may have typed into what is kept.
      const hadNothing = [false, true].find(
        (nothing) =>
          kept && unit && contentCode(period, kept.texts, nothing) === decisionOf(round, unit)?.code,
      );
      const isWhole = hadNothing !== undefined;
      if (unit?.state !== 'changedAfterApproval' || kept?.kind !== 'approved' || !isWhole) {
        throw new UserError(
          'Không có bản đã duyệt nào khác với nội dung hiện nay: tải lại danh sách rồi xem lại.',
        );
      }
      if (unit.code !== seen.code) throw new UserError(`${changedText(unit)}: xem lại rồi khôi phục.`);
      const replaced = putBack(round, unit, kept);
      if (!isDone(() => tickNothing(round, unit, hadNothing)))
        throw new UserError(
          `Chưa đặt lại được ô “${boxes.nothingToReport}” của tab “${unit.tab}”: đặt bằng tay.`,
        );
      return `Đã khôi phục bản duyệt ${kept.at} của đơn vị “${unit.name}”. Nội dung bị thay: ${replaced || 'không có'}.`;
    },
    '',
  );
}

/** Returns where a unit stands by its cells alone. */
function typedState({ handedIn, errors, items }: RoundUnit): UnitState {
  if (errors > 0) return 'hasErrors';
  if (items === 0) return handedIn === '' ? 'nothingSent' : 'nothingToReport';
  return handedIn === '' ? 'typing' : 'handedIn';
}

/** What a decision works on. */
interface Round {
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  reading: Reading;
  /** The units that the decision is about. */
  units: RoundUnit[];
  snapshots: Snapshots;
  locks: UnitLocks;
  /** Now, such as `16/06/2026 08:00`, and its day. */
  moment: string;
  day: string;
  /** Whether the last day on which units may type is past. */
  isPast: boolean;
}

/** Reads the units of some tabs, has `act` decide about them, and notes its message in the log where the action has a name. */
function decide(tabs: string[], act: (round: Round) => string, action: string): Result<RoundChange> {
  return runAlone((): RoundChange => {
    const spreadsheet = SpreadsheetApp.getActive();
    refuseDuringRollover();
    const reading = readUnits(spreadsheet, tabs);
    mustCoordinate(reading.sheets, 'Chỉ người điều phối mới duyệt, trả lại được');
    const moment = formatMoment(new Date());
    const snapshots = readSnapshots(reading.sheets);
    const message = act({
      spreadsheet,
      reading,
      units: unitsOf(reading, snapshots, moment),
      snapshots,
      locks: new UnitLocks(reading.settings),
      moment,
      day: moment.slice(0, 10),
      isPast: isOver(reading.settings, today()),
    });
    const unlogged = attempt(() => action && writeLog(spreadsheet, reading.sheets, action, message));
    SpreadsheetApp.flush();
    const after = unitsOf(readUnits(spreadsheet, tabs), snapshots, moment);
    const note = unlogged && '\nChưa ghi được tab “Nhật ký”.';
    return { message: message + note, units: after };
  });
}

function readUnits(spreadsheet: Round['spreadsheet'], only: string[]): Reading {
  return readWorkbook(spreadsheet, () => undefined, { only });
}

function unitsOf(reading: Reading, snapshots: Snapshots, moment: string): RoundUnit[] {
  const examination: Examination = examine(reading, today());
  return roundUnits(reading, examination, snapshots, moment);
}

function reasonNotToApprove(round: Round, unit: RoundUnit, code: string): string {
  if (unit.code !== code) return `${changedText(unit)}: xem lại rồi duyệt.`;
  if (unit.state === 'changedAfterApproval' && unit.handedIn === '')
    return `Chưa duyệt “${unit.name}” vì đơn vị chưa nộp lại.`;
  if (unit.errors > 0)
    return `Chưa duyệt “${unit.name}” vì còn ${unit.errors} lỗi: bấm Kiểm tra số liệu để xem.`;
  // Where the lock or the banner failed, or a run ended before them, approving once more makes up for it.
  const isComplete = unit.lock === 'Khóa' && bannerOf(round, unit) === 'approved';
  if (unit.state === 'approved' && isComplete)
    return `Đơn vị “${unit.name}” đã được duyệt lúc ${unit.approvedAt}.`;
  if (![...APPROVABLE, 'approved'].includes(unit.state))
    return `Chưa duyệt “${unit.name}” vì đơn vị chưa nộp.`;
  return '';
}

function bannerOf({ reading }: Round, unit: RoundUnit) {
  return bannerKind(reading.reports.find(({ tab }) => tab === unit.tab)?.banner ?? '');
}

function changedText({ name, edited }: RoundUnit): string {
  const at = edited && ` (lúc ${edited})`;
  return `Nội dung của “${name}” vừa thay đổi sau khi bạn xem${at}`;
}

function checkedUnits(seen: SeenUnit[]): string[] {
  // Any editor of the file can call this with anything.
  const isKnown = (one: SeenUnit) => typeof one?.tab === 'string' && typeof one.code === 'string';
  if (!Array.isArray(seen) || !seen.every(isKnown)) return [];
  return seen.map(({ tab }) => tab);
}

function codeIn(seen: SeenUnit[], tab: string): string {
  return seen.find((one) => one.tab === tab)?.code ?? '';
}

function checkedComment(comment: string): string {
  const text = typeof comment === 'string' ? oneLine(comment) : '';
  if (text === '') throw new UserError('Ghi ý kiến để đơn vị biết cần sửa gì.');
  if (text.length > COMMENT_LENGTH) {
    throw new UserError(`Ý kiến dài ${text.length} ký tự: rút gọn còn ${COMMENT_LENGTH} ký tự.`);
  }
  return text;
}

/** Returns the day until which a returned tab is open; blank while the deadline is ahead. */
function checkedDay(until: string, { isPast }: Round): string {
  const text = typeof until === 'string' ? until.trim() : '';
  const day: Day | undefined = parseDay(text);
  if (text === '' && !isPast) return '';
  if (!day || dayNumber(day) < dayNumber(today())) {
    throw new UserError('Chọn ngày để đơn vị sửa xong, từ hôm nay trở đi, ví dụ: 18/6/2026.');
  }
  return fullDayText(day);
}

function openText(openUntil: string): string {
  return lockText(openUntil ? 'openUntil' : 'open', { openUntil });
}

function keep(
  { snapshots, moment, reading }: Round,
  { tab, code }: RoundUnit,
  kind: 'approved' | 'returned',
): void {
  const entries = reading.reports.find((report) => report.tab === tab)?.entries ?? [];
  snapshots.set(fold(tab), snapshotOf(tab, kind, moment, code, entries));
}

function decisionOf({ reading }: Round, { cell }: RoundUnit) {
  const row = reading.registry.rows.find(({ unit }) => unit.cell === cell);
  return row && readDecision(row);
}

function write(
  { reading }: Pick<Round, 'reading'>,
  units: RoundUnit[],
  texts: (unit: RoundUnit) => RegistryTexts,
): void {
  const byCell = new Map(reading.registry.rows.map((row) => [row.unit.cell, registryKey(row)]));
  writeRegistryCells(
    reading.sheets,
    new Map(units.map((unit) => [byCell.get(unit.cell) ?? '', texts(unit)])),
  );
}

function sheetOf({ reading }: Round, { tab }: RoundUnit) {
  const sheet = findSheet(reading.sheets, tab);
  const row = reading.registry.rows.find(
    ({ unit }) => unit.cell !== '' && findSheet(reading.sheets, unit.tab) === sheet,
  );
  if (!sheet || !row) throw new UserError(`Không có tab “${tab}”: tải lại danh sách rồi bấm lại.`);
  return { sheet, unit: row.unit };
}

/** Locks a tab; returns false where Google refused or a person protected it by hand. */
function lock(round: Round, unit: RoundUnit, reason: string): boolean {
  const { sheet, unit: own } = sheetOf(round, unit);
  return isDone(() => round.locks.lock(sheet, own, reason));
}

function open(round: Round, unit: RoundUnit): boolean {
  const { sheet, unit: own } = sheetOf(round, unit);
  return isDone(() => {
    round.locks.open(sheet, own);
    return true;
  });
}

/** Does what Google may refuse for one tab; goes on to throw what concerns every tab. */
function isDone(work: () => boolean): boolean {
  return told('', () => (work() ? [] : [''])).length === 0;
}

/** Tells a unit in its tab; returns false where that has no place for it, or Google refused. */
function tell(round: Round, unit: RoundUnit, banner: Banner | undefined): boolean {
  return isDone(() => writeBanner(sheetOf(round, unit).sheet, banner));
}

function untoldText({ tab }: RoundUnit): string {
  return `Chưa ghi được vào tab “${tab}” cho đơn vị biết (ô ghi kỳ có chữ khác, hoặc tab khóa bằng tay): nhắn đơn vị.`;
}

/** Unticks the boxes of a tab, and takes away what they said of when it was handed in. */
function untick(round: Round, unit: RoundUnit): true {
  const { sheet } = sheetOf(round, unit);
  writeWatched(
    sheet,
    () => columnsOf(sheet, TOP).getValues(),
    (values) => {
      const above = values.slice(0, findUnitHeader(values)?.row ?? 0);
      const notes = stampCells(above).map((place) => ({ ...place, values: [[stampedCell(place, '')]] }));
      const boxes = Object.values(findBoxes(above)).flatMap(({ row, box }): Writing[] => {
        const cell = box === undefined ? undefined : values[row]?.[box];
        if (box === undefined || !isTicked(cell)) return [];
        return [{ row, column: box, values: [[typeof cell === 'boolean' ? false : '']] }];
      });
      return [...boxes, ...notes];
    },
  );
  return true;
}

/** Ticks the box Không phát sinh as it was. */
function tickNothing(round: Round, unit: RoundUnit, isOn: boolean): true {
  writeWatched(
    sheetOf(round, unit).sheet,
    () => columnsOf(sheetOf(round, unit).sheet, TOP).getValues(),
    (values) => {
      const { row = 0, box } =
        findBoxes(values.slice(0, findUnitHeader(values)?.row ?? 0)).nothingToReport ?? {};
      const cell = box === undefined ? undefined : values[row]?.[box];
      if (box === undefined || isTicked(cell) === isOn) return [];
      return [{ row, column: box, values: [[typeof cell === 'boolean' ? isOn : isOn ? 'x' : '']] }];
    },
  );
  return true;
}

/**
 * Writes texts into the entries of a tab, from the first on. Notes those that they replace in the log before, so that a
 * run that is interrupted loses none. Returns those.
 */
function putBack(round: Round, unit: RoundUnit, { at, texts }: Snapshot): string {
  const { sheet } = sheetOf(round, unit);
  const read = () => sheet.getDataRange().getValues();
  const { replaced } = planOf(round, unit, texts, toCells(read()));
  if (replaced.length > CELL_LIMIT / 2) {
    throw new UserError(
      `Nội dung hiện nay của tab “${unit.tab}” quá dài để giữ lại trong Nhật ký: khôi phục bằng Tệp → Lịch sử phiên bản.`,
    );
  }
  const message = `Đơn vị “${unit.name}”, bản duyệt ${at}. Nội dung bị thay: ${replaced || 'không có'}.`;
  writeLog(round.spreadsheet, round.reading.sheets, 'Khôi phục bản duyệt', message);
  writeWatched(sheet, read, (values) => {
    const { writing } = planOf(round, unit, texts, values);
    const missing = writing.row + writing.values.length - sheet.getMaxRows();
    if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
    return writing.values.length > 0 ? [writing] : [];
  });
  return replaced;
}

/** Returns how texts get into the entries of a tab, and which ones they replace. Throws a UserError where it has changed. */
function planOf(
  round: Round,
  unit: RoundUnit,
  texts: string[],
  values: Cell[][],
): { writing: Writing; replaced: string } {
  const header = findUnitHeader(values);
  const column = header?.columns['Nội dung'];
  if (!header || column === undefined) throw new UserError(`Tab “${unit.tab}” không còn hàng tiêu đề.`);
  const present = values.slice(header.row + 1).map((cells) => cellText(cells[column]));
  const used = present.flatMap((text, i) => (contentTexts([text]).length > 0 ? [i] : []));
  const shown = round.reading.reports.find(({ tab }) => tab === unit.tab)?.entries ?? [];
  if (used.map((row) => present[row]).join('\n') !== shown.map(({ text }) => text).join('\n')) {
    throw new UserError(`${changedText(unit)}: xem lại rồi khôi phục.`);
  }
  // The entries keep their order, in the rows that they had and in those below.
  const end = (used[used.length - 1] ?? -1) + 1;
  const rows = [...used, ...texts.slice(used.length).map((_, i) => end + i)];
  const height = Math.max(end, (rows[rows.length - 1] ?? -1) + 1);
  const wanted = Array.from({ length: height }, (_, row) => (used.includes(row) ? '' : (present[row] ?? '')));
  for (const [i, text] of texts.entries()) wanted[rows[i] ?? i] = text;
  return {
    writing: { row: header.row + 1, column, values: wanted.map((text) => [text]) },
    replaced: contentTexts(present)
      .filter((text) => !texts.includes(text))
      .map((text) => `“${text}”`)
      .join('; '),
  };
}
