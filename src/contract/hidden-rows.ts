// What the search for hidden rows gives back.
import type { Finding } from '../core/model/finding';

/** The result of one call, which looks at as many tabs as its time allows. */
export interface HiddenRows {
  /** A warning for each tab with hidden entries. */
  findings: Finding[];
  /** Where the next call goes on; null when all tabs were looked at. */
  next: number | null;
}
