// What beginning the next period would do, and whether the last change can be undone.
import type { PeriodPlan } from '../../contract/periods-server';
import { dayNumber, dayText, hourIn, parseDay, readDeadline } from '../../core/model/day';
import type { Saving } from '../../core/model/saved-period';
import { type Settings, settingDefinition } from '../../core/model/settings';
import { isKept } from '../../core/round/archive';
import { proposedDeadline } from '../../core/round/deadline';
import { parsePeriod, periodDays, periodKey, periodName } from '../../core/round/period';
import { periodProposals } from '../../core/round/period-proposals';
import { firstOf } from '../../core/text/first-of';
import { fold } from '../../core/text/vietnamese/fold';
import { rememberedLinks } from '../memory/document-memory';
import { type Rollover, readRollover } from '../memory/rollover';
import { readSaving, readSavingsTab } from '../tabs/archive';
import { isEmptyContent } from '../tabs/unit-content';
import { savingWithoutFile } from './archive-file';
import { SavedUnits } from './saved-units';
import { type Contents, isOf, openWorkbook, presentPeriod, readContents, type Workbook } from './workbook';

/** Settings that belong to one period: the next one begins without them. */
export const OF_ONE_PERIOD = ['number', 'issued', 'firstDay', 'lastDay', 'draftNumber', 'urgency'] as const;

/** Settings whose texts may speak of a period; they are kept, and the person is told. */
const MAY_SPEAK = ['subject', 'body'] as const;

/** Returns what beginning the next period would do. Writes nothing. */
export function readPlan(): PeriodPlan {
  const workbook = openWorkbook();
  const { sheets, settings, units, spreadsheet } = workbook;
  const savings = readSavingsTab(sheets);
  const contents = readContents(workbook);
  const rollover = readRollover();
  const from = rollover?.from ?? presentPeriod(workbook, contents);
  const isChanged = periodKey(from) !== periodKey(settings.period);
  const names = isChanged
    ? [settings.period]
    : periodProposals(
        from,
        savings.map(({ period }) => period),
      );
  const isDone = (i: number) => contents[i]?.completed || contents[i]?.nothingToReport;
  return {
    from,
    proposals: names.map((period) => ({ period, deadline: deadlineFor(period, settings, savings) })),
    tabs: units.length,
    cells: contents.reduce((sum, content) => sum + (content?.cells.length ?? 0), 0),
    waiting: units
      .filter(({ decision }, i) => decision.exempt === '' && !isDone(i))
      .map(({ unit }) => unit.name),
    exempt: units.filter(({ decision }) => decision.exempt !== '').map(({ unit }) => unit.name),
    hasDocument: rememberedLinks({ spreadsheetId: spreadsheet.getId(), period: from }) !== '',
    emptied: OF_ONE_PERIOD.filter((key) => !isChanged && settings[key] !== '').map(
      (key) => settingDefinition(key).label,
    ),
    kept: MAY_SPEAK.filter((key) => speaksOf(settings[key], from)).map((key) => settingDefinition(key).label),
    subject: settings.subject,
    savedBefore: savings.filter(({ key }) => key === periodKey(from)).length,
    ...(rollover && {
      unfinished: {
        from: rollover.from,
        to: rollover.to,
        isUndo: rollover.isUndo === true,
        lacksFile: savingWithoutFile(savings, rollover) !== undefined,
        changed: contents.filter((content) => content && isOf(content, rollover.to)).length,
      },
    }),
    noUndo: reasonNotToUndo(workbook, contents, savings, rollover),
    savings: [...savings].reverse(),
  };
}

/** Proposes a deadline that lies as many days from the period's end as that of the last saved period of its kind. */
function deadlineFor(name: string, { cutOff, style, period, deadline }: Settings, savings: Saving[]): string {
  const next = parsePeriod(name);
  if (!next) return '';
  const known = [...savings, { period, deadline }].reverse();
  const alike = known.find((one) => parsePeriod(one.period)?.kind === next.kind && parseDay(one.deadline));
  const last = alike && parsePeriod(alike.period);
  const day = alike && parseDay(alike.deadline);
  const days = last && day && dayNumber(day) - dayNumber(periodDays(last, cutOff).to);
  const proposed = dayText(proposedDeadline(next, cutOff, style, days));
  const hour = alike && hourIn(alike.deadline);
  return (hour && readDeadline(`${hour} ${proposed}`)) || proposed;
}

/** Whether a text names a period as people wrote it, by its usual name, or by the words before its year. */
function speaksOf(text: string, period: string): boolean {
  const known = parsePeriod(period);
  const names = [period, ...(known ? [periodName(known)] : [])].map(fold);
  const withoutYear = names.map((name) => name.replace(/[ /,-]*(?:năm )?\d{4}$/, ''));
  return [...names, ...withoutYear].some((name) => name !== '' && fold(text).includes(name));
}

/** Returns why the last change of period cannot be undone; an empty text when it can. */
export function reasonNotToUndo(
  workbook: Workbook,
  contents: Contents,
  savings: Saving[],
  begun: Rollover | undefined,
): string {
  const { sheets, units } = workbook;
  const rollover = begun ?? (savings.length > 0 ? lastRollover(workbook, savings) : undefined);
  const { from, to = '' } = rollover ?? {};
  if (!rollover || from === undefined) return 'Chưa có việc chuyển kỳ nào để hoàn tác.';
  if (periodKey(from) === periodKey(to))
    return `Chưa có việc chuyển kỳ nào để hoàn tác. Nếu đã chuyển từ kỳ ${from}: ghi lại kỳ mới vào mục “Kỳ báo cáo” trước.`;
  const saved = new SavedUnits(sheets, rollover);
  const typed = units.filter(({ tab }, i) => {
    const content = contents[i];
    if (!content || isEmptyContent(content) || !isOf(content, to)) return false;
    return !isKept(saved.of(from, tab), content);
  });
  if (typed.length === 0) return '';
  const names = typed.map(({ tab }) => `“${tab}”`);
  return `Không hoàn tác được: tab ${firstOf(names, 5, 'tab')} đã có nội dung của kỳ ${to}.`;
}

/**
 * Returns the change of period that an undo takes back when none is under way: the one that made the last whole saving.
 * What it saved later of single tabs has no settings.
 */
export function lastRollover({ sheets, settings }: Workbook, savings: Saving[]): Rollover {
  const last = savings[savings.length - 1];
  const own = savings.filter(({ key }) => key === last?.key).reverse();
  const whole = own.find((saving) => readSaving(sheets, saving).settings.length > 0) ?? last;
  const { period = '', attempt = 1 } = whole ?? {};
  return { from: period, to: settings.period, deadline: settings.deadline, attempt };
}
