// Long work, done in slices that each end before Google would end them.

/** What one slice of long work came to. */
export interface Slice {
  /** Steps that are done, of `total`. */
  done: number;
  total: number;
  /** Nothing is left to do; else the next call goes on. */
  isFinished: boolean;
  /** Vietnamese: what the work came to and what to do next; empty until it is finished. */
  message: string;
}
