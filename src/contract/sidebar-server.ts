// What the sidebar may ask of the script: the functions of main.ts that it calls. Their types are plain data.
import type { CellFix } from '../core/model/cell-fix';
import type { FixOutcome } from '../core/model/fix-outcome';
import type { HiddenRows } from './hidden-rows';
import type { Outcome } from './outcome';
import type { Progress } from './progress';
import type { Result } from './result';
import type { Slice } from './slice';

/** Whether a row is new; false where the tab says so already; in Vietnamese why it cannot be used. */
export type AddedRow = boolean | string;

/**
 * The functions that the sidebar calls through `google.script.run`. A `runId` is made up by the sidebar, a new one
 * for each run.
 */
export interface SidebarServer {
  produceAnnex(mayBeDraft: boolean, runId: string): Result<Outcome>;
  checkEntries(runId: string): Result<Outcome>;
  /** Runs one slice of set-up. */
  setUp(runId: string): Result<Slice>;
  /** Asks a run to stop after its current step. */
  stopRun(runId: string): Result<null>;
  /** Returns how far a run has come; null when the run has not reported yet. */
  progress(runId: string): Result<Progress | null>;
  /**
   * Returns warnings of entries in hidden rows, from the tab at the 0-based index `from` of the registry on; the sidebar
   * calls it until there is no next tab.
   */
  hiddenRows(from: number): Result<HiddenRows>;
  /** Writes the present period and deadline into the tabs that are empty or of this period; returns how many. */
  updatePeriodLines(): Result<number>;
  /** Shows the page in which what tabs hold for another period is saved and the next one begins. */
  openPeriodsPage(): Result<null>;
  /** Shows the first page. */
  openHome(): Result<null>;
  /** Shows the page of another command of the menu. */
  openShareDialog(): Result<null>;
  openBoard(): Result<null>;
  openReminders(): Result<null>;
  openLocks(): Result<null>;
  openSelfCheck(): Result<null>;
  /** Takes what tabs hold for another period for that of the present one; returns how many tabs. */
  adoptPeriod(period: string): Result<number>;
  /** Shows a tab, and selects a cell of it unless `cell` is empty. */
  selectCell(tab: string, cell: string): Result<null>;
  /** Makes the accepted fixes in the cells that still hold the text that was checked. */
  applyFixes(fixes: CellFix[]): Result<FixOutcome>;
  /** Adds a row to the tab "Từ điển" that makes a rule ignore a text. */
  ignoreFinding(rule: string, text: string): Result<null>;
  /**
   * Adds rows to the tab "Từ điển", each given as the cells Loại, Từ, Viết đúng and Quy tắc; a trial only tells what it
   * would do.
   */
  addWords(lines: string[][], isTrial: boolean): Result<AddedRow[]>;
  /** Shows the tab "Từ điển", and makes it first when there is none. */
  openDictionary(): Result<null>;
}
