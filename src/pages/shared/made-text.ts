// Says that a Doc was made.
import type { SavedDocument } from '../../contract/outcome';

/** Returns a text that says that a Doc was made, with what a person has to mend in it, if there is something. */
export function madeText(text: string, { problem }: SavedDocument): string {
  return problem ? `${text}\n⚠ ${problem}` : text;
}
