// Long work is done in slices, each of which ends before Google would end it.

/** The result of one slice of long work. */
export interface Slice {
  /** Steps done so far, of `total`. */
  done: number;
  total: number;
  /** Whether all steps are done. If not, the next call continues. */
  isFinished: boolean;
  /** What was done and what to do next, in Vietnamese; empty until the work is finished. */
  message: string;
}
