// Does work that may fail without ending the run.
import { reasonOf } from '../../core/text/reason';

/**
 * Does work that may fail without ending the run. Returns an empty text when it succeeds, else the message of the
 * error.
 *
 * @example
 * attempt(() => sheet.getRange('A1').setValue(1)); // ''
 * attempt(() => sheet.getRange('no cell')); // what Google says is wrong
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
