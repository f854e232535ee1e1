// What the coordinator's decisions mean for the annex: who is in it, and what has to be said.
import { tabs } from '../grid/layout';
import type { Decision } from '../model/decision';
import { type Finding, finding } from '../model/finding';
import type { Settings } from '../model/settings';
import { hasItems, type UnitReport } from '../model/unit';
import { codeOf, type DecidedUnit, isWaiting, type UnitStatus } from '../round/states';
import { firstOf } from '../text/first-of';

/** How many units a message names before it only counts. */
const NAMED = 5;

/** Returns whether what a unit sent goes into the annex: where approval is required, only what was approved as it is. */
export function isTaken(
  report: UnitReport,
  decision: Decision | undefined,
  { approval, period }: Settings,
): boolean {
  if (approval !== 'Bắt buộc') return true;
  return decision?.kind === 'approved' && decision.code === codeOf(report, period);
}

/**
 * Returns the names of the units that have to be approved before the document is final, where approval is required. After
 * the deadline (`isPast`) a unit that did not hand in is only missing.
 */
export function unapprovedUnits(
  units: DecidedUnit[],
  statuses: UnitStatus[],
  { approval }: Settings,
  isPast: boolean,
): string[] {
  if (approval !== 'Bắt buộc') return [];
  return units.flatMap(({ unit }, i) => {
    const state = statuses[i]?.state;
    if (!state || state === 'approved' || state === 'exempt') return [];
    return isPast && isWaiting(state) && state !== 'otherPeriod' ? [] : [unit.name];
  });
}

/** Returns names as a list that is read, and how many more there are. */
export function namedUnits(names: string[]): string {
  return firstOf(names, NAMED, 'đơn vị', '; ');
}

/** Returns warnings about units whose content does not fit what was decided of them. */
export function decisionFindings(
  units: DecidedUnit[],
  reports: UnitReport[],
  statuses: UnitStatus[],
  { approval }: Settings,
): Finding[] {
  const reportOf = new Map(reports.map((report) => [report.unit, report]));
  const own = units.flatMap(({ unit, decision }, i): Finding[] => {
    const report = reportOf.get(unit);
    const status = statuses[i];
    if (!report || !status) return [];
    const tell = (rule: string, message: string) => [
      finding(rule, 'warning', { unit: unit.name, tab: report.tab }, message),
    ];
    if (status.state === 'exempt' && hasItems(report)) {
      const message = `Đơn vị “${unit.name}” được miễn báo cáo kỳ này nhưng tab có ${report.entries.length} mục: các mục đó không vào phụ lục. Nếu cần lấy, xóa ô “Miễn kỳ này” của đơn vị ở tab “${tabs.registry}”.`;
      return tell('exempt-content', message);
    }
    if (status.state === 'changedAfterApproval') {
      const message = `Đơn vị “${unit.name}” đã sửa nội dung sau khi được duyệt (${decision.at}): xem chỗ thay đổi ở menu Tổng hợp → Theo dõi tiến độ, rồi duyệt lại hoặc khôi phục.`;
      return tell('changed-after-approval', message);
    }
    if (status.state === 'resubmitted' && decision.code === status.code) {
      const message = `Đơn vị “${unit.name}” nộp lại nhưng nội dung chưa thay đổi so với lúc trả lại.`;
      return tell('unchanged-resubmission', message);
    }
    return [];
  });
  const unapproved = units.filter((_, i) =>
    ['handedIn', 'nothingToReport', 'resubmitted'].includes(statuses[i]?.state ?? ''),
  );
  if (approval === 'Không dùng' || unapproved.length === 0) return own;
  const result = approval === 'Bắt buộc' ? ', nên chưa vào phụ lục' : '';
  const message = `${unapproved.length} đơn vị đã nộp nhưng chưa được duyệt${result}: ${namedUnits(unapproved.map(({ unit }) => unit.name))}. Duyệt ở menu Tổng hợp → Theo dõi tiến độ.`;
  return [...own, finding('not-approved', 'warning', { tab: tabs.registry }, message)];
}
