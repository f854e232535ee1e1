// What the first page may ask of the script: how far the workbook is set up, where the period stands, and the steps that
// come next.
import type { SettingKey, Settings, SettingToMend } from '../core/model/settings';
import type { Progress } from './progress';
import type { Result } from './result';
import type { RoundChange } from './round-server';
import type { Slice } from './slice';

/** A unit of the tab "Đơn vị", with what the status board says of it; texts as they stand there, empty for none. */
export interface HomeUnit {
  name: string;
  /** Its tab as it exists; empty where there is none. */
  tab: string;
  /** Name of its tab in the tab "Đơn vị". */
  wantedTab: string;
  /** Id of the tab in the address of the workbook. */
  gid: number;
  /** Addresses of the people who type for it. */
  emails: string[];
  state: string;
  errors: number;
  updated: string;
  lock: string;
  exempt: string;
  reminded: string;
}

/** What the page shows: all of it is read from two tabs and the names of the others. */
export interface HomeView {
  /** The tabs of the add-on that are missing. */
  missingTabs: string[];
  /** The settings as far as the page speaks of them. */
  settings: Pick<
    Settings,
    'period' | 'deadline' | 'issuingBody' | 'superiorBody' | 'contact' | 'approval' | 'style'
  >;
  /** Settings that are missing or wrong. */
  toMend: SettingToMend[];
  units: HomeUnit[];
  /** What is wrong with the tab "Đơn vị", in Vietnamese. */
  registryProblems: string[];
  /** Names of all tabs of the workbook. */
  tabNames: string[];
  /** First and last day counted, such as `1/1/2026`; empty where unknown. */
  countedFrom: string;
  countedTo: string;
  /** The last day on which units may type, such as `17/6/2026`; empty where there is none. */
  lastDay: string;
  /** Address of the Doc of the period; empty where none was made. */
  documentUrl: string;
  /** Present when a change of period was begun and not finished: the one that leaves and the one that comes. */
  unfinished?: { from: string; to: string };
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
  /** Adds units below those of the tab "Đơn vị"; returns in Vietnamese what was added and what was not. */
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
  openDictionary(): Result<null>;
  openSelfCheck(): Result<null>;
}
