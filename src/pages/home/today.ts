// What comes next today, from what the status board says.
import type { HomeServer } from '../../contract/home-server';
import { namedIn, pageLabels, SET_UP_LABEL } from '../shared/commands';
import type { Facts } from './facts';

/** A command that the page opens, by the function that it calls. */
export type Command = Extract<keyof HomeServer, `open${string}`>;

const { openSelfCheck, ...pages } = pageLabels;

/** From so many days before the deadline on, reminding comes before looking on; ours. */
const DAYS_OF_REMINDERS = 3;
const REMIND = ['openReminders', 'openBoard'] as const;

/** The commands of the menu, in its order. */
export const commandLabels: Record<Command, string> = {
  openAnnexSidebar: 'Tổng hợp và tạo văn bản',
  openCheckSidebar: 'Kiểm tra số liệu',
  ...pages,
  openDictionarySidebar: 'Từ điển…',
  openSetUpSidebar: SET_UP_LABEL,
  openSelfCheck,
};

/**
 * Returns the commands that a text names.
 *
 * @example
 * commandsIn('Chưa xong hết: bấm Thiết lập… lần nữa để làm tiếp.'); // ['openSetUpSidebar']
 */
export function commandsIn(text: string): Command[] {
  return namedIn(text, commandLabels);
}

/** What a person is told, and the commands that follow from it, the likeliest first. */
export interface Next {
  text: string;
  commands: Command[];
  /** What the first of them is called here; empty for its usual label. */
  label: string;
  /** Whether the Doc of the period is offered too. */
  hasDocument: boolean;
}

/** Returns what comes next. */
export function nextOf(facts: Facts): Next {
  const { units, unfinished, documentUrl, isPast, settings, boardAt, hasPeriods } = facts;
  const next = (text: string, ...commands: Command[]): Next => ({
    text,
    commands,
    label: '',
    hasDocument: documentUrl !== '',
  });
  if (unfinished) {
    return next(
      `Đang chuyển từ kỳ ${unfinished.from} sang kỳ ${unfinished.to}, chưa xong: làm tiếp hoặc hoàn tác.`,
      'openPeriodsPage',
    );
  }
  const due = dueText(facts);
  const asked = units.filter(({ exempt }) => exempt === '');
  const isUnheard = asked.every(({ reminded, isOnBoard, state }) => {
    return reminded === '' && (!isOnBoard || ['noTab', 'otherPeriod', 'nothingSent'].includes(state));
  });
  if (hasPeriods && isUnheard && asked.length > 0 && !isPast) {
    const text = `Kỳ mới: chưa ghi nhận đã báo các đơn vị. ${due}`;
    return { ...next(text, 'openReminders', 'openBoard'), label: 'Báo các đơn vị mở kỳ' };
  }
  if (boardAt === '' || asked.every(({ isOnBoard }) => !isOnBoard)) {
    return next(`${due} Chưa xem các đơn vị đã nhập tới đâu.`, 'openBoard', 'openReminders');
  }
  const waiting = asked.filter(({ isWaiting }) => isWaiting).length;
  const isNear = (facts.daysLeft ?? 0) <= DAYS_OF_REMINDERS;
  const wrong = asked.filter(({ state }) => state === 'hasErrors').length;
  const sent = `${asked.length - waiting}/${asked.length} đơn vị đã gửi${wrong > 0 ? `, ${wrong} đơn vị có lỗi` : ''}.`;
  if (waiting > 0) {
    return isPast
      ? next(`${due} ${sent}`, 'openReminders', 'openLocks', 'openAnnexSidebar')
      : next(`${due} ${sent}`, ...(isNear ? REMIND : [...REMIND].reverse()));
  }
  if (wrong > 0) return next(`${due} ${sent}`, 'openCheckSidebar', 'openBoard');
  const open = asked.filter(({ state }) => state !== 'approved').length;
  if (settings.approval !== 'Không dùng' && open > 0) {
    return next(`Các đơn vị đã gửi đủ; còn ${open} đơn vị chưa duyệt.`, 'openBoard', 'openAnnexSidebar');
  }
  if (documentUrl === '') return next('Các đơn vị đã gửi đủ, không còn lỗi.', 'openAnnexSidebar');
  const isLocked = asked.every(({ lock }) => lock === 'Khóa');
  if (!isPast) return next(`Đã có văn bản. ${due}`, 'openShareDialog', 'openAnnexSidebar');
  return isLocked
    ? next('Đã có văn bản, các tab đã khóa. Xong kỳ này thì mở kỳ mới.', 'openShareDialog', 'openPeriodsPage')
    : next(`Đã có văn bản. ${due}`, 'openShareDialog', 'openLocks', 'openPeriodsPage');
}

/** Returns how long it is to the deadline, in words. */
function dueText({ settings: { deadline }, daysLeft }: Facts): string {
  if (daysLeft === undefined) return 'Chưa ghi hạn gửi.';
  if (daysLeft < 0) return `Đã quá hạn gửi ${deadline} ${-daysLeft} ngày.`;
  return daysLeft === 0 ? 'Hôm nay là hạn gửi.' : `Còn ${daysLeft} ngày đến hạn gửi ${deadline}.`;
}

/** Returns how old the figures of the status board are; empty where there are none. */
export function boardText({ boardAt, readAt }: Facts): string {
  if (boardAt === '') return '';
  const [day = '', time = ''] = boardAt.split(' ');
  const when = day === readAt.slice(0, 10) ? `${time} hôm nay` : `${time} ngày ${day}, có thể đã cũ`;
  return `Theo bảng theo dõi, đổi lần cuối lúc ${when}. Bấm Theo dõi tiến độ để đọc lại các tab.`;
}
