// From what was read to everything that is known before the first write.

import { checkBatch, checkReport, checkUnitName } from '../checker/check';
import type { Dictionary } from '../checker/dictionary';
import type { Lexicon } from '../checker/lexicon';
import type { EarlierPeriod } from '../checker/rules/rule';
import { placeKey } from '../grid/a1';
import { cellText } from '../grid/cells';
import { tabs } from '../grid/layout';
import { readDecision } from '../intake/decisions';
import type { Registry } from '../intake/registry';
import { profiles } from '../layout/profiles';
import type { Annex } from '../model/annex';
import type { CheckedText } from '../model/cell-fix';
import { type Day, dayText, parseDay } from '../model/day';
import type { Finding, Severity } from '../model/finding';
import type { Settings } from '../model/settings';
import type { UnitReport } from '../model/unit';
import { deadlineOn } from '../round/deadline';
import { AT_LATEST, daysLate, handedInAt, lastDayOf } from '../round/hand-in';
import { hasStaleLine, isOfOtherPeriod, otherPeriods } from '../round/other-period';
import { countedPeriod } from '../round/period';
import {
  type DecidedUnit,
  isWaiting,
  type UnitStatus,
  unitStatuses,
  type WaitingUnit,
  waitingUnits,
} from '../round/states';
import { consolidate } from './consolidate';
import { countFindings, countsOf } from './counts';
import { decisionFindings, isTaken, unapprovedUnits } from './decided';
import { groupFindings } from './groups';
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
  /** Undefined where Google cannot read its file. */
  lexicon?: Lexicon;
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
  /** Names of the units that have to be approved, where that is required, before the document is final. */
  unapproved: string[];
  /** The other periods that tabs hold, in the order of the errors about them (`other-period`). */
  otherPeriods: string[];
  /** Whether a tab tells its unit another deadline, or another period while the tab is empty. */
  hasStaleLines: boolean;
}

/** Checks every report and consolidates them into the annex; `today` is a whole day. */
export function examine(
  { settings, registry, dictionary, reports: read, earlier, lexicon, findings }: Content,
  today: Day,
): Examination {
  const lastDay = lastDayOf(settings);
  const deadline = lastDay && deadlineOn(today, dayText(lastDay));
  const decided = registry.rows.map((row) => ({ unit: row.unit, decision: readDecision(row) }));
  const exempt = new Set(
    decided.filter(({ decision }) => decision.exempt !== '').map(({ unit }) => unit.name),
  );
  const units = registry.rows.map(({ unit }) => unit).filter(({ name }) => !exempt.has(name));
  const context = { dictionary, today, period: countedPeriod(settings), earlier, lexicon };
  const reports = read.filter(
    (report) => !isOfOtherPeriod(report, settings.period) && !exempt.has(report.unit.name),
  );
  const others = otherPeriods(read, settings.period);
  const checked = [
    ...findings.filter(({ rule, unit }) => rule !== 'missing-tab' || !exempt.has(unit)),
    ...others.map(({ finding }) => finding),
    ...registry.rows.flatMap(({ unit, cells }) =>
      checkUnitName(unit, cellText(cells['Tên đơn vị']), context),
    ),
    ...reports.flatMap((report) => checkReport(report, deadline === 'past', context)),
    ...checkBatch(reports, context),
    ...groupFindings(units),
  ];
  const whole = consolidate(settings, units, reports);
  const statuses = unitStatuses(decided, read, checked, whole.rows, settings.period);
  const decisionOf = new Map(decided.map(({ unit, decision }) => [unit, decision]));
  const taken = reports.filter((report) => isTaken(report, decisionOf.get(report.unit), settings));
  const { rows, fixes } =
    taken.length < reports.length ? consolidate(settings, units, taken, reports) : whole;
  const problems = [...checked, ...decisionFindings(decided, read, statuses, settings)];
  const count = (severity: Severity) => problems.filter((found) => found.severity === severity).length;
  const errors = count('error');
  const all = decided.map(({ unit }) => unit);
  const waiting = waitingUnits(all, read, statuses);
  const unapproved = unapprovedUnits(decided, statuses, settings, deadline === 'past');
  const { wording } = profiles[settings.style];
  const annex: Annex = {
    label: annexLabel(settings, wording),
    title: annexTitle(settings),
    reference: annexReference(settings, wording),
    headings: ['TT', 'Tên đơn vị', settings.contentHeading],
    rows,
    titlePt: Number(settings.annexTitlePt),
    draft: errors > 0 || unapproved.length > 0 || (deadline === 'ahead' && waiting.length > 0),
    coverage: {
      expected: units.length,
      handedIn: units.length - waiting.length,
      onTime: parseDay(settings.deadline) && onTimeCount(decided, statuses, settings.deadline, today),
      returned: statuses.filter(({ state }) => state === 'returned').length,
      exempt: exempt.size,
    },
  };
  problems.push(...countFindings(settings, countsOf(annex)));
  return {
    problems,
    texts: checkedTexts(problems, registry, reports),
    errors,
    warnings: count('warning'),
    annex,
    fixes,
    statuses,
    waiting,
    unapproved,
    otherPeriods: others.map(({ period }) => period),
    hasStaleLines: read.some((report) => hasStaleLine(report, settings)),
  };
}

/**
 * Counts the units that handed in by the deadline and need not do so again; undefined where of one it is not known.
 */
function onTimeCount(
  units: DecidedUnit[],
  statuses: UnitStatus[],
  deadline: string,
  today: Day,
): number | undefined {
  const now = `${String(today.day).padStart(2, '0')}/${String(today.month).padStart(2, '0')}/${today.year}`;
  let count = 0;
  for (const [i, { decision }] of units.entries()) {
    const status = statuses[i];
    if (!status || status.state === 'exempt' || isWaiting(status.state)) continue;
    const moment = handedInAt(status.isTicked, status.stamp, decision.handedIn, now);
    const late = daysLate(moment, deadline) ?? 1;
    if (late <= 0) count++;
    else if (moment === '' || moment.startsWith(AT_LATEST)) return undefined;
  }
  return count;
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
