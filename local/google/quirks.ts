// Switches for what Google does where that is unverified: whatever matters must hold either way.

/** Each switch names the ways Google may behave; tests run both. */
export interface Quirks {
  /** `- Tổ chức` typed or written into a cell that is not text: stays text, or becomes `#ERROR!`. */
  dashText: 'text' | 'error';
  /** An apostrophe before text typed into a cell that is text: stays, or is dropped as it is elsewhere. */
  apostropheInText: 'kept' | 'dropped';
  /** A number or date whose cell is then formatted as text (`@`): stays a number, or becomes the text it showed. */
  textFormatOnNumbers: 'keeps' | 'converts';
  /** `getRange('A:H')` on a tab with fewer columns throws, or ends at the last column. */
  openRangePastEdge: 'throws' | 'clamps';
  /** `Range.moveTo` takes the rules of the cells along, such as that of a tick box, or leaves them where they were. */
  movedRules: 'taken' | 'left';
  /** Find and replace of a whole cell finds a text of any length with any signs, or nothing. */
  wholeCellSearch: 'finds' | 'findsNothing';
  /** `Sheet.protect()` on a protected tab returns the protection there is (documented), or throws (reported). */
  secondProtect: 'returns' | 'throws';
  /** A tab made after a template is open to all, or takes the template's protections along. */
  templateProtections: 'left' | 'copied';
  /** `Session.getActiveUser().getEmail()` tells who runs the script; false: it is empty. */
  emailVisible: boolean;
  /** `getDocumentLock()` returns a lock, or null as outside a container. */
  documentLock: 'lock' | 'null';
  /** What the Drive service answers, under the scope drive.file, about a file another person made. */
  othersFile: 404 | 403;
  /** `Ui.alert` and `Ui.prompt` in a simple trigger throw, or show. */
  dialogsInTrigger: 'throws' | 'shows';
  /** A .docx that becomes a Doc keeps or loses the mark of the rows that stand at the top of each page of a table. */
  convertedHeaderRows: 'kept' | 'lost';
  /** … the mark of the rows that stay whole on their page. */
  convertedWholeRows: 'kept' | 'lost';
  /** … that a first page has a header of its own. */
  convertedFirstPage: 'kept' | 'lost';
  /** … that a section's pages are counted from 1 again. */
  convertedPageStart: 'kept' | 'lost';
  /** … the margins; lost ones are Google's own, an inch. */
  convertedMargins: 'kept' | 'lost';
  /** … that a section's pages lie on their side. */
  convertedLandscape: 'kept' | 'lost';
  /** … the page number, a field. */
  convertedPageNumber: 'kept' | 'lost';
  /** … the widths of the columns of tables. */
  convertedWidths: 'kept' | 'lost';
  /** … what is said of lines in tables. */
  convertedBorders: 'kept' | 'lost';
  /** A row that the Docs API inserts looks like the row beside it, or is plain: Arial, 11 points. */
  insertedRows: 'likeNeighbour' | 'plain';
  /** The Docs API shows the cells below one that spans several columns, each of them empty, or leaves them out. */
  coveredCells: 'leftOut' | 'shown';
  /** The Docs API leaves out of a section what it has from the document or the section before (documented), or says it. */
  sectionStyles: 'leftOut' | 'said';
  /** `Drive.Files.export` gives a Blob, or the bytes as a text. */
  exportAnswer: 'blob' | 'text';
  /** After an upload that Google converts, `modifiedTime` stands, or moves once more within seconds. */
  settles: 'atOnce' | 'later';
  /** A file is found by `Drive.Files.list` as soon as it is made, or only after a while. */
  listing: 'atOnce' | 'lags';
  /** `Drive.Files.copy` takes the properties along that the add-on gave the file, or leaves them. */
  copiedProperties: 'copied' | 'left';
  /** Undo and redo run `onEdit`, telling no values as after a paste, or run nothing. */
  editOnUndo: 'fires' | 'silent';
}

/**
 * The documented way where there is one, else the stricter; as usual in a bound script, the person is known and there
 * is a lock.
 */
export const defaultQuirks: Quirks = {
  dashText: 'error',
  apostropheInText: 'kept',
  textFormatOnNumbers: 'keeps',
  openRangePastEdge: 'throws',
  movedRules: 'left',
  wholeCellSearch: 'finds',
  secondProtect: 'returns',
  templateProtections: 'left',
  emailVisible: true,
  documentLock: 'lock',
  othersFile: 404,
  dialogsInTrigger: 'throws',
  convertedHeaderRows: 'kept',
  convertedWholeRows: 'kept',
  convertedFirstPage: 'kept',
  convertedPageStart: 'kept',
  convertedMargins: 'kept',
  convertedLandscape: 'kept',
  convertedPageNumber: 'kept',
  convertedWidths: 'kept',
  convertedBorders: 'kept',
  insertedRows: 'likeNeighbour',
  coveredCells: 'leftOut',
  sectionStyles: 'leftOut',
  exportAnswer: 'blob',
  settles: 'atOnce',
  listing: 'atOnce',
  copiedProperties: 'copied',
  editOnUndo: 'fires',
};
