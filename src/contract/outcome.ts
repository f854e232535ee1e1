// The result of a command as plain data, for the sidebar and for whoever runs the add-on from a script.

import type { Annex } from '../core/model/annex';
import type { CheckedText } from '../core/model/cell-fix';
import type { Finding } from '../core/model/finding';
import type { WaitingUnit } from '../core/round/states';

/** A Doc that is stored in Drive. */
export interface SavedDocument {
  id: string;
  /** Address that opens the Doc in the browser. */
  url: string;
  /** Present where the Doc is not as it was sent: what is wrong, and how a person mends it. */
  problem?: string;
}

/** The result of a command. */
export interface Outcome {
  /** `stopped` when errors in the entries or missing input stopped the command; else `done`. */
  status: 'done' | 'stopped';
  /** Vietnamese, for the person who ran the command. */
  message: string;
  findings: Finding[];
  /** The text of each cell that has a finding. */
  texts: CheckedText[];
  /** Units that have not handed in, in registry order. */
  waiting: WaitingUnit[];
  /** Whether tabs still tell their units an old period or deadline: the page then has them told anew. */
  hasStaleLines: boolean;
  /** The other periods that tabs hold, in the order of the errors about them (`other-period`). */
  otherPeriods: string[];
  /**
   * The units for which the person types; absent for a coordinator, empty where they are not known.
   */
  own?: string[];
  /** Present when errors stopped the command but a draft may be made in spite of them. */
  offersDraft?: true;
  /** Present when the annex was written. */
  annex?: Annex;
  /** Present when the Doc was made or updated. */
  document?: SavedDocument;
  /**
   * Present when hand edits were kept apart: the copy made of them, or the earlier Doc if a new one was made instead.
   */
  keptEdit?: SavedDocument;
}

/**
 * Returns whether errors are left. It counts the findings, because errors may have been fixed since the run set
 * `status`.
 */
export function hasErrors({ findings }: Pick<Outcome, 'findings'>): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
