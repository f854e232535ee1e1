// What a command came to, as plain data: for the sidebar, and for whoever runs the add-on from a script.

import type { Annex } from '../core/model/annex';
import type { Finding } from '../core/model/finding';
import type { CheckedText } from '../core/model/fixes';
import type { WaitingUnit } from '../core/round/states';

/** The Doc as Drive keeps it. */
export interface SavedDocument {
  id: string;
  /** Address that opens the Doc in the browser. */
  url: string;
}

/** What a command came to. */
export interface Outcome {
  /** `done`, or `stopped` by errors in the entries. */
  status: 'done' | 'stopped';
  /** Vietnamese, for the person who ran the command. */
  message: string;
  findings: Finding[];
  /** The texts of the cells in which a finding lies. */
  texts: CheckedText[];
  /** Units that have not handed in, in registry order. */
  waiting: WaitingUnit[];
  /** Present when it stopped over errors that a draft may be made over. */
  offersDraft?: true;
  /** Present when the annex was written. */
  annex?: Annex;
  /** Present when the Doc was made or updated. */
  document?: SavedDocument;
  /** The Doc as people had edited it by hand, where it was kept: a copy, or the Doc of before. */
  keptEdit?: SavedDocument;
}

/** Whether errors are left: counted, not taken from the status, as they may have been put right since the run. */
export function hasErrors({ findings }: Pick<Outcome, 'findings'>): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
