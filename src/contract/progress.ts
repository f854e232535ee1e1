// How far a run is, as plain data: the run says it, the sidebar shows it.

/** The steps of a run, in the order they are taken; a check ends with the second. */
export const steps = ['read', 'check', 'document', 'annex'] as const;

/** One of the steps of a run. */
export type Step = (typeof steps)[number];

/** Where a run is. */
export interface Progress {
  step: Step;
  /** Tabs that are read, of `total`; both 0 in the other steps. */
  done: number;
  total: number;
}
