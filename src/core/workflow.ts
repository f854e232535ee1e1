// Where each unit stands, as the status board in the tab "Đơn vị" shows it.
import { type Finding, isUnreadable, type UnitReport } from './report';

/** What the status board says of a unit. */
export type UnitState = 'Chưa có tab' | 'Chưa nộp' | 'Đang nhập' | 'Có lỗi' | 'Đã nộp' | 'Không phát sinh';

/** A unit's line of the status board. */
export interface UnitStatus {
  state: UnitState;
  /** Number of items in the annex. */
  items: number;
  errors: number;
  warnings: number;
}

/**
 * Works out a unit's line of the status board from its report and the findings about it.
 * `report` is undefined when the unit's tab does not exist.
 */
export function unitStatus(report: UnitReport | undefined, findings: Finding[], items: number): UnitStatus {
  const count = (severity: Finding['severity']) => findings.filter((f) => f.severity === severity).length;
  const errors = count('error');
  return { state: unitState(report, items, errors), items, errors, warnings: count('warning') };
}

function unitState(report: UnitReport | undefined, items: number, errors: number): UnitState {
  if (!report) return 'Chưa có tab';
  const { nothingToReport, completed } = report;
  if (items === 0 && !nothingToReport) return isUnreadable(report) ? 'Có lỗi' : 'Chưa nộp';
  if (errors > 0) return 'Có lỗi';
  if (items === 0) return 'Không phát sinh';
  return completed ? 'Đã nộp' : 'Đang nhập';
}
