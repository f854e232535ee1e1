// Work that may fail without ending the run.
import { reasonOf } from '../../core/text/reason';

/**
 * Does work that may fail without ending the run. Returns what Google said against it; an empty text when it is done.
 */
export function attempt(work: () => void): string {
  try {
    work();
    return '';
  } catch (error) {
    console.error(error);
    return reasonOf(error);
  }
}
