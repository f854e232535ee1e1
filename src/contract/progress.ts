// The progress of a run as plain data: the run writes it, the sidebar shows it.

/** The steps of a run that makes the annex, in order. A check ends with the second one. */
export const steps = ['read', 'check', 'document', 'annex'] as const;

/** A step of a run. Long work such as set-up counts as one step. */
export type Step = (typeof steps)[number] | 'setUp' | 'nextPeriod' | 'lock' | 'open';

/** How far a run has come. */
export interface Progress {
  step: Step;
  /**
   * In the step `read` the number of tabs read so far, in long work the number of steps done, of `total`; both are 0
   * in the other steps.
   */
  done: number;
  total: number;
}
