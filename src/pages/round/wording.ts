// The texts of the page of the round.
import type { RoundUnit, RoundView } from '../../contract/round-server';
import { parseDay } from '../../core/model/day';
import { coverageText } from '../../core/round/coverage';
import { daysLate } from '../../core/round/hand-in';
import type { UnitState } from '../../core/round/states';
import { stateLabels } from '../../core/wording/states';

type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'quiet';

const tones: Record<UnitState, Tone> = {
  noTab: 'bad',
  otherPeriod: 'warn',
  nothingSent: 'bad',
  typing: 'busy',
  hasErrors: 'bad',
  handedIn: 'good',
  nothingToReport: 'good',
  exempt: 'quiet',
  approved: 'good',
  changedAfterApproval: 'warn',
  returned: 'warn',
  resubmitted: 'busy',
};

/** Returns how a unit's line is coloured beside its mark: a unit that has not sent is no trouble before it is late. */
export function toneOf({ state, due }: RoundUnit): Tone {
  return state === 'nothingSent' && due === '' ? 'quiet' : tones[state];
}

/** States that have no mark of their own on the status board. */
const marks: Partial<Record<UnitState, string>> = {
  noTab: '✖',
  nothingSent: '○',
  typing: '✎',
  hasErrors: '✖',
  handedIn: '●',
  nothingToReport: '●',
};

/** Returns the mark and the words of a unit's state. */
export function stateText({ state }: Pick<RoundUnit, 'state'>): string {
  const mark = marks[state];
  return mark ? `${mark} ${stateLabels[state]}` : stateLabels[state];
}

/**
 * Returns what a unit's line says below its name.
 *
 * @example
 * lineText(unit); // '● Đã nộp · nộp 14/06/2026 16:40 · Đúng hạn · ⚠ 2 nội dung thay đổi'
 */
export function lineText(unit: RoundUnit): string {
  const { handedIn, due, errors, changes, lock, state, openUntil } = unit;
  const isUnchanged = state === 'resubmitted' && changes.length === 0;
  const parts = [
    stateText(unit),
    handedIn && `nộp ${handedIn}`,
    due,
    state === 'hasErrors' && `${errors} lỗi`,
    changes.length > 0 && `⚠ ${changes.length} nội dung thay đổi`,
    isUnchanged && '⚠ chưa sửa gì so với lúc trả lại',
    openUntil !== '' && !parseDay(openUntil) && `⚠ Mở khóa đến: “${openUntil}” không phải một ngày`,
    lock !== '' && lock !== 'Mở' && (lock === 'Khóa' ? '🔒' : `🔒 ${lock}`.replace('🔒 Mở', '🔓 Mở')),
  ];
  return parts.filter(Boolean).join(' · ');
}

/** Returns whether the department approves what units send. */
export function usesApproval({ settings }: Pick<RoundView, 'settings'>): boolean {
  return settings.approval !== 'Không dùng';
}

/** Returns what the list of a round can be narrowed to; approval is left out where the department does without. */
export function filtersOf(view: RoundView): typeof filters {
  return filters.filter(
    ({ label, has }) =>
      usesApproval(view) || (label !== 'Chờ duyệt' && (label !== 'Đã duyệt' || view.units.some(has))),
  );
}

const filters: { label: string; has: (unit: RoundUnit) => boolean }[] = [
  { label: 'Mọi đơn vị', has: () => true },
  { label: 'Chưa nộp', has: ({ isWaiting }) => isWaiting },
  { label: 'Có lỗi', has: ({ state }) => state === 'hasErrors' },
  { label: 'Chờ duyệt', has: isToApprove },
  { label: 'Đã thay đổi', has: ({ changes }) => changes.length > 0 },
  { label: 'Trả lại', has: ({ state }) => state === 'returned' },
  { label: 'Đã duyệt', has: ({ state }) => state === 'approved' },
  { label: 'Chậm, quá hạn', has: ({ due }) => /^(?:Chậm|Quá hạn)/.test(due) },
  { label: 'Được miễn', has: ({ state }) => state === 'exempt' },
];

/** Returns whether a unit's content can be approved as it is. */
export function isToApprove({ state, errors, handedIn }: RoundUnit): boolean {
  const states: UnitState[] = ['handedIn', 'nothingToReport', 'resubmitted', 'changedAfterApproval'];
  return errors === 0 && handedIn !== '' && states.includes(state);
}

/** Returns whether a unit can be approved together with others: nobody has to look whether it changed what was asked. */
export function isReady(unit: RoundUnit): boolean {
  const isNew = unit.state === 'handedIn' || unit.state === 'nothingToReport';
  return isNew && isToApprove(unit) && unit.changes.length === 0;
}

/** Returns the facts of a unit, a line each. */
export function factTexts({
  state,
  errors,
  handedIn,
  edited,
  approvedAt,
  approvedBy,
  comment,
  exempt,
  openUntil,
  reminded,
}: RoundUnit): string[] {
  return [
    state === 'hasErrors' && `Còn ${errors} lỗi: xem ở Kiểm tra số liệu.`,
    handedIn && `Nộp lúc ${handedIn}`,
    edited && `Sửa lần cuối ${edited}`,
    approvedAt && `Duyệt lúc ${approvedAt} (${approvedBy})`,
    comment && `Ý kiến: ${comment}`,
    exempt && `Miễn kỳ này: ${exempt}`,
    openUntil && `Mở khóa đến ${openUntil}`,
    reminded && `Đã nhắc ${reminded}`,
  ].filter((text): text is string => typeof text === 'string' && text !== '');
}

/** Returns how many units have sent, in a sentence. */
export function coverageOf({ units, settings }: RoundView): string {
  const asked = units.filter(({ state }) => state !== 'exempt');
  const handedIn = asked.filter(({ isWaiting }) => !isWaiting);
  const isKnown = settings.deadline !== '' && handedIn.every(({ due }) => due !== '' && !due.includes('≤'));
  return coverageText({
    expected: asked.length,
    handedIn: handedIn.length,
    onTime: isKnown ? handedIn.filter(({ due }) => due === 'Đúng hạn').length : undefined,
    returned: asked.filter(({ state }) => state === 'returned').length,
    exempt: units.length - asked.length,
  });
}

/** Returns what the deadline means today; an empty text while it is ahead. */
export function pastText(view: RoundView): string {
  const { isPast, lastDay, settings } = view;
  const open = lockable(view).length;
  if (!isPast || settings.lockAtDeadline === 'Không khóa' || open === 0) return '';
  return `Đã hết hạn gửi (${lastDay}), còn ${open} tab chưa khóa.`;
}

/** Returns the units whose tab a lock would shut. */
export function lockable({ units, readAt }: RoundView): RoundUnit[] {
  return units.filter(
    ({ tab, lock, state, openUntil }) =>
      tab !== '' &&
      lock !== 'Khóa' &&
      (daysLate(readAt, openUntil) ?? 1) > 0 &&
      state !== 'exempt' &&
      state !== 'otherPeriod',
  );
}

/** Returns the units whose tab the deadline shut. */
export function openable(units: RoundUnit[]): RoundUnit[] {
  return units.filter(({ lock, approvedAt }) => lock === 'Khóa' && approvedAt === '');
}
