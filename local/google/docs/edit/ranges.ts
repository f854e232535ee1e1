// What requests point at: ranges, tables and the fields to change. Where the words of a refusal are not reported of the
// Docs API by anybody, the comment says so.
import { NotModelled } from '../../drive/drive-error';
import { invalid } from '../docs-error';
import type { Docx } from '../docx';
import { fieldsOf } from '../fields';
import { blocksAt, type Segment, type Span, segmentOf, type Table } from '../layout';

/** A range as a request has it. */
export interface Range {
  startIndex?: number;
  endIndex?: number;
  segmentId?: string;
}

/** A place as a request has it. */
export interface Location {
  index?: number;
  segmentId?: string;
}

/** Returns the body or a header; refuses an id that none has (the words are unverified). */
export function segmentWith(docx: Docx, id = ''): Segment {
  return segmentOf(docx, id) ?? invalid(`Segment with ID ${id} was not found.`);
}

/** Returns an index of a segment; refuses one that is not in it. */
export function indexIn({ end }: Segment, index: number): number {
  if (!Number.isInteger(index) || index < 0) invalid(`Index ${index} must be greater than or equal to 0.`);
  if (index >= end)
    invalid(`Index ${index} must be less than the end index of the referenced segment, ${end}.`);
  return index;
}

/**
 * Returns a range and its segment; refuses one that is empty or not in the segment, whose last line break no range
 * includes.
 */
export function rangeIn(docx: Docx, range: Range | undefined): { segment: Segment; span: Span } {
  const segment = segmentWith(docx, range?.segmentId);
  const { startIndex = 0, endIndex } = range ?? {};
  if (endIndex === undefined) return invalid('Invalid range: must contain a start and end index');
  if (endIndex < startIndex) invalid('Invalid range: end index cannot be less than start index');
  if (endIndex === startIndex) invalid('The range should not be empty.');
  indexIn(segment, startIndex);
  return { segment, span: { start: startIndex, end: indexIn(segment, endIndex) } };
}

/** Returns the table that begins at a place. */
export function tableAt(docx: Docx, location: Location | undefined): Table {
  const segment = segmentWith(docx, location?.segmentId);
  const index = indexIn(segment, location?.index ?? 0);
  const table = blocksAt(segment.blocks, index)?.find(({ start }) => start === index);
  if (table?.kind === 'table') return table;
  return invalid('Invalid table start location. Must specify the start index of the table.');
}

/**
 * Returns the fields that a request changes. Refuses none at all, and those that the API does not have or does not let
 * change; throws NotModelled for those that only the host does not change.
 */
export function fieldMask<Name extends string>(
  fields: unknown,
  type: string,
  modelled: readonly Name[],
  readOnly: RegExp,
): Name[] {
  // The words are those of the Sheets API.
  if (typeof fields !== 'string' || fields.trim() === '')
    return invalid("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
  const names = fields.split(',').map((name) => name.trim());
  if (names.includes('*')) throw new NotModelled(`All fields of ${type} at once`);
  return names.map((name) => {
    const found = modelled.find((one) => one === name);
    if (found) return found;
    const [top = ''] = name.split('.');
    if (!fieldsOf(type).includes(top)) return invalid(`Invalid field: ${name}`);
    // Reported of tableHeader and of tabStops.
    if (readOnly.test(top)) return invalid(`Unallowed field: ${name}`);
    throw new NotModelled(`The field ${name} of ${type} in a request`);
  });
}
