// The texts of the part of the page that reminds units.
import type { RoundUnit, RoundView } from '../../contract/round-server';
import { dueReminder, type ReminderKind } from '../../core/round/reminders/days';
import type { MailLink } from '../../core/round/reminders/mail-links';
import type { UnitState } from '../../core/round/states';

/** The texts to choose from, by their kind. */
export const kindLabels: Record<ReminderKind, string> = {
  announce: 'Thông báo mở kỳ',
  remind: 'Nhắc trước hạn',
  urge: 'Đôn đốc quá hạn',
};

/** States of a unit that may not have heard of the period yet. */
const unheard: UnitState[] = ['noTab', 'otherPeriod', 'nothingSent', 'exempt'];

/** Returns the text that is due. Nobody is reminded of a period that no unit has heard of: it is announced first. */
export function firstReminder(view: RoundView): ReturnType<typeof dueReminder> {
  const due = dueReminder(view);
  const isUnheard = view.units.every(({ reminded, state }) => reminded === '' && unheard.includes(state));
  return due.kind === 'remind' && isUnheard ? { ...due, kind: 'announce' } : due;
}

/** Returns how many units are left, and which text is due today. */
export function leadText(view: RoundView): string {
  const asked = view.units.filter(({ exempt }) => exempt === '');
  const waiting = asked.filter(({ isWaiting }) => isWaiting).length;
  const { kind, isDue } = firstReminder(view);
  const left = waiting === 0 ? 'Các đơn vị đã gửi đủ.' : `Còn ${waiting}/${asked.length} đơn vị chưa gửi.`;
  return isDue && waiting > 0 ? `${left} Hôm nay nên gửi: ${kindLabels[kind]}.` : left;
}

/** Returns what stands beside a unit: how often it was reminded, and what keeps it from sending. */
export function remindedText({ reminded, emails, lock }: RoundUnit, isJustNoted: boolean): string {
  const noted = isJustNoted ? 'Đã nhắc: vừa ghi nhận' : reminded && `Đã nhắc: ${reminded}`;
  const locked = lock === 'Khóa' ? '🔒 tab đang khóa' : lock.startsWith('Mở đến') && `🔓 ${lock}`;
  return [noted, locked, emails.length === 0 && 'chưa có email'].filter(Boolean).join(' · ');
}

/** Returns the words of a link to a mail. */
export function mailText({ addresses }: MailLink, i: number, count: number): string {
  return `Thư ${i + 1}/${count} (${addresses.length} địa chỉ)`;
}

/** Returns how to name a unit to the script: by its tab, or where it has none by its name. */
export function keyOf({ tab, name }: RoundUnit): string {
  return tab || name;
}

/** Returns which of the units that were chosen a letter or a mail leaves out, and why; empty for none. */
export function leftOutText(units: RoundUnit[], why: string): string {
  return units.length === 0
    ? ''
    : `Không gồm ${units.length} đơn vị ${why}: ${units.map(({ name }) => name).join('; ')}.`;
}
