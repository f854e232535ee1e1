// Locks the tabs of the units when the deadline is past, and opens them again. No clock does it: a unit is kept out only
// by a protection that somebody else sets, and that is a coordinator who comes.
import type { Result } from '../../../contract/result';
import type { Slice } from '../../../contract/slice';
import { cellName } from '../../../core/grid/a1';
import { tabs } from '../../../core/grid/layout';
import type { RegistryRow } from '../../../core/intake/registry';
import type { Day } from '../../../core/model/day';
import {
  type LockPlan,
  type LockWord,
  lockText,
  planLock,
  planOpen,
  reasonNotToLock,
} from '../../../core/round/lock-plan';
import { fingerprint } from '../../../core/text/fingerprint';
import { firstOf } from '../../../core/text/first-of';
import { runAlone } from '../../platform/run-alone';
import { forgetWork, runSlice } from '../../platform/slices';
import { today } from '../../platform/time';
import { listed, told } from '../../platform/told';
import { UserError } from '../../platform/user-error';
import { refuseDuringRollover } from '../../rollover/refuse';
import { isOf, openWorkbook, type UnitTab, type Workbook } from '../../rollover/workbook';
import { readBanner, writeBanner } from '../../round/banner';
import { writeRegistryCells } from '../../round/registry-cells';
import { registryKey } from '../../tabs/board';
import { mustCoordinate } from '../../tabs/fixed-tabs';
import { writeLog } from '../../tabs/log';
import { fileOwner, typistsOf } from '../../tabs/protection';
import { writeAtOnce } from '../../tabs/write-at-once';

/** Whether tabs are locked, or opened again. */
type Kind = 'lock' | 'open';

/** What was done so far, as names of tabs; kept between slices. */
interface Done {
  /** What the column Khóa is to say of each. */
  words: Record<LockWord, string[]>;
  /** Tabs that were left alone, by the reason. */
  left: Record<NonNullable<LockPlan['left']>, string[]>;
  /** Tabs that were locked or opened. */
  changed: string[];
  /** What could not be done, in Vietnamese. */
  problems: string[];
}

/** A unit's tab, and its row of the tab "Đơn vị". */
interface RowTab extends UnitTab {
  row: RegistryRow;
}

/**
 * Runs one slice of locking all open tabs, once the deadline is past (`lock`), or of opening those that are locked and not
 * approved (`open`). The page calls it again until `isFinished` is true. Doing it twice changes nothing.
 */
export function setLocks(kind: Kind, runId: string): Result<Slice> {
  return runAlone(() => {
    if (kind !== 'lock' && kind !== 'open') throw new UserError('Chưa rõ khóa hay mở: bấm lại.');
    refuseDuringRollover();
    const workbook = openWorkbook();
    mustCoordinate(workbook.sheets, 'Chỉ người điều phối mới khóa, mở được tab của các đơn vị');
    const common = { ...workbook.settings, today: today() };
    const refusal = kind === 'lock' ? reasonNotToLock(common) : '';
    if (refusal !== '') throw new UserError(refusal);
    forgetWork(kind === 'lock' ? 'open' : 'lock');
    const units = rowTabs(workbook);
    const work = {
      name: kind,
      begin: nothingDone(),
      steps: units.map((unit) => ({
        key: () => keyOf(unit, workbook, common.today),
        act: (done: Done) => setLock(workbook, unit, kind, common.today, done),
      })),
    };
    return runSlice(work, runId, (done, isFinished) => {
      const unwritten = writeAtOnce(tabs.registry, () =>
        writeRegistryCells(workbook.sheets, wordsByUnit(units, done)),
      ).map(({ message }) => message);
      if (!isFinished) return '';
      const summary = summaryOf(kind, workbook, units, done);
      const isWorthALine = done.changed.length > 0 || done.words.failed.length > 0;
      const log = () => {
        const action = kind === 'lock' ? 'Khóa nhập liệu' : 'Mở nhập liệu';
        writeLog(workbook.spreadsheet, workbook.sheets, action, summary.replace(/\n/g, ' '));
      };
      const unlogged = isWorthALine ? writeAtOnce(tabs.log, log).map(({ message }) => message) : [];
      return [summary, ...unwritten, ...unlogged].join('\n');
    });
  });
}

function nothingDone(): Done {
  return {
    words: { locked: [], open: [], openUntil: [], failed: [], unknown: [] },
    left: { exempt: [], otherPeriod: [], unclearDay: [] },
    changed: [],
    problems: [],
  };
}

function rowTabs({ registry, units }: Workbook): RowTab[] {
  return units.flatMap((unit): RowTab[] => {
    const row = registry.rows.find((one) => one.unit === unit.unit);
    return row ? [{ ...unit, row }] : [];
  });
}

/** A decision of a coordinator between two slices has the tab done again. */
function keyOf({ unit, sheet, decision }: RowTab, { settings }: Workbook, day: Day): string {
  const { kind, exempt, openUntil } = decision;
  const { period, deadline, contact, coordinators } = settings;
  const parts = [unit, kind, exempt, openUntil, period, deadline, contact, coordinators, day];
  return `${sheet.getSheetId()} ${fingerprint(JSON.stringify(parts))}`;
}

