// The steps of a change of period. Each may be done twice, and each tab is read right before it is changed.

import { oneLine } from '../../core/grid/cells';
import { tabs } from '../../core/grid/layout';
import { decisionMark, readDecision } from '../../core/intake/decisions';
import { DOCUMENT_LINK } from '../../core/intake/settings-tab';
import { dayText } from '../../core/model/day';
import type { Decision } from '../../core/model/decision';
import type { SavedUnit } from '../../core/model/saved-period';
import { type SettingKey, settingDefinition, settingKeys, splitSymbol } from '../../core/model/settings';
import { NO_DOCUMENT } from '../../core/report/period-documents';
import { isKept } from '../../core/round/archive';
import { contentCode } from '../../core/round/content-code';
import { AT_LATEST, daysLate, handedInAt, NO_HAND_IN, readStamp } from '../../core/round/hand-in';
import { countedPeriod, periodDays, periodKey } from '../../core/round/period';
import { periodLine } from '../../core/round/period-line';
import { type Snapshots, snapshotOf } from '../../core/round/snapshot';
import { unitStatus } from '../../core/round/states';
import { fold } from '../../core/text/vietnamese/fold';
import { stateLabels } from '../../core/wording/states';
import { rememberedLinks } from '../memory/document-memory';
import type { Rollover } from '../memory/rollover';
import { formatMoment } from '../platform/time';
import { type RegistryTexts, writeRegistryCells } from '../round/registry-cells';
import { writeSnapshots } from '../round/snapshots';
import { addSaving, nextAttempt, readPeriod, readSavingsTab } from '../tabs/archive';
import { registryKey, writeBoard } from '../tabs/board';
import { writeLog } from '../tabs/log';
import { BETWEEN_PERIODS } from '../tabs/protection';
import { findSheet } from '../tabs/read';
import { writeSettings } from '../tabs/settings';
import {
  emptyUnitTab,
  isEmptyContent,
  readUnitContent,
  refillUnitTab,
  type UnitContent,
  writePeriodLine,
} from '../tabs/unit-content';
import { OF_ONE_PERIOD } from './plan';
import type { SavedUnits } from './saved-units';
import { isOf, readContents, type UnitTab, type Workbook } from './workbook';

/** What a change of period has done so far; kept between slices. */
export interface Done {
  /** How many units and typed cells were saved. */
  units: number;
  cells: number;
  /** How many tabs are of the period that the change leads to. */
  changed: number;
  /** Tabs that were left as they are. */
  left: string[];
}

/**
 * Takes the tab of a unit away from its typists while it is saved and emptied; `isResumed` leaves tabs alone that are of
 * the next period already.
 */
export function lockUnit(
  { locks }: Workbook,
  { unit, tab, sheet }: UnitTab,
  { to }: Rollover,
  isResumed: boolean,
): void {
  const content = isResumed ? readUnitContent(tab, sheet, true) : undefined;
  if (!content || !isOf(content, to)) locks.lock(sheet, unit, BETWEEN_PERIODS);
}

/**
 * Saves every tab that is not yet of the next period. Once a saving is there, only tabs that hold more than was saved
 * are saved again. A tab that names a third period is saved under that.
 */
export function saveTabs(workbook: Workbook, rollover: Rollover, saved: SavedUnits, done: Done): void {
  const { from, to, attempt } = rollover;
  const contents = readContents(workbook);
  const groups = new Map<string, { period: string; units: SavedUnit[] }>();
  const isBegun = readSavingsTab(workbook.sheets).some(
    (saving) => saving.key === periodKey(from) && saving.attempt >= attempt,
  );
  for (const [i, own] of workbook.units.entries()) {
    const { tab } = own;
    const content = contents[i];
    if (!content || isOf(content, to)) continue;
    const period = content.period || from;
    const isFirst = !isBegun && periodKey(period) === periodKey(from);
    if (!isFirst && isKept(saved.of(period, tab), content)) continue;
    const group = groups.get(periodKey(period)) ?? { period, units: [] };
    group.units.push(savedUnit(content, own, period));
    groups.set(periodKey(period), group);
  }
  for (const { period, units } of groups.values()) {
    addSavingOf(workbook, period, units, !isBegun || periodKey(period) !== periodKey(from));
    done.units += units.length;
    done.cells += units.reduce((sum, { cells }) => sum + cells.length, 0);
  }
  saved.forget();
}

