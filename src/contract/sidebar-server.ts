// What the sidebar may ask of the script: the functions of main.ts that it calls, whose types cross as plain data.
import type { CellFix, FixOutcome } from '../core/model/fixes';
import type { Outcome } from './outcome';
import type { Progress } from './progress';
import type { Result } from './result';
import type { Slice } from './slice';

/** The functions behind `google.script.run` that the sidebar calls. */
export interface SidebarServer {
  produceAnnex(mayBeDraft: boolean, runId: string): Result<Outcome>;
  checkEntries(runId: string): Result<Outcome>;
  /** Runs one slice of set-up. */
  setUp(runId: string): Result<Slice>;
  /** Asks a run to stop after the step it is at. */
  stopRun(runId: string): Result<null>;
  /** Tells how far a run is; null where it has said nothing yet. */
  progress(runId: string): Result<Progress | null>;
  /** Brings a tab before the person, and a cell of it unless `cell` is empty. */
  selectCell(tab: string, cell: string): Result<null>;
  /** Makes accepted changes in the cells that still hold the text that was checked. */
  applyFixes(fixes: CellFix[]): Result<FixOutcome>;
  /** Remembers in the tab "Từ điển" that a rule is to be silent about a text. */
  ignoreFinding(rule: string, text: string): Result<null>;
  /** Brings the tab "Từ điển" before the person, made first where there is none. */
  openDictionary(): Result<null>;
}
