// What a command came to, as plain data: for the sidebar, and for whoever runs the add-on from a script.
import type { Annex } from '../core/model/annexes';
import type { Finding } from '../core/model/finding';
import type { Edit } from '../core/model/prose';
import type { WaitingUnit } from '../core/round/states';

/** The Doc as Drive keeps it. */
export interface SavedDocument {
  id: string;
  /** Address that opens the Doc in the browser. */
  url: string;
}

/** A cell's text as it was checked: a fix is made only while the cell still holds it. */
export interface CheckedText {
  tab: string;
  /** A1 cell. */
  cell: string;
  text: string;
}

/** Changes to a cell that a person accepted. */
export interface CellFix extends CheckedText {
  /** In order and not overlapping; offsets into `text`. */
  edits: Edit[];
}

/** What became of accepted changes. */
export interface FixOutcome {
  /** The cells that were written, as they are now, with what there is to say about each by itself. */
  fixed: (CheckedText & { findings: Finding[] })[];
  /** The cells that stayed as they were, each with the reason in Vietnamese. */
  refused: { tab: string; cell: string; reason: string }[];
}

/** What a command came to. */
export interface Outcome {
  /** `done`; `stopped` by errors in the entries; `failed` for the reason in `message`. */
  status: 'done' | 'stopped' | 'failed';
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
