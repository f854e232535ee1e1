// The states of a unit, and what the status board in the tab "Đơn vị" shows of each.

import { tabs } from '../grid/layout';
import type { AnnexRow } from '../model/annex';
import { type Decision, NO_DECISION } from '../model/decision';
import type { Finding } from '../model/finding';
import { declaresNothing, isUnreadable, type Unit, type UnitReport } from '../model/unit';
import { contentCode } from './content-code';
import { type HandIn, NO_HAND_IN, readStamp } from './hand-in';
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

/** What is known of a unit from its tab, the check, and what was decided of it. */
export interface UnitStatus {
  state: UnitState;
  /** Number of items in the annex. */
  items: number;
  errors: number;
  warnings: number;
  /** Code of its content; empty where it has no tab. */
  code: string;
  /** One of its boxes is ticked. */
  isTicked: boolean;
  /** What its tab says of when it handed in. */
  stamp: HandIn;
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

/** Returns whether a unit in a state still has to send something. */
export function isWaiting(state: UnitState): boolean {
  return ['noTab', 'otherPeriod', 'nothingSent', 'typing', 'returned'].includes(state);
}

/** A unit of the registry with what was decided of it. */
export interface DecidedUnit {
  unit: Unit;
  decision: Decision;
}

/** Returns what is known of every unit, in registry order; `period` is that of the settings. */
export function unitStatuses(
  units: DecidedUnit[],
  reports: UnitReport[],
  problems: Finding[],
  rows: AnnexRow[],
  period: string,
): UnitStatus[] {
  const itemsOf = new Map(rows.map(({ unit, items }) => [unit, items.length]));
  const reportOf = new Map(reports.map((report) => [report.unit, report]));
  return units.map(({ unit, decision }) =>
    unitStatus(
      reportOf.get(unit),
      problems.filter((problem) => problem.unit === unit.name),
      itemsOf.get(unit.name) ?? 0,
      decision,
      period,
    ),
  );
}

/** Returns the units that have not handed in; `statuses` are those of `units`, in the same order. */
export function waitingUnits(units: Unit[], reports: UnitReport[], statuses: UnitStatus[]): WaitingUnit[] {
  const tabOf = new Map(reports.map(({ unit, tab }) => [unit, tab]));
  return units.flatMap((unit, i) => {
    const state = statuses[i]?.state;
    if (!state || !isWaiting(state)) return [];
    const tab = tabOf.get(unit);
    const place = tab === undefined ? { tab: tabs.registry, cell: unit.cell } : { tab, cell: '' };
    return [{ unit: unit.name, state, ...place }];
  });
}

/**
 * Works out where a unit stands from its report, the findings about it, and what was decided of it. `report` is
 * undefined when the unit's tab does not exist.
 */
export function unitStatus(
  report: UnitReport | undefined,
  findings: Finding[],
  items: number,
  decision: Decision = NO_DECISION,
  period = '',
): UnitStatus {
  // That a unit typed nothing yet is its state, and nothing wrong.
  const count = (severity: Finding['severity']) =>
    findings.filter((f) => f.severity === severity && f.rule !== 'empty-tab').length;
  const errors = count('error');
  const code = report ? codeOf(report, period) : '';
  return {
    state: decidedState(report, decision, code, period, unitState(report, items, errors)),
    items,
    errors,
    warnings: count('warning'),
    code,
    isTicked: report !== undefined && (report.completed || report.nothingToReport),
    stamp: readStamp(report?.stamp ?? '') ?? NO_HAND_IN,
  };
}

/** Returns the code of what a unit sent. */
export function codeOf({ entries, nothingToReport }: UnitReport, period: string): string {
  return contentCode(
    period,
    entries.map(({ text }) => text),
    nothingToReport,
  );
}

/** What was decided of a unit goes before what its cells say; `typed` is the state by its cells alone. */
function decidedState(
  report: UnitReport | undefined,
  { kind, code: seen, exempt }: Decision,
  code: string,
  period: string,
  typed: UnitState,
): UnitState {
  if (exempt !== '') return 'exempt';
  if (!report) return 'noTab';
  if (isOfOtherPeriod(report, period)) return 'otherPeriod';
  if (kind === 'approved') return seen === code ? 'approved' : 'changedAfterApproval';
  if (kind === 'none') return typed;
  if (!report.completed && !report.nothingToReport) return 'returned';
  return typed === 'hasErrors' ? typed : 'resubmitted';
}

function unitState(report: UnitReport | undefined, items: number, errors: number): UnitState {
  if (!report) return 'noTab';
  if (items === 0 && !declaresNothing(report)) return isUnreadable(report) ? 'hasErrors' : 'nothingSent';
  if (errors > 0) return 'hasErrors';
  if (items === 0) return 'nothingToReport';
  return report.completed ? 'handedIn' : 'typing';
}
