// What a layout rule ("thể thức") fixes about the annex. The numbers themselves are in profiles/.

/** How one kind of paragraph looks. */
export interface TextStyle {
  /** Type size in points. */
  pt: number;
  bold?: boolean;
  italic?: boolean;
  align: Align;
  /** Space above and below the paragraph, in points. */
  spacePt?: { before: number; after: number };
}

/** `both` is justified. */
export type Align = 'left' | 'center' | 'right' | 'both';

/** The measurements of one layout rule. */
export interface Profile {
  /** The sheet, upright. */
  paperMm: { width: number; height: number };
  marginsMm: { top: number; bottom: number; left: number; right: number };
  /** From the top edge of the paper to the page number. */
  pageNumberFromTopMm: number;
  font: string;
  /** Printed under the reference line. */
  separator: string;
  /** The table; the content column takes what the first two leave of the text width. */
  table: {
    orderMm: number;
    unitMm: number;
    linePt: number;
    /** Between a vertical line and the text beside it. */
    paddingMm: number;
  };
  styles: {
    /** The mark on a document made over errors. */
    draft: TextStyle;
    title: TextStyle;
    reference: TextStyle;
    separator: TextStyle;
    heading: TextStyle;
    order: TextStyle;
    unit: TextStyle;
    item: TextStyle;
    /** Stands in place of items. */
    note: TextStyle;
    pageNumber: TextStyle;
  };
}
