// The whole document, every text as it is printed.
import type { PrintedAnnex } from './printed-annex';

/** Words of a paragraph, and how they stand out from it. */
export interface BodyRun {
  text: string;
  bold?: true;
  italic?: true;
}

/** One paragraph of the report's own words. */
export interface BodyParagraph {
  /** What its number makes of it: `I.` a section, `1.` with a title a clause, `a)` a point. */
  kind: 'body' | 'section' | 'clause' | 'point';
  runs: BodyRun[];
  /** It is a title, and stays with the paragraph below. */
  isHeading?: true;
}

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
  /** In capitals; empty for none. */
  urgency: string;
  placeAndDate: string;
  /** In capitals; empty in a letter, which has its subject below its number. */
  documentType: string;
  subject: string;
  /** Such as “Kính gửi”. */
  addresseeLabel: string;
  /** Whom it is to: one, or several with their dash and final mark, or none. */
  addressees: string[];
  body: BodyParagraph[];
  /** On whose behalf, in capitals; empty for none. */
  authority: string;
  /** In capitals; empty for none. */
  post: string;
  signer: string;
  /** With their dash and final mark. */
  recipients: string[];
  /** Who typed it; empty where that is not said. */
  typist: string;
}

/** The whole document. */
export interface PrintedDocument {
  /** Comes before the annexes; absent where they stand alone. */
  report?: ReportPart;
  /** In their order; each begins on a page of its own. */
  annexes: [PrintedAnnex, ...PrintedAnnex[]];
  /** The annexes' pages go on in the report's numbers; otherwise each annex begins at page 1. */
  continuesPages?: boolean;
  /** Marks the document as one that is not to be signed, and says how many of how many units are in. */
  draft?: { coverage: string };
  /** Which draft it is, such as “Dự thảo lần 2”, where drafts are numbered. */
  draftNumber?: string;
  /** Who may read it, in capitals; stands at the top of the first page. */
  circulation?: string;
}
