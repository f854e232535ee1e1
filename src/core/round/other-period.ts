// Tabs that still hold the entries of another period than the settings name.
import { tabs } from '../grid/layout';
import { type Finding, finding } from '../model/finding';
import type { Settings } from '../model/settings';
import type { UnitReport } from '../model/unit';
import { firstOf } from '../text/first-of';
import { periodKey } from './period';
import { periodIn, periodLine } from './period-line';

/** How many tabs a message names before it only counts. */
const NAMED = 5;

/**
 * Returns whether a tab holds what a unit sent for another period than `period`. A tab that names none, or is empty, is
 * of the present one.
 */
export function isOfOtherPeriod(
  { periodLine, entries, completed, nothingToReport }: UnitReport,
  period: string,
): boolean {
  const own = periodIn(periodLine);
  if (own === '' || period === '' || !(entries.length > 0 || completed || nothingToReport)) return false;
  return periodKey(own) !== periodKey(period);
}

/** Another period than the settings name, as the tabs that hold it write it, and an error about them. */
export interface OtherPeriod {
  period: string;
  finding: Finding;
}

/** Returns each other period that tabs name: what stands in them is not consolidated. */
export function otherPeriods(reports: UnitReport[], period: string): OtherPeriod[] {
  const byKey = new Map<string, UnitReport[]>();
  for (const report of reports.filter((one) => isOfOtherPeriod(one, period))) {
    const key = periodKey(periodIn(report.periodLine));
    byKey.set(key, [...(byKey.get(key) ?? []), report]);
  }
  return [...byKey.values()].map((found) => {
    const names = found.map(({ tab }) => `“${tab}”`);
    const other = periodIn(found[0]?.periodLine ?? '');
    const message = `${found.length} tab còn ghi kỳ “${other}” (${firstOf(names, NAMED, 'tab')}), mục “Kỳ báo cáo” là “${period}”: nội dung các tab này không được tổng hợp. Sang kỳ mới: vào menu Tổng hợp → Kỳ báo cáo mới… để lưu rồi làm trống các tab. Chỉ sửa tên kỳ, nội dung vẫn là của kỳ này: bấm “Nội dung này là của kỳ mới” ở khung bên.`;
    return { period: other, finding: finding('other-period', 'error', { tab: tabs.settings }, message) };
  });
}

/**
 * Returns whether set-up or a check may write the line of a tab anew, because it says something else than the settings
 * and the tab holds nothing of another period.
 */
export function hasStaleLine(report: UnitReport, settings: Settings): boolean {
  const { periodLine: line } = report;
  return line !== '' && line !== periodLine(settings) && !isOfOtherPeriod(report, settings.period);
}
