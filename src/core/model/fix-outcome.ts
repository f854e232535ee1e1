// What became of changes that a person accepted.
import type { CheckedText } from './cell-fix';
import type { Finding } from './finding';

/** What became of accepted changes. */
export interface FixOutcome {
  /** The cells that were written, as they are now, with what there is to say about each by itself. */
  fixed: (CheckedText & { findings: Finding[] })[];
  /** The cells that stayed as they were, each with the reason in Vietnamese. */
  refused: { tab: string; cell: string; reason: string }[];
}
