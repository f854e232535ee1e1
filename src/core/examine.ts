// From what was read to all there is to know before anything is written.
import { checkReport } from './check';
import { consolidate } from './consolidate';
import type { Registry } from './registry';
import type { Annex, Finding, Severity, UnitReport } from './report';
import type { Settings } from './settings';
import { type UnitStatus, unitStatuses, type WaitingUnit, waitingUnits } from './workflow';

/** What the workbook says, as data. */
export interface Content {
  settings: Settings;
  registry: Registry;
  /** The reports of the units whose tab exists, in registry order. */
  reports: UnitReport[];
  /** What is wrong with the settings, the registry and the tabs' names. */
  findings: Finding[];
}

/** What the content of a workbook comes to. */
export interface Examination {
  /** Errors and warnings. */
  problems: Finding[];
  /** How many of the problems are errors, and how many warnings. */
  errors: number;
  warnings: number;
  /** The annex as it would be written: a draft when there are errors. */
  annex: Annex;
  /** The safe fixes in the annex. */
  fixes: Finding[];
  /** A line of the status board per unit, in registry order. */
  statuses: UnitStatus[];
  waiting: WaitingUnit[];
}

/** Checks every report and consolidates them into the annex. */
export function examine({ settings, registry, reports, findings }: Content): Examination {
  const units = registry.rows.map(({ unit }) => unit);
  const problems = [...findings, ...reports.flatMap(checkReport)];
  const count = (severity: Severity) => problems.filter((found) => found.severity === severity).length;
  const errors = count('error');
  const { annex, fixes } = consolidate(settings, units, reports, errors > 0);
  const statuses = unitStatuses(units, reports, problems, annex);
  const waiting = waitingUnits(units, reports, statuses);
  return { problems, errors, warnings: count('warning'), annex, fixes, statuses, waiting };
}
