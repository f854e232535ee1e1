// How far a run is, as plain data: the run says it, the sidebar shows it.

/** The steps of a run that makes the annex, in the order they are taken; a check ends with the second. */
export const steps = ['read', 'check', 'document', 'annex'] as const;

/** What a run is at: one of those steps, or long work. */
export type Step = (typeof steps)[number] | 'setUp';

/** Where a run is. */
export interface Progress {
  step: Step;
  /** Tabs that are read, or steps of long work that are done, of `total`; both 0 in the other steps. */
  done: number;
  total: number;
}
