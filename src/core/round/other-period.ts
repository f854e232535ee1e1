// Tabs that still hold the entries of another period than the settings name.
import { tabs } from '../grid/layout';
import { type Finding, finding } from '../model/finding';
import type { UnitReport } from '../model/unit';
import { periodKey } from './period';

/** How many tabs a message names before it only counts. */
const NAMED = 5;

/**
 * Returns whether a tab holds what a unit sent for another period than `period`. A tab that names none, or is empty, is
 * of the present one.
 */
export function isOfOtherPeriod(
  { period: own, entries, completed, nothingToReport }: UnitReport,
  period: string,
): boolean {
  if (own === '' || period === '' || !(entries.length > 0 || completed || nothingToReport)) return false;
  return periodKey(own) !== periodKey(period);
}

/** Returns an error for each other period that tabs name: what stands in them is not consolidated. */
export function otherPeriodFindings(reports: UnitReport[], period: string): Finding[] {
  const byKey = new Map<string, UnitReport[]>();
  for (const report of reports.filter((one) => isOfOtherPeriod(one, period))) {
    const key = periodKey(report.period);
    byKey.set(key, [...(byKey.get(key) ?? []), report]);
  }
  return [...byKey.values()].map((found) => {
    const names = found.slice(0, NAMED).map(({ tab }) => `“${tab}”`);
    const rest = found.length > NAMED ? ` và ${found.length - NAMED} tab khác` : '';
    const message = `${found.length} tab còn ghi kỳ “${found[0]?.period}” (${names.join(', ')}${rest}), mục “Kỳ báo cáo” là “${period}”: nội dung các tab này không được tổng hợp. Sang kỳ mới: vào menu Tổng hợp → Kỳ báo cáo mới… để lưu rồi làm trống các tab. Nội dung này là của kỳ mới: bấm nút bên dưới.`;
    return finding('other-period', 'error', { tab: tabs.settings }, message);
  });
}
