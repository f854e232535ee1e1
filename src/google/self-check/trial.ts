// How a trial is made.
import type { Seen, Trial, TrialKey } from '../../contract/self-check';
import { reasonOf } from '../../core/text/reason';

/** What a trial showed. */
export interface Observation {
  holds: boolean;
  seen: Seen;
}

/** Makes a trial; one that throws could not be made, for the reason that the error gives. */
export function trial(key: TrialKey, act: () => Observation, about?: string): Trial {
  const named = { key, ...(about !== undefined && { about }) };
  try {
    return { ...named, outcome: act() };
  } catch (error) {
    return { ...named, outcome: { untried: reasonOf(error) } };
  }
}
