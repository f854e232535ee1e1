// The texts that remind units, as the coordinator pastes them into a mail or a chat.
import { dayNumber, parseDay } from '../../model/day';
import { formatIssueDate } from '../../model/issue-date';
import type { Settings } from '../../model/settings';
import type { UnitState } from '../states';
import { byDeadline, byText, dayIn, momentText, type ReminderKind, untilDay, untilText } from './days';

/** A unit as far as the texts speak of it. */
export interface RemindedUnit {
  name: string;
  /** Empty where it has no tab. */
  tab: string;
  /** Id of the tab in the address of the workbook. */
  gid: number;
  emails: string[];
  state: UnitState;
  isWaiting: boolean;
  /** Why it needs no report. */
  exempt: string;
}

/** The round of a period as far as the texts speak of it. */
export interface RemindedRound {
  settings: Pick<Settings, 'period' | 'deadline' | 'issuingBody' | 'superiorBody' | 'contact'>;
  /** First and last day counted, such as `1/1/2026`; empty where unknown. */
  countedFrom: string;
  countedTo: string;
  /** When this was read, such as `14/06/2026 08:00`. */
  readAt: string;
  /** Address of the workbook. */
  url: string;
  units: RemindedUnit[];
}

/** A text with its subject, which is a line; lines of the body are separated by `\n`. */
export interface ReminderText {
  subject: string;
  body: string;
}

/** Units to remind that stand together in the list. */
export interface ReminderGroup<Unit> {
  title: string;
  units: Unit[];
}

/** The groups in their order; a unit that nobody can write to stands in the last, whatever its state. */
const groups: [title: string, states: UnitState[]][] = [
  ['Chưa nộp', ['nothingSent', 'noTab', 'otherPeriod']],
  ['Đang nhập', ['typing']],
  ['Trả lại', ['returned']],
  ['Có lỗi', ['hasErrors']],
];
const WITHOUT_EMAIL = 'Chưa có email trong tab “Đơn vị”';

/** Returns the units to remind, in groups that are not empty; a unit that needs no report is never among them. */
export function reminderGroups<Unit extends RemindedUnit>(units: Unit[]): ReminderGroup<Unit>[] {
  const asked = units.filter(({ exempt }) => exempt === '');
  const known = groups.flatMap(([, states]) => states);
  const found = groups.map(([title, states]) => ({
    title,
    units: asked.filter(({ state, emails }) => emails.length > 0 && states.includes(state)),
  }));
  const silent = asked.filter(({ state, emails }) => emails.length === 0 && known.includes(state));
  return [...found, { title: WITHOUT_EMAIL, units: silent }].filter((group) => group.units.length > 0);
}

/**
 * Returns the text of a kind for some units. Where there is one only, it is addressed by its name and led to its tab.
 * `until` is by when they are asked to send, such as `17 giờ 00, ngày 17/6/2026`.
 */
export function reminderText(
  kind: ReminderKind,
  round: RemindedRound,
  units: RemindedUnit[],
  until: string,
): ReminderText {
  const { settings, readAt } = round;
  const { period, superiorBody } = settings;
  const body = bodyName(round);
  const deadline = parseDay(settings.deadline);
  const due = byDeadline(settings.deadline);
  const told = due && `Hạn gửi báo cáo ${period} là ${untilText(settings.deadline)}. `;
  const today = dayIn(readAt);
  const left = deadline && today && dayNumber(deadline) - dayNumber(today);
  if (kind === 'announce') {
    const { countedFrom, countedTo } = round;
    const counted =
      countedFrom && countedTo
        ? ` (số liệu tính từ ngày ${dateText(countedFrom)} đến ngày ${dateText(countedTo)})`
        : '';
    return text(
      round,
      units,
      `Đề nghị gửi báo cáo${due}`,
      'Các đơn vị',
      `${body} đề nghị các đơn vị gửi báo cáo ${period}${counted} trên bảng tính dưới đây${due && `, hoàn thành${due}`}. Nhập xong thì đánh dấu “Hoàn thành”; không có nội dung thì đánh dấu “Không phát sinh”.`,
    );
  }
  const now = momentText(readAt);
  const whom = 'Các đơn vị chưa gửi báo cáo';
  if (kind === 'remind') {
    // A unit whose report has errors did send one.
    const what = units.every(({ isWaiting }) => isWaiting) ? 'báo cáo' : 'báo cáo hoàn chỉnh';
    return text(
      round,
      units,
      daysLeftText(left),
      whom,
      `${told}Đến ${now}, ${body} chưa nhận được ${what}${due ? '' : ` ${period}`} của đơn vị. Đề nghị đơn vị hoàn thành, đánh dấu “Hoàn thành”${due ? ' đúng thời hạn' : ''} để tổng hợp.`,
    );
  }
  const { waiting, asked } = countsOf(round);
  const isPast = left !== undefined && left < 0;
  const superior = superiorBody || 'cấp trên';
  return text(
    round,
    units,
    `Đôn đốc gửi báo cáo${isPast ? ' (đã quá hạn)' : ''}`,
    whom,
    `${told}Đến ${now}, còn ${waiting}/${asked} đơn vị chưa gửi${due ? '' : ` báo cáo ${period}`}. Đề nghị đơn vị khẩn trương hoàn thành, gửi báo cáo${byText(until)} để ${body} tổng hợp, báo cáo ${superior}. ${byText(until) ? 'Sau thời hạn trên, ' : 'Sau đó, '}${body} sẽ báo cáo danh sách đơn vị chưa gửi.`,
  );
}

