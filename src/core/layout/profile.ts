// What a layout rule ("thể thức") fixes about the document. The numbers stand in a file for each rule.

/** What makes words stand out. */
export interface Emphasis {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
}

/** How one kind of paragraph looks. */
export interface TextStyle extends Emphasis {
  /** Type size in points. */
  pt: number;
  align: Align;
  /** Space above and below the paragraph, in points. */
  spacePt?: { before: number; after: number };
  /** Distance of lines as a multiple of the font's own; 1 where absent. Google Docs knows no exact distance. */
  lines?: number;
  firstLineMm?: number;
  /** How far the whole paragraph stands to the right. */
  leftMm?: number;
  rightMm?: number;
  /** How far the lines below the first stand to the right of it. */
  hangingMm?: number;
  /** A thin line runs around the paragraph. */
  boxed?: true;
  /** The paragraph stays on the page of the one below it. */
  keepWithNext?: boolean;
}

/** `both` is justified. */
export type Align = 'left' | 'center' | 'right' | 'both';

/** What separates a line from what follows: a text of its own, or a rule that is a share of the line's length. */
export type Mark = { text: string } | { ruleOf: number };

/** The measurements of one layout rule. */
export interface Profile {
  /** The sheet, upright. */
  paperMm: { width: number; height: number };
  marginsMm: { top: number; bottom: number; left: number; right: number };
  /** From the top edge of the paper to the page number. */
  pageNumberFromTopMm: number;
  font: string;
  wording: Wording;
  /** The page the report begins with. */
  report: {
    /** Width of the left column, with the bodies' names and the number; the right one takes the rest. */
    leftMm: number;
    /** Below the last line of the nation's, or the Party's, name. */
    nationMark: Mark;
    /** Below the issuing body's name. */
    bodyMark: Mark;
    /** Below the subject. */
    subjectMark: Mark;
    /** Thickness of a rule. */
    rulePt: number;
    /** Above and below the body. */
    bodyGapPt: number;
    /** Blank lines in which the signer signs. */
    signatureLines: number;
  };
  /** The annex's table; its items take what the first two columns leave of the text width. */
  table: {
    orderMm: number;
    unitMm: number;
    linePt: number;
    /** Between a vertical line and the text beside it. */
    paddingMm: number;
  };
  styles: Styles;
}

/** What a layout rule has the document say, and how. */
export interface Wording {
  /** Heads the report, a line each. */
  nation: string[];
  /** Before the number in the report's heading. */
  numberPrefix: string;
  /** Between the number and the symbol. */
  numberJoint: string;
  /** The date in the annex's reference line: `15/7/2022` after a comma, or `ngày 15 tháng 7 năm 2022`. */
  citedDate: 'short' | 'long';
  /** How annexes are numbered where a document has several. */
  annexNumber: 'roman' | 'arabic';
  /** Printed under the reference line; empty for nothing. */
  annexSeparator: string;
  /** Ends every recipient but the last, which ends in a full stop. */
  recipientEnd: string;
  /** With which letter the subject begins where it is made of the annex's name. */
  subjectStart: 'small' | 'capital';
  /** What stands before the addressees, by the type of the document in small letters; other types name none. */
  addresseeLabels: Partial<Record<string, string>>;
  /** How that differs from the names after it. */
  addresseeLabel: Emphasis;
  /** How the words “Nơi nhận” differ from the colon after them. */
  recipientsLabel: Emphasis;
}

/** A style per kind of paragraph. */
export interface Styles {
  /** The mark on a document that is not final. */
  draft: TextStyle;
  /** How many units are in, below the mark. */
  coverage: TextStyle;
  nation: TextStyle;
  /** The last line of the nation's name, where there are several. */
  motto: TextStyle;
  superiorBody: TextStyle;
  issuingBody: TextStyle;
  /** A mark that is a text. */
  mark: TextStyle;
  number: TextStyle;
  /** Which draft it is, below the number. */
  draftNumber: TextStyle;
  /** How urgent it is, below the number. */
  urgency: TextStyle;
  /** Who may read it, in the header of the first page. */
  circulation: TextStyle;
  placeAndDate: TextStyle;
  documentType: TextStyle;
  subject: TextStyle;
  /** The subject of a letter, below its number. */
  letterSubject: TextStyle;
  /** Whom the document is to, where that is one. */
  addressee: TextStyle;
  /** What stands above a list of those whom the document is to. */
  addresseesLabel: TextStyle;
  /** One of several whom the document is to, from below the colon of the label on. */
  addresseeName: TextStyle;
  body: TextStyle;
  /** A heading in the body that begins with a Roman number: `I. …`. */
  section: TextStyle;
  /** A heading in the body that begins with an Arabic number: `1. …`. */
  clause: TextStyle;
  /** A paragraph of the body that begins with a letter: `a) …`. */
  point: TextStyle;
  authority: TextStyle;
  /** The post of who signs in their own right. */
  post: TextStyle;
  /** The post of who signs for somebody else, below the authority. */
  postBelow: TextStyle;
  signer: TextStyle;
  recipientsLabel: TextStyle;
  recipient: TextStyle;
  /** Who typed the document, and how many copies there are. */
  typist: TextStyle;
  annexLabel: TextStyle;
  title: TextStyle;
  reference: TextStyle;
  separator: TextStyle;
  heading: TextStyle;
  order: TextStyle;
  unit: TextStyle;
  item: TextStyle;
  /** A part of an item, on the second level. */
  subItem: TextStyle;
  /** Stands in place of items. */
  note: TextStyle;
  /** A number in a column of figures. */
  figure: TextStyle;
  /** The name of a group of rows, across the table. */
  group: TextStyle;
  /** The label of the total; its figures are as bold as the label. */
  total: TextStyle;
  pageNumber: TextStyle;
}

/** Names a style in the code and in the .docx. */
export type StyleKey = keyof Styles;
