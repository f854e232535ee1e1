// What a change of period reads before every step.
import { tabs } from '../../core/grid/layout';
import { readDecision } from '../../core/intake/decisions';
import { matchTabs, type Registry, readRegistry } from '../../core/intake/registry';
import { readSettings, type SettingsReading } from '../../core/intake/settings-tab';
import type { Decision } from '../../core/model/decision';
import type { Settings } from '../../core/model/settings';
import type { Unit } from '../../core/model/unit';
import { periodKey } from '../../core/round/period';
import { UnitLocks } from '../tabs/protection';
import { findSheet, REGISTRY_COLUMNS, readTab, SETTINGS_COLUMNS, type Sheets, sheetsOf } from '../tabs/read';
import { isEmptyContent, readUnitContent, type UnitContent } from '../tabs/unit-content';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A unit and the tab that it has. */
export interface UnitTab {
  unit: Unit;
  tab: string;
  sheet: Sheet;
  decision: Decision;
}

/** The settings, and the units that have a tab, in registry order. */
export interface Workbook {
  spreadsheet: Spreadsheet;
  sheets: Sheets;
  settings: Settings;
  /** Where the settings stand, as they were typed. */
  places: SettingsReading['places'];
  registry: Registry;
  units: UnitTab[];
  locks: UnitLocks;
}

/** Reads the settings and the registry, but no unit's tab. */
export function openWorkbook(): Workbook {
  const spreadsheet = SpreadsheetApp.getActive();
  const sheets = sheetsOf(spreadsheet);
  const { settings, places } = readSettings(readTab(sheets, tabs.settings, SETTINGS_COLUMNS));
  const registry = readRegistry(readTab(sheets, tabs.registry, REGISTRY_COLUMNS));
  const { tabOf } = matchTabs(
    registry,
    sheets.map(({ name }) => name),
  );
  const units = registry.rows.flatMap((row): UnitTab[] => {
    const { unit } = row;
    const tab = tabOf.get(unit);
    const sheet = tab === undefined ? undefined : findSheet(sheets, tab);
    return tab !== undefined && sheet ? [{ unit, tab, sheet, decision: readDecision(row) }] : [];
  });
  return { spreadsheet, sheets, settings, places, registry, units, locks: new UnitLocks(settings) };
}

/** What each unit's tab holds, in the order of the units; undefined where a tab has no header row. */
export type Contents = (UnitContent | undefined)[];

/** Reads every unit's tab. */
export function readContents({ units }: Workbook): Contents {
  return units.map(({ tab, sheet }) => readUnitContent(tab, sheet));
}

/** Returns whether a tab names a period, however it is written. */
export function isOf({ period }: Pick<UnitContent, 'period'>, wanted: string): boolean {
  return periodKey(period) === periodKey(wanted);
}

/** Returns the period that the tabs hold: another one than the settings name where a person changed those by hand. */
export function presentPeriod({ settings }: Workbook, contents: Contents): string {
  const other = contents.find(
    (content) =>
      content && !isEmptyContent(content) && content.period !== '' && !isOf(content, settings.period),
  );
  return other?.period ?? settings.period;
}
