// The whole document, every text as it is printed.
import type { Annex } from './annexes';

/** The report the annex belongs to, from its heading to its signature; every text as printed. */
export interface ReportPart {
  /** Name of the Party, or name and motto of the Republic, a line each. */
  nation: string[];
  /** In capitals; empty for none. */
  superiorBody: string;
  /** In capitals. */
  issuingBody: string;
  /** With "Số" before it. */
  number: string;
  placeAndDate: string;
  /** In capitals. */
  documentType: string;
  subject: string;
  /** A text per paragraph. */
  body: string[];
  /** On whose behalf, in capitals; empty for none. */
  authority: string;
  /** In capitals. */
  post: string;
  signer: string;
  /** With their dash and final mark. */
  recipients: string[];
}

/** The whole document. */
export interface PrintedDocument {
  annex: Annex;
  /** Comes before the annex; absent where the annex stands alone. */
  report?: ReportPart;
  /** The annex's pages go on in the report's numbers instead of beginning at 1. */
  continuesPages?: boolean;
}
