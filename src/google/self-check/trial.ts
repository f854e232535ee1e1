// Makes one trial of the self-check.
import type { Seen, Trial, TrialKey } from '../../contract/self-check';
import { reasonOf } from '../../core/text/reason';

/** What a trial showed: whether the assumption holds, and the value that was seen. */
export interface Observation {
  holds: boolean;
  seen: Seen;
}

/**
 * Makes a trial. When `act` throws, the outcome is `untried`, with the message of the error.
 *
 * @example
 * trial('email', () => ({ holds: true, seen: 'a@b.vn' }));
 * // { key: 'email', outcome: { holds: true, seen: 'a@b.vn' } }
 */
export function trial(key: TrialKey, act: () => Observation, about?: string): Trial {
  const named = { key, ...(about !== undefined && { about }) };
  try {
    return { ...named, outcome: act() };
  } catch (error) {
    return { ...named, outcome: { untried: reasonOf(error) } };
  }
}
