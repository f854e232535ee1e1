// What locking all tabs, or opening them again, means for the tab of one unit.
import { type Day, dayNumber, fullDayText, parseDay } from '../model/day';
import type { Decision } from '../model/decision';
import type { Settings } from '../model/settings';
import { type Banner, bannerKind } from './banner';
import { lastDayOf } from './hand-in';

/** How a unit's tab is locked, as it stands in the column Khóa. */
export type LockWord = 'locked' | 'open' | 'openUntil' | 'failed' | 'unknown';

/** Returns what stands in the column Khóa of a unit. */
export function lockText(word: LockWord, { openUntil }: Pick<Decision, 'openUntil'>): string {
  const until = parseDay(openUntil);
  const texts: Record<LockWord, string> = {
    locked: 'Khóa',
    open: 'Mở',
    openUntil: until ? `Mở đến ${fullDayText(until)}` : 'Mở',
    failed: 'Chưa khóa được',
    unknown: '',
  };
  return texts[word];
}

/** Ends the reason of a lock. */
const [OVER, APPROVED] = [' (hết hạn)', ' (đã duyệt)'];

/** Returns the reason with which an approved tab is locked. */
export function approvedReason(day: string): string {
  return day + APPROVED;
}

/** Returns the reason with which a tab is locked whose unit is late. */
export function deadlineReason(day: string): string {
  return day + OVER;
}

/** A unit's tab as it is, and what was decided of it. */
export interface TabLock {
  decision: Decision;
  /** Why the tab is locked; undefined where it is not. */
  reason: string | undefined;
  /** Whether somebody protected it by hand. */
  isByHand: boolean;
  /** What the unit is told in it. */
  banner: string;
  /** Whether it holds another period than the present one. */
  isOfOtherPeriod: boolean;
}

/** What to do with a tab. */
export interface LockPlan {
  /** The reason to lock it with; null opens it, and undefined leaves it as it is. */
  reason?: string | null;
  /** What to tell the unit; null tells it nothing any more, and undefined leaves the banner as it is. */
  banner?: Banner | null;
  /** What the column Khóa says then; left out where it stays as it is. */
  word?: LockWord;
  /** Why the tab is left alone. */
  left?: 'exempt' | 'otherPeriod' | 'unclearDay';
}

/** What holds of all tabs. */
type Common = Pick<Settings, 'deadline' | 'graceDays' | 'contact'> & { today: Day };

/**
 * Returns what locking all tabs at the deadline means for one: it is locked, unless its unit needs no report or may type
 * until a later day. An approved one is locked as such.
 */
export function planLock(
  { decision, reason, banner, isOfOtherPeriod }: TabLock,
  { deadline, contact, today }: Common,
): LockPlan {
  if (decision.exempt !== '') return { left: 'exempt' };
  if (isOfOtherPeriod) return { left: 'otherPeriod' };
  const day = fullDayText(today);
  if (decision.kind === 'approved') {
    if (reason?.endsWith(APPROVED)) return { reason, word: 'locked' };
    const approved = fullDay(decision.at.slice(0, 10)) || day;
    return { reason: approvedReason(approved), banner: { kind: 'approved', day: approved }, word: 'locked' };
  }
  const until = parseDay(decision.openUntil);
  if (decision.openUntil !== '' && !until) return { left: 'unclearDay' };
  if (until && dayNumber(until) >= dayNumber(today)) {
    const told: Banner = decisionBanner(decision, today) ?? { kind: 'reopened', until: fullDayText(until) };
    return {
      ...(reason !== undefined && { reason: null }),
      ...(bannerKind(banner) !== 'returned' && { banner: told }),
      word: 'openUntil',
    };
  }
  return {
    reason: reason?.endsWith(OVER) ? reason : deadlineReason(day),
    banner: lockedBanner({ deadline, contact }),
    word: 'locked',
  };
}

/** Returns what opening all tabs means for one: it is opened, unless it is approved. */
export function planOpen(
  { decision, reason, isByHand, banner }: TabLock,
  { today }: Pick<Common, 'today'>,
): LockPlan {
  if (decision.kind === 'approved') return reason === undefined ? {} : { word: 'locked' };
  const until = parseDay(decision.openUntil);
  const isOpenUntil = until !== undefined && dayNumber(until) >= dayNumber(today);
  const isLocked = reason !== undefined;
  // An earlier run may have been interrupted between the lock, the banner and the column.
  const isTried =
    isLocked || [lockText('locked', decision), lockText('failed', decision)].includes(decision.lock);
  const isTold = ['locked', 'approved'].includes(bannerKind(banner) ?? '');
  const word = isOpenUntil ? 'openUntil' : 'open';
  return {
    ...(isLocked && { reason: null }),
    ...(isTold && { banner: decisionBanner(decision, today) ?? null }),
    ...(isTried && { word: isByHand && !isLocked ? 'unknown' : word }),
  };
}

/** Returns what a unit is told whose tab is locked because it is late. */
export function lockedBanner({ deadline, contact }: Pick<Settings, 'deadline' | 'contact'>): Banner {
  return { kind: 'locked', deadline: fullDay(deadline), contact };
}

/** Returns what a unit is told of the decision about it; undefined where nothing was decided. */
export function decisionBanner({ kind, at, comment, openUntil }: Decision, today: Day): Banner | undefined {
  if (kind === 'none') return undefined;
  if (kind === 'approved') return { kind, day: fullDay(at.slice(0, 10)) || fullDayText(today) };
  const until = parseDay(openUntil);
  const isAhead = until !== undefined && dayNumber(until) >= dayNumber(today);
  return { kind, day: fullDayText(today), comment, until: isAhead ? fullDayText(until) : '' };
}

/** Returns why tabs cannot be locked yet, in Vietnamese; empty where the deadline is past. */
export function reasonNotToLock(settings: Common): string {
  const last = lastDayOf(settings);
  if (!last) {
    return 'Tab “Cấu hình” chưa ghi Hạn gửi, hoặc ghi không phải một ngày như 15/6/2026: nhập Hạn gửi rồi bấm lại.';
  }
  if (dayNumber(last) < dayNumber(settings.today)) return '';
  return `Chưa hết hạn gửi: các đơn vị nhập được đến hết ngày ${fullDayText(last)}. Muốn khóa sớm hơn thì sửa Hạn gửi hoặc Cho nộp chậm ở tab “Cấu hình” rồi bấm lại.`;
}

/** What people typed as a day may have another form, by which the banner would not be known again. */
function fullDay(text: string): string {
  const day = parseDay(text);
  return day ? fullDayText(day) : '';
}
