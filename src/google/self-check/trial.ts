// Makes one trial of the self-check.
import type { Observation, Trial, TrialKey } from '../../contract/self-check';
import { reasonOf } from '../../core/text/reason';

/**
 * Makes a trial. When `act` throws, the outcome is `untried`, with the message of the error.
 *
 * @example
 * trial('email', () => ({ holds: true, seen: 'a@b.vn' }));
 * // { key: 'email', outcome: { holds: true, seen: 'a@b.vn' } }
 */
export function trial<Key extends TrialKey>(
  key: Key,
  act: () => Observation<Key>,
  about?: string,
): Trial<Key> {
  const named = { key, ...(about !== undefined && { about }) };
  try {
    return { ...named, outcome: act() };
  } catch (error) {
    return { ...named, outcome: { untried: reasonOf(error) } };
  }
}