function savedUnit(
  { tab, cells, completed, nothingToReport, stamp }: UnitContent,
  { unit, decision }: UnitTab,
  period: string,
): SavedUnit {
  const { kind, at, comment, exempt } = decision;
  const texts = cells.filter((typed) => typed.kind === 'entry').map(({ text }) => text);
  const isTicked = completed || nothingToReport;
  const isSame = decision.code === contentCode(period, texts, nothingToReport);
  const emptyState = nothingToReport ? 'nothingToReport' : 'nothingSent';
  const typed = cells.length === 0 ? emptyState : completed ? 'handedIn' : 'typing';
  const returned = isTicked ? 'resubmitted' : 'returned';
  const approved = isSame ? 'approved' : 'changedAfterApproval';
  const decided = kind === 'none' ? typed : kind === 'approved' ? approved : returned;
  const handedIn = handedInAt(isTicked, readStamp(stamp?.text ?? '') ?? NO_HAND_IN, decision.handedIn, '');
  return {
    name: unit.name,
    tab,
    ...(unit.group && { group: unit.group }),
    state: stateLabels[exempt === '' ? decided : 'exempt'],
    handedIn: handedIn === AT_LATEST ? '' : handedIn,
    approvedAt: at,
    comment: comment || exempt,
    decided: decidedCells(decision),
    completed,
    nothingToReport,
    cells,
  };
}

/** The cells that only going back needs. */
function decidedCells(decision: Decision): string {
  const cells = [decisionMark(decision), decision.by, decision.openUntil, decision.reminded];
  return cells.some((text) => text !== '') ? JSON.stringify(cells) : '';
}

/** Returns how many units handed in by the deadline; undefined where of one it is not known. */
function onTimeOf(units: SavedUnit[], deadline: string): number | undefined {
  const late = units
    .filter(({ completed, nothingToReport }) => completed || nothingToReport)
    .map(({ handedIn }) => (handedIn.startsWith(AT_LATEST) ? undefined : daysLate(handedIn, deadline)));
  return late.includes(undefined) ? undefined : late.filter((days) => (days ?? 1) <= 0).length;
}

/** Columns of the tab "Đơn vị" that hold what was decided of one period; who is exempt often stays so. */
const OF_ONE_ROUND = [
  'Khóa',
  'Mở khóa đến',
  'Ý kiến',
  'Duyệt lúc',
  'Người duyệt',
  'Mã duyệt',
  'Đã nhắc',
] as const;

/** Takes away what was decided of the units and seen of them, and has the status board show that nothing was sent yet. */
export function endRound({ spreadsheet, sheets, registry, settings }: Workbook): void {
  const blank = Object.fromEntries(OF_ONE_ROUND.map((heading) => [heading, '']));
  writeRegistryCells(sheets, new Map(registry.rows.map((row) => [registryKey(row), blank])));
  if (findSheet(sheets, tabs.snapshots)) writeSnapshots(spreadsheet, sheets, new Map());
  const statuses = registry.rows.map((row) => ({
    ...unitStatus(undefined, [], 0),
    state: readDecision(row).exempt === '' ? ('nothingSent' as const) : ('exempt' as const),
  }));
  writeBoard(
    { sheets, registry, settings: { ...settings, deadline: '' } },
    statuses,
    formatMoment(new Date()),
  );
}

