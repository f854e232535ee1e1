// What the sidebar may ask of the script: the functions of main.ts that it calls, whose types cross as plain data.
import type { Outcome } from '../core/outcome';
import type { Progress } from '../core/progress';

/** The functions behind `google.script.run`. */
export interface Server {
  produceAnnex(mayBeDraft: boolean, runId: string): Outcome;
  checkEntries(runId: string): Outcome;
  progress(runId: string): Progress | null;
  /** Returns why the place cannot be shown, in Vietnamese; an empty text when it is. */
  selectCell(tab: string, cell: string): string;
}
