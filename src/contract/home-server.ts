// What the first page may ask of the script: how far the workbook is set up, where the period stands, and the steps that
// come next.
import type { Grid } from '../core/grid/cells';
import type { SettingKey } from '../core/model/settings';
import type { Progress } from './progress';
import type { Result } from './result';
import type { RoundChange } from './round-server';
import type { Slice } from './slice';

/** What the page works out all from: two tabs as they stand, and the names of the others. */
export interface HomeView {
  /** All tabs in order; `gid` is the id in the address of the workbook. */
  sheets: { name: string; gid: number }[];
  /** The tabs "Cấu hình" and "Đơn vị"; null where there is none. */
  settings: Grid | null;
  registry: Grid | null;
  /** The change of period that was begun and not finished; null for none. */
  unfinished: { from: string; to: string } | null;
  /** When this was read, such as `14/06/2026 08:00`. */
  readAt: string;
  /** Address of the workbook, to which `#gid=` leads to a tab. */
  url: string;
}

/** A value that a person typed for a setting, and what the page saw in its cell. */
export interface SettingChange {
  key: SettingKey;
  seen: string;
  value: string;
}

/** A unit to add to the tab "Đơn vị"; `email` holds all its addresses. */
export interface NewUnit {
  name: string;
  tab: string;
  email: string;
  /** The group it stands in; empty for none. */
  group: string;
}

/**
 * The functions that the first page calls through `google.script.run`. Those that begin with `open` show the page of a
 * command of the menu.
 */
export interface HomeServer {
  homeView(): Result<HomeView>;
  /** Runs one slice of set-up. */
  setUp(runId: string): Result<Slice>;
  stopRun(runId: string): Result<null>;
  progress(runId: string): Result<Progress | null>;
  /** Writes values into the tab "Cấu hình", where each cell still holds what the page saw. */
  saveSettings(changes: SettingChange[]): Result<null>;
  /**
   * Adds units below those of the tab "Đơn vị", and to those that stand there without an address theirs; returns in
   * Vietnamese what was done and what was not.
   */
  addUnits(units: NewUnit[]): Result<string>;
  /** Notes that the units of these tabs were told. */
  noteReminded(tabs: string[], how: string): Result<RoundChange>;
  /** Shows a tab, and selects a cell of it unless `cell` is empty. */
  selectCell(tab: string, cell: string): Result<null>;
  openAnnexSidebar(): Result<null>;
  openCheckSidebar(): Result<null>;
  openBoard(): Result<null>;
  openReminders(): Result<null>;
  openLocks(): Result<null>;
  openShareDialog(): Result<null>;
  openPeriodsPage(): Result<null>;
  openSetUpSidebar(): Result<null>;
  openDictionarySidebar(): Result<null>;
  openSelfCheck(): Result<null>;
}