/** Returns the text that tells a unit what to change. `until` is a day such as `18/6/2026`, empty for none. */
export function returnedText(
  round: RemindedRound,
  unit: RemindedUnit,
  comment: string,
  until: string,
): ReminderText {
  const opened = `Tab của đơn vị đã được mở${lastDayText(until)}`;
  return text(
    round,
    [unit],
    'Đề nghị chỉnh sửa, gửi lại',
    unit.name,
    `${bodyName(round)} đã xem báo cáo của đơn vị và đề nghị chỉnh sửa: ${withoutStop(comment)}. ${opened}; sửa xong, đánh dấu lại “Hoàn thành”.`,
  );
}

/** Returns the text that tells a unit that its tab is open again. `until` is a day such as `18/6/2026`, empty for none. */
export function openedText(round: RemindedRound, unit: RemindedUnit, until: string): ReminderText {
  const opened = `đã được mở${lastDayText(until)}`;
  return text(
    round,
    [unit],
    `Đã mở nhập liệu${lastDayText(until)}`,
    unit.name,
    `Tab của đơn vị ${opened}; nhập xong, đánh dấu “Hoàn thành”.`,
  );
}

/** Returns the text that fits into the address of a mail. */
export function shortText(round: RemindedRound, units: RemindedUnit[], until: string): string {
  const { period, contact } = round.settings;
  return [
    `Đề nghị đơn vị hoàn thành, gửi báo cáo ${period}${byText(until)}.`,
    linkTo(round, units),
    ...(contact ? [`Liên hệ: ${withoutStop(contact)}.`] : []),
  ].join('\n');
}

/**
 * Returns the message for a chat of all units. It names the given ones where `isNamed`; a unit whose report has errors
 * did send one, and is named apart.
 */
export function groupMessage(
  round: RemindedRound,
  units: RemindedUnit[],
  until: string,
  isNamed: boolean,
): string {
  const { readAt, settings } = round;
  const { waiting, asked } = countsOf(round);
  const named = units.filter(({ isWaiting }) => isWaiting).map(({ name }) => name);
  const wrong = units.filter(({ isWaiting }) => !isWaiting).map(({ name }) => name);
  const some = named.length < waiting ? ', trong đó có' : '';
  const names = isNamed && named.length > 0 ? `${some}: ${named.join('; ')}` : '';
  const errors = wrong.length > 0 && isNamed ? ` Cần sửa lỗi: ${wrong.join('; ')}.` : '';
  const today = dayIn(readAt);
  const asks = untilText(until);
  const last = untilDay(asks);
  const isToday = today && last && dayNumber(today) === dayNumber(last);
  const by = isToday ? asks.replace(/,? ngày \S+$/, ' hôm nay') : asks;
  const now = momentText(readAt).replace(/\/\d{4}$/, '');
  const rest = waiting > 0 ? ` Còn ${waiting} đơn vị${names}.` : '';
  return `BÁO CÁO ${settings.period.toLocaleUpperCase('vi')}: đến ${now}, đã có ${asked - waiting}/${asked} đơn vị gửi.${rest}${errors} Đề nghị các đồng chí hoàn thành${byText(by)}. Bảng tính: ${linkTo(round, [])}`;
}

/** Returns the address of the workbook; for one unit that of its tab. */
export function linkTo({ url }: RemindedRound, units: RemindedUnit[]): string {
  const book = url.replace(/#.*/s, '');
  const [only] = units.length === 1 ? units : [];
  return only && only.tab !== '' ? `${book}#gid=${only.gid}` : book;
}

/** Puts what all texts share around a subject and a body. */
function text(
  round: RemindedRound,
  units: RemindedUnit[],
  subject: string,
  all: string,
  body: string,
): ReminderText {
  const { period, contact } = round.settings;
  const [only] = units.length === 1 ? units : [];
  const lines = [
    `Kính gửi: ${only?.name ?? all}`,
    body,
    linkTo(round, units),
    ...(contact ? [`Đầu mối liên hệ: ${withoutStop(contact)}.`] : []),
    'Trân trọng.',
  ];
  return { subject: oneLine(`[Báo cáo ${period}] ${subject}`), body: lines.join('\n') };
}

function daysLeftText(left: number | undefined): string {
  if (left === undefined) return 'Đề nghị gửi báo cáo';
  if (left < 0) return `Đã quá hạn gửi ${-left} ngày`;
  return left === 0 ? 'Hôm nay là hạn gửi' : `Còn ${left} ngày đến hạn gửi`;
}

function lastDayText(until: string): string {
  return until === '' ? '' : ` đến hết ngày ${dateText(until)}`;
}

function dateText(day: string): string {
  const found = parseDay(day);
  return found ? formatIssueDate(found) : day;
}

/** How many units have not sent, of how many that need to. */
function countsOf({ units }: RemindedRound): { waiting: number; asked: number } {
  const asked = units.filter(({ exempt }) => exempt === '');
  return { waiting: asked.filter(({ isWaiting }) => isWaiting).length, asked: asked.length };
}

function bodyName({ settings }: RemindedRound): string {
  return settings.issuingBody || 'Cơ quan tổng hợp';
}

function withoutStop(typed: string): string {
  return typed.trim().replace(/\s*\.$/, '');
}

function oneLine(line: string): string {
  return line.replace(/\s+/g, ' ').trim();
}
