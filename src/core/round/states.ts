// The states of a unit, and what the status board in the tab "Đơn vị" shows of each.

import { tabs } from '../grid/layout';
import type { AnnexRow } from '../model/annex';
import type { Finding } from '../model/finding';
import { declaresNothing, isUnreadable, type Unit, type UnitReport } from '../model/unit';
import { isOfOtherPeriod } from './other-period';

/**
 * Where a unit stands: it has no tab, has a tab that still holds another period, has sent nothing, is typing, has errors,
 * has handed in, or declared that it has nothing to report; needs no report; was approved, was changed after that, was
 * asked for changes, or handed in again after that.
 */
export type UnitState =
  | 'noTab'
  | 'otherPeriod'
  | 'nothingSent'
  | 'typing'
  | 'hasErrors'
  | 'handedIn'
  | 'nothingToReport'
  | 'exempt'
  | 'approved'
  | 'changedAfterApproval'
  | 'returned'
  | 'resubmitted';

/** A unit's line of the status board. */
export interface UnitStatus {
  state: UnitState;
  /** Number of items in the annex. */
  items: number;
  errors: number;
  warnings: number;
}

/** A unit that has not handed in, and where to look. */
export interface WaitingUnit {
  unit: string;
  state: UnitState;
  /** The unit's tab; where there is none, that of the registry. */
  tab: string;
  /** A1 cell of the unit in the registry; empty when the unit has a tab. */
  cell: string;
}

/** States in which a unit has not handed in. */
const waitingStates: UnitState[] = ['noTab', 'otherPeriod', 'nothingSent', 'typing'];

/** Returns every unit's line of the status board, in registry order; `period` is that of the settings. */
export function unitStatuses(
  units: Unit[],
  reports: UnitReport[],
  problems: Finding[],
  rows: AnnexRow[],
  period: string,
): UnitStatus[] {
  const itemsOf = new Map(rows.map(({ unit, items }) => [unit, items.length]));
  const reportOf = new Map(reports.map((report) => [report.unit, report]));
  return units.map((unit) => {
    const report = reportOf.get(unit);
    const status = unitStatus(
      report,
      problems.filter((problem) => problem.unit === unit.name),
      itemsOf.get(unit.name) ?? 0,
    );
    return report && isOfOtherPeriod(report, period) ? { ...status, state: 'otherPeriod' } : status;
  });
}

/** Returns the units that have not handed in; `statuses` are those of `units`, in the same order. */
export function waitingUnits(units: Unit[], reports: UnitReport[], statuses: UnitStatus[]): WaitingUnit[] {
  const tabOf = new Map(reports.map(({ unit, tab }) => [unit, tab]));
  return units.flatMap((unit, i) => {
    const state = statuses[i]?.state;
    if (!state || !waitingStates.includes(state)) return [];
    const tab = tabOf.get(unit);
    const place = tab === undefined ? { tab: tabs.registry, cell: unit.cell } : { tab, cell: '' };
    return [{ unit: unit.name, state, ...place }];
  });
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
  if (!report) return 'noTab';
  if (items === 0 && !declaresNothing(report)) return isUnreadable(report) ? 'hasErrors' : 'nothingSent';
  if (errors > 0) return 'hasErrors';
  if (items === 0) return 'nothingToReport';
  return report.completed ? 'handedIn' : 'typing';
}