/** Writes back what was decided of the units. Their tabs stay open. */
export function restoreRound(
  { spreadsheet, sheets, registry }: Workbook,
  { from }: Rollover,
  saved: SavedUnits,
): void {
  const texts = new Map<string, RegistryTexts>();
  const snapshots: Snapshots = new Map();
  for (const row of registry.rows) {
    const unit = saved.of(from, row.unit.tab);
    if (unit && readDecision(row).exempt === '') {
      const [mark = '', by = '', openUntil = '', reminded = ''] = JSON.parse(unit.decided || '[]');
      texts.set(registryKey(row), {
        'Nộp lúc': unit.handedIn,
        'Ý kiến': unit.comment,
        'Duyệt lúc': unit.approvedAt,
        'Mã duyệt': mark,
        'Người duyệt': by,
        'Mở khóa đến': openUntil,
        'Đã nhắc': reminded,
      });
      const { kind, code } = readDecision({ cells: { 'Mã duyệt': mark } });
      const entries = unit.cells.filter((typed) => typed.kind === 'entry');
      const { tab, approvedAt } = unit;
      if (kind === 'approved') snapshots.set(fold(tab), snapshotOf(tab, kind, approvedAt, code, entries));
    }
  }
  writeRegistryCells(sheets, texts);
  if (snapshots.size > 0) writeSnapshots(spreadsheet, sheets, snapshots);
}

/** A saving of single tabs after the first one has no settings: those are of the next period by then. */
function addSavingOf(
  { spreadsheet, sheets, settings, places }: Workbook,
  period: string,
  units: SavedUnit[],
  isWhole: boolean,
): void {
  const key = periodKey(period);
  const isPresent = key === periodKey(settings.period);
  const counted = countedPeriod(isPresent ? settings : { period, firstDay: '', lastDay: '' });
  const days = counted && periodDays(counted, settings.cutOff);
  // What the settings say of another period is not of this one.
  const own: Partial<Record<SettingKey, string>> = isPresent ? {} : { period, deadline: '' };
  const deadline = own.deadline ?? settings.deadline;
  const asked = units.filter(({ state }) => state !== stateLabels.exempt);
  const onTime = onTimeOf(asked, deadline);
  addSaving(
    spreadsheet,
    sheets,
    {
      period,
      key,
      attempt: nextAttempt(sheets, key),
      from: days ? dayText(days.from) : '',
      to: days ? dayText(days.to) : '',
      deadline,
      units: asked.length,
      handedIn: asked.filter(({ completed, nothingToReport }) => completed || nothingToReport).length,
      ...(onTime !== undefined && { handedInOnTime: onTime }),
      cells: units.reduce((sum, unit) => sum + unit.cells.length, 0),
      documents: rememberedLinks({ spreadsheetId: spreadsheet.getId(), period }),
      archiveFile: '',
      savedAt: formatMoment(new Date()),
      savedBy: Session.getActiveUser().getEmail() || 'không rõ',
    },
    {
      // As typed, because going back writes them again.
      settings: isWhole
        ? settingKeys.map((key) => [settingDefinition(key).label, own[key] ?? places.get(key)?.typed ?? ''])
        : [],
      units,
    },
  );
}

/**
 * Writes the next period and its deadline into the settings, and empties those of one period. The subject becomes what
 * the person chose while it is still the one they saw.
 */
export function switchSettings(
  { sheets, settings, places }: Workbook,
  { to, deadline, subject }: Rollover,
): void {
  const values = new Map<string, string>();
  if (subject && settings.subject === subject.was)
    values.set(settingDefinition('subject').label, subject.becomes);
  // Where a person wrote the next period by hand, what stands beside it may be of that period too.
  if (periodKey(settings.period) === periodKey(to)) {
    if (settings.deadline !== deadline) values.set(settingDefinition('deadline').label, deadline);
  } else {
    for (const key of OF_ONE_PERIOD) values.set(settingDefinition(key).label, '');
    // A number that was typed before the symbol goes too.
    if (splitSymbol(oneLine(places.get('symbol')?.typed ?? '')).number !== '')
      values.set(settingDefinition('symbol').label, settings.symbol);
    values.set(DOCUMENT_LINK, NO_DOCUMENT);
    values.set(settingDefinition('deadline').label, deadline);
    values.set(settingDefinition('period').label, to);
  }
  if (values.size > 0) writeSettings(sheets, values);
}