/** Locks or opens a tab: first the protection, which binds, then what tells of it. */
function setLock(
  { locks, settings }: Workbook,
  { unit, tab, sheet, decision }: RowTab,
  kind: Kind,
  day: Day,
  done: Done,
): void {
  let before: string | undefined;
  let plan: LockPlan = {};
  const problem = `Chưa ${kind === 'lock' ? 'khóa' : 'mở'} được tab “${tab}”.`;
  const problems = told(problem, () => {
    before = locks.reasonOf(sheet);
    const { period, banner } = readBanner(sheet);
    const isOfOtherPeriod = period !== '' && settings.period !== '' && !isOf({ period }, settings.period);
    const isByHand = locks.isByHand(sheet);
    const now = { decision, reason: before, isByHand, banner, isOfOtherPeriod };
    plan = kind === 'lock' ? planLock(now, { ...settings, today: day }) : planOpen(now, { today: day });
    if (plan.reason === null) locks.open(sheet, unit);
    else if (plan.reason !== undefined && !locks.lock(sheet, unit, plan.reason)) return [byHand(tab)];
    return [];
  });
  const isDone = problems.length === 0;
  if (isDone && plan.banner !== undefined) {
    const banner = plan.banner ?? undefined;
    // The column Khóa is written last, and so tells that everything before it was done.
    const isUnsure = plan.reason !== before || !plan.word || decision.lock !== lockText(plan.word, decision);
    problems.push(
      ...told(`Chưa ghi được vào tab “${tab}” cho đơn vị biết.`, () => {
        writeBanner(sheet, banner, isUnsure);
        return [];
      }),
    );
  }
  for (const list of [...Object.values(done.words), ...Object.values(done.left)]) remove(list, tab);
  if (plan.left) done.left[plan.left].push(tab);
  const word = isDone ? plan.word : typeof plan.reason === 'string' ? 'failed' : undefined;
  if (word) done.words[word].push(tab);
  const isChanged = plan.reason !== undefined && (plan.reason === null) !== (before === undefined);
  if (isDone && isChanged && !done.changed.includes(tab)) done.changed.push(tab);
  done.problems.push(...problems);
}

function remove(list: string[], tab: string): void {
  if (list.includes(tab)) list.splice(list.indexOf(tab), 1);
}

function byHand(tab: string): string {
  return `Tab “${tab}” đã được khóa bằng tay nên tiện ích giữ nguyên khóa đó: xem ai sửa được ở Dữ liệu → Trang tính và dải ô được bảo vệ.`;
}

/** Returns what the column Khóa is to say of each unit that is done. */
function wordsByUnit(units: RowTab[], { words }: Done): Map<string, { Khóa: string }> {
  const found = new Map<string, { Khóa: string }>();
  for (const { tab, row, decision } of units) {
    const word = (Object.keys(words) as LockWord[]).find((one) => words[one].includes(tab));
    if (word) found.set(registryKey(row), { Khóa: lockText(word, decision) });
  }
  return found;
}

function summaryOf(
  kind: Kind,
  { registry }: Workbook,
  units: RowTab[],
  { words, left, changed, problems }: Done,
): string {
  const isLock = kind === 'lock';
  const changedTo = (...lists: string[][]) =>
    changed.filter((tab) => lists.some((list) => list.includes(tab)));
  const now = changedTo(words.locked).length;
  const opened = changedTo(words.open, words.openUntil).length;
  const before = words.locked.length - now;
  const unclear = units.filter(({ tab }) => left.unclearDay.includes(tab));
  const lines = [
    isLock
      ? `Đã khóa ${now} tab${before > 0 ? `; ${before} tab đã khóa từ trước` : ''}.`
      : `Đã mở ${opened} tab${words.locked.length > 0 ? `; ${words.locked.length} tab đã duyệt vẫn khóa` : ''}.`,
    isLock &&
      words.openUntil.length > 0 &&
      `Không khóa, vì còn mở theo cột “Mở khóa đến”: ${named(words.openUntil)}.`,
    isLock && left.exempt.length > 0 && `Không khóa, vì đơn vị được miễn kỳ này: ${named(left.exempt)}.`,
    left.otherPeriod.length > 0 && `Không khóa, vì tab còn ghi kỳ khác: ${named(left.otherPeriod)}.`,
    ...unclear.map(({ tab, row, decision }) => {
      const cell = cellName(row.row, registry.columns['Mở khóa đến'] ?? 0);
      return `Không khóa tab “${tab}”, vì ô ${cell} của tab “${tabs.registry}” ghi “${decision.openUntil}”, không phải một ngày: sửa lại như 18/6/2026, hoặc xóa, rồi bấm lại.`;
    }),
    words.failed.length > 0 && `${words.failed.length} tab chưa khóa được: ${named(words.failed)}.`,
    listed(problems),
    isLock && ownsFile(units) && 'Chủ sở hữu bảng tính luôn sửa được.',
  ];
  return lines.filter(Boolean).join('\n');
}

/** How many tabs a message names; it only counts the rest. */
const TABS_NAMED = 10;

function named(names: string[]): string {
  return firstOf(
    names.map((name) => `“${name}”`),
    TABS_NAMED,
    'tab',
  );
}

/** Returns whether the owner of the file, whom no protection binds, types for a unit. */
function ownsFile(units: RowTab[]): boolean {
  const owner = fileOwner().toLowerCase();
  return units.some(({ unit }) => typistsOf(unit).some((email) => email.toLowerCase() === owner));
}
