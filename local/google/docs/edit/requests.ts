// The requests of a batch: reads each, makes the change, and says which was refused, as the Docs API does.
import { NotModelled } from '../../drive/drive-error';
import { InvalidRequest, Unreadable } from '../docs-error';
import type { Docx } from '../docx';
import { moved } from '../layout';
import { updateDocumentStyle, updateSectionStyle } from './pages';
import { updateParagraphStyle, updateTextStyle } from './styles';
import {
  deleteTableRow,
  insertTableRow,
  pinTableHeaderRows,
  updateTableColumnProperties,
  updateTableRowStyle,
} from './table';
import { deleteContentRange, insertText } from './text';

type Change = (docx: Docx, request: object) => void;

/** What moves what stands after it. */
const moving = /^(?:insert|delete)/;

/** What is modelled, with the fields that each request has. */
const changes: Record<string, [change: Change, fields: string]> = {
  deleteContentRange: [deleteContentRange, 'range'],
  insertText: [insertText, 'location text endOfSegmentLocation'],
  insertTableRow: [insertTableRow, 'tableCellLocation insertBelow'],
  deleteTableRow: [deleteTableRow, 'tableCellLocation'],
  updateTextStyle: [updateTextStyle, 'range textStyle fields'],
  updateParagraphStyle: [updateParagraphStyle, 'range paragraphStyle fields'],
  pinTableHeaderRows: [pinTableHeaderRows, 'tableStartLocation pinnedHeaderRowsCount'],
  updateTableRowStyle: [updateTableRowStyle, 'tableStartLocation rowIndices tableRowStyle fields'],
  updateTableColumnProperties: [
    updateTableColumnProperties,
    'tableStartLocation columnIndices tableColumnProperties fields',
  ],
  updateSectionStyle: [updateSectionStyle, 'range sectionStyle fields'],
  updateDocumentStyle: [updateDocumentStyle, 'documentStyle fields'],
};

const unmodelled =
  'addDocumentTab createFooter createFootnote createHeader createNamedRange createParagraphBullets deleteFooter deleteHeader deleteNamedRange deleteParagraphBullets deletePositionedObject deleteTab deleteTableColumn insertDate insertInlineImage insertPageBreak insertPerson insertRichLink insertSectionBreak insertTable insertTableColumn mergeTableCells replaceAllText replaceImage replaceNamedRangeContent unmergeTableCells updateDocumentTabProperties updateNamedStyle updateTableCellStyle';

/** Makes the changes of a batch one after the other. Throws for the first that is refused; the document is spoilt then. */
export function applyRequests(docx: Docx, requests: Record<string, object>[]): void {
  const read = requests.map(readRequest);
  read.forEach(({ name, request }, i) => {
    const at = `Invalid requests[${i}]`;
    if (name === undefined) throw new InvalidRequest(`${at}: No request set.`);
    try {
      changes[name]?.[0](docx, request);
      if (moving.test(name)) moved(docx);
    } catch (error) {
      if (error instanceof InvalidRequest) throw new InvalidRequest(`${at}.${name}: ${error.message}`);
      if (error instanceof Unreadable)
        throw new Unreadable(error.message.replace('requests[]', `requests[${i}]`));
      throw error;
    }
  });
}

/** Refuses names that the API does not have before any change is made; its words are reported. */
function readRequest(given: Record<string, object>, i: number): { name?: string; request: object } {
  const [name, another] = Object.keys(given);
  if (name === undefined) return { request: {} };
  if (another !== undefined) {
    const what = `oneof field 'request' is already set. Cannot set '${another}'`;
    throw new Unreadable(`Invalid value at 'requests[${i}]' (oneof), ${what}`);
  }
  const [, fields] = changes[name] ?? [];
  if (fields === undefined && unmodelled.split(' ').includes(name))
    throw new NotModelled(`The request ${name} of Docs.Documents.batchUpdate`);
  if (fields === undefined) throw unknownName(name, `requests[${i}]`);
  const request = given[name] ?? {};
  const foreign = Object.keys(request).find((key) => !fields.split(' ').includes(key));
  if (foreign) throw unknownName(foreign, `requests[${i}].${snake(name)}`);
  if ('endOfSegmentLocation' in request) throw new NotModelled('endOfSegmentLocation of insertText');
  return { name, request };
}

function unknownName(name: string, where: string): Unreadable {
  return new Unreadable(
    `Invalid JSON payload received. Unknown name "${name}" at '${where}': Cannot find field.`,
  );
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
