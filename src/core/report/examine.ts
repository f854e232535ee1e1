// From what was read to everything that is known before the first write.

import { checkBatch, checkReport, checkUnitName } from '../checker/check';
import type { Dictionary } from '../checker/dictionary';
import type { EarlierPeriod } from '../checker/rules/rule';
import { placeKey } from '../grid/a1';
import { cellText } from '../grid/cells';
import { tabs } from '../grid/layout';
import type { Registry } from '../intake/registry';
import { profiles } from '../layout/profiles';
import type { Annex } from '../model/annex';
import type { CheckedText } from '../model/cell-fix';
import type { Day } from '../model/day';
import type { Finding, Severity } from '../model/finding';
import type { Settings } from '../model/settings';
import type { UnitReport } from '../model/unit';
import { deadlineOn } from '../round/deadline';
import { hasStaleLine, isOfOtherPeriod, otherPeriods } from '../round/other-period';
import { countedPeriod } from '../round/period';
import { type UnitStatus, unitStatuses, type WaitingUnit, waitingUnits } from '../round/states';
import { consolidate } from './consolidate';
import { annexLabel, annexReference, annexTitle } from './heading';

/** The workbook as data. */
export interface Content {
  settings: Settings;
  registry: Registry;
  dictionary: Dictionary;
  /** The reports of the units whose tab exists, in registry order. */
  reports: UnitReport[];
  /** Saved periods to compare with, as the checks want them. */
  earlier: EarlierPeriod[];
  /** What is wrong with the settings, the registry and the tabs' names. */
  findings: Finding[];
}

/** What a command knows before its first write. */
export interface Examination {
  /** Errors, warnings, and what is said for information. */
  problems: Finding[];
  /** The texts, as read, of the cells that one of the problems is about. */
  texts: CheckedText[];
  /** How many of the problems are errors, and how many warnings. */
  errors: number;
  warnings: number;
  /** The annex as it would be written: a draft over errors, or before the deadline while units are missing. */
  annex: Annex;
  /** The safe fixes in the annex. */
  fixes: Finding[];
  /** A line of the status board per unit, in registry order. */
  statuses: UnitStatus[];
  waiting: WaitingUnit[];
  /** The other periods that tabs hold, in the order of the errors about them (`other-period`). */
  otherPeriods: string[];
  /** Whether a tab tells its unit another deadline, or another period while the tab is empty. */
  hasStaleLines: boolean;
}

/** Checks every report and consolidates them into the annex; `today` is a whole day. */
export function examine(
  { settings, registry, dictionary, reports: read, earlier, findings }: Content,
  today: Day,
): Examination {
  const deadline = deadlineOn(today, settings.deadline);
  const units = registry.rows.map(({ unit }) => unit);
  const context = { dictionary, today, period: countedPeriod(settings), earlier };
  const reports = read.filter((report) => !isOfOtherPeriod(report, settings.period));
  const others = otherPeriods(read, settings.period);
  const problems = [
    ...findings,
    ...others.map(({ finding }) => finding),
    ...registry.rows.flatMap(({ unit, cells }) =>
      checkUnitName(unit, cellText(cells['Tên đơn vị']), context),
    ),
    ...reports.flatMap((report) => checkReport(report, deadline === 'past', context)),
    ...checkBatch(reports, context),
  ];
  const count = (severity: Severity) => problems.filter((found) => found.severity === severity).length;
  const errors = count('error');
  const { rows, fixes } = consolidate(settings, units, reports);
  const statuses = unitStatuses(units, read, problems, rows, settings.period);
  const waiting = waitingUnits(units, read, statuses);
  const { wording } = profiles[settings.style];
  const annex: Annex = {
    label: annexLabel(settings, wording),
    title: annexTitle(settings),
    reference: annexReference(settings, wording),
    headings: ['TT', 'Tên đơn vị', settings.contentHeading],
    rows,
    titlePt: Number(settings.annexTitlePt),
    draft: errors > 0 || (deadline === 'ahead' && waiting.length > 0),
    coverage: `Đã có ${units.length - waiting.length}/${units.length} đơn vị gửi báo cáo.`,
  };
  return {
    problems,
    texts: checkedTexts(problems, registry, reports),
    errors,
    warnings: count('warning'),
    annex,
    fixes,
    statuses,
    waiting,
    otherPeriods: others.map(({ period }) => period),
    hasStaleLines: read.some((report) => hasStaleLine(report, settings)),
  };
}

function checkedTexts(problems: Finding[], { rows }: Registry, reports: UnitReport[]): CheckedText[] {
  const wanted = new Set(problems.filter(({ start, end }) => end > start).map(placeKey));
  const names = rows.map(({ unit, cells }) => ({
    tab: tabs.registry,
    cell: unit.cell,
    text: cellText(cells['Tên đơn vị']),
  }));
  const entries = reports.flatMap(({ tab, entries: own }) =>
    own.map(({ cell, text }) => ({ tab, cell, text })),
  );
  return [...names, ...entries].filter((text) => wanted.has(placeKey(text)));
}
