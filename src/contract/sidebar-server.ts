// What the sidebar may ask of the script: the functions of main.ts that it calls, whose types cross as plain data.
import type { CellFix, FixOutcome } from '../core/model/fixes';
import type { Outcome } from './outcome';
import type { Progress } from './progress';

/** The functions behind `google.script.run`. */
export interface Server {
  produceAnnex(mayBeDraft: boolean, runId: string): Outcome;
  checkEntries(runId: string): Outcome;
  progress(runId: string): Progress | null;
  /** Returns why the place cannot be shown, in Vietnamese; an empty text when it is. */
  selectCell(tab: string, cell: string): string;
  /** Makes accepted changes in the cells that still hold the text that was checked. */
  applyFixes(fixes: CellFix[]): FixOutcome;
  /** Remembers in the tab "Từ điển" that a rule is to be silent about a text; returns why not, or an empty text. */
  ignoreFinding(rule: string, text: string): string;
  /** Brings the tab "Từ điển" before the person, made first where there is none; returns why not, or an empty text. */
  openDictionary(): string;
}
