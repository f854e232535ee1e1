// A unit, and what it sent.
import type { Entry } from './entry';
import type { Finding } from './finding';

/** A unit of the registry (tab "Đơn vị"), in registry order. */
export interface Unit {
  name: string;
  /** Name of the tab the unit types into, as written in the registry. */
  tab: string;
  /** E-mail address of the person who types for the unit; empty when not given. */
  email: string;
  /** A1 cell of the unit's name in the registry. */
  cell: string;
  /** The group it stands in, as written in the registry; absent where there is none. */
  group?: string;
}

/** What one unit sent. */
export interface UnitReport {
  unit: Unit;
  /** Name of the unit's tab as it exists. */
  tab: string;
  /** The line that tells the unit its period and deadline, as it stands in the tab; empty where there is none. */
  periodLine: string;
  /** What the unit is told below that line; empty where it is told nothing. */
  banner: string;
  /** What the unit's edits left about when it handed in; empty where there is nothing. */
  stamp: string;
  entries: Entry[];
  /** The unit ticked "Hoàn thành". */
  completed: boolean;
  /** The unit ticked "Không phát sinh": an empty tab is intended. */
  nothingToReport: boolean;
  /** What is wrong with the tab itself, found while it was read. */
  findings: Finding[];
}

/** Returns whether a unit sent anything; a lone bullet in a cell is no item. */
export function hasItems({ entries }: UnitReport): boolean {
  return entries.some(({ clean }) => clean.items.length > 0);
}

/** Returns whether a unit without items says that it has none: by its tick, or in words. */
export function declaresNothing({ nothingToReport, entries }: UnitReport): boolean {
  return nothingToReport || entries.some(({ clean }) => clean.saysNothing);
}

/** Returns whether a unit's tab could not be read, so that nobody knows whether it is empty. */
export function isUnreadable({ findings }: UnitReport): boolean {
  return findings.some(({ rule }) => rule === 'missing-header');
}
