// How a trial is made.
import type { Observation, Trial, TrialKey } from '../../contract/self-check';
import { reasonOf } from '../../core/text/reason';

/** Makes a trial; one that throws could not be made, for the reason that the error gives. */
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