/** Empties a unit's tab if everything in it was saved, names the next period in it, and gives it back to its typists. */
export function clearTab(
  { locks, settings }: Workbook,
  { unit, tab, sheet }: UnitTab,
  { from, to, deadline }: Rollover,
  saved: SavedUnits,
  done: Done,
): void {
  const isDone = (one: UnitContent) => isOf(one, to) || isKept(saved.of(one.period || from, tab), one);
  // Where no formula was typed, the values tell all; else the formulas are read too.
  const quick = readUnitContent(tab, sheet, true);
  const content = quick && isDone(quick) ? quick : readUnitContent(tab, sheet);
  if (!content || !isDone(content)) {
    done.left.push(tab);
    return;
  }
  if (!isOf(content, to)) {
    const line = periodLine({ ...settings, period: to, deadline });
    if (isEmptyContent(content)) writePeriodLine(sheet, content, line);
    else emptyUnitTab(sheet, content, line);
  }
  locks.open(sheet, unit);
  // Google may report a refusal only at the flush, and the next tab must not be blamed for it.
  SpreadsheetApp.flush();
  done.changed++;
}

/** What the log calls going back to the period before. */
export const UNDO = 'Hoàn tác chuyển kỳ';

/** Settings that a change of period may write into. */
const CHANGED = [...OF_ONE_PERIOD, 'symbol', 'deadline', 'period', 'subject'] as const;

/**
 * Writes the settings that the change wrote into back as they were typed; what was typed since into others stays. What stood
 * in those is in the log before.
 */
export function restoreSettings(
  { spreadsheet, sheets, settings: now, places }: Workbook,
  { from, attempt }: Rollover,
): void {
  const { settings } = readPeriod(sheets, readSavingsTab(sheets), periodKey(from), attempt);
  // Before the first saving the settings had not been changed.
  if (settings.length === 0) return;
  const links = rememberedLinks({ spreadsheetId: spreadsheet.getId(), period: from });
  const saved = new Map(settings);
  const restored = new Map<string, string>();
  const replaced: string[] = [];
  for (const key of CHANGED) {
    const { label } = settingDefinition(key);
    const text = saved.get(label);
    // Of the symbol the change took only the number.
    const isRetyped = key === 'symbol' && splitSymbol(oneLine(text ?? '')).symbol !== now.symbol;
    if (text === undefined || isRetyped) continue;
    restored.set(label, text);
    const typed = places.get(key)?.typed ?? '';
    if (typed !== '' && typed !== text) replaced.push(`${label} “${typed}”`);
  }
  if (replaced.length > 0)
    writeLog(
      spreadsheet,
      sheets,
      UNDO,
      `Trước khi hoàn tác, “${tabs.settings}” ghi: ${replaced.join('; ')}.`,
    );
  writeSettings(sheets, restored.set(DOCUMENT_LINK, links || NO_DOCUMENT));
}

/** Writes what was saved back into a unit's tab, unless somebody typed there for the next period. */
export function refillTab(
  { locks, settings }: Workbook,
  { unit, tab, sheet }: UnitTab,
  { from, to }: Rollover,
  deadline: string,
  saved: SavedUnits,
  done: Done,
): void {
  const content = readUnitContent(tab, sheet);
  const kept = saved.of(from, tab);
  if (!content || (isOf(content, to) && !isKept(kept, content))) {
    done.left.push(tab);
    return;
  }
  // A tab that still names the old period may have been emptied in part.
  if (kept && isKept(kept, content)) refillUnitTab(sheet, content, kept);
  SpreadsheetApp.flush();
  if (isOf(content, to)) writePeriodLine(sheet, content, periodLine({ ...settings, period: from, deadline }));
  locks.open(sheet, unit);
  SpreadsheetApp.flush();
  done.changed++;
}
