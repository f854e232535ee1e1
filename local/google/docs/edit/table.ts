// Requests that change tables: their rows and the widths of their columns.
import { NotModelled } from '../../drive/drive-error';
import type { Quirks } from '../../quirks';
import { invalid } from '../docs-error';
import type { Docx } from '../docx';
import { type Row, spanOf, type Table } from '../layout';
import { type Dimension, pointsOf } from '../measures';
import { append, child, children, copyOf, type Element, ensure, make, nameOf, remove, replace } from '../xml';
import { fieldMask, type Location, tableAt } from './ranges';

/** A cell as a request has it. */
interface CellLocation {
  tableStartLocation?: Location;
  rowIndex?: number;
  columnIndex?: number;
}

/** Returns the row that a request points at; refuses a cell that is not there (the words are unverified). */
function rowAt(docx: Docx, location: CellLocation | undefined): { table: Table; row: Row } {
  const table = tableAt(docx, location?.tableStartLocation);
  const { rowIndex = 0, columnIndex = 0 } = location ?? {};
  const row = table.rows[rowIndex];
  if (!row) return invalid(`Row index ${rowIndex} is out of bounds of the table.`);
  if (!row.cells[columnIndex]) invalid(`Column index ${columnIndex} is out of bounds of the table.`);
  return { table, row };
}

/** Puts an empty row above or below a cell. */
export function insertTableRow(
  docx: Docx,
  request: { tableCellLocation?: CellLocation; insertBelow?: boolean },
): void {
  const { row } = rowAt(docx, request.tableCellLocation);
  if (row.cells.some(({ element }) => spanOf(element) > 1 || child(element, 'tcPr', 'vMerge')))
    throw new NotModelled('A row inserted beside cells that are merged');
  const added = make(row.element, 'tr');
  const look = child(row.element, 'trPr');
  if (look) {
    // A header row has no second one for being copied.
    const own = append(added, copyOf(look));
    remove(child(own, 'tblHeader'));
  }
  for (const { element } of row.cells) {
    const cell = append(added, make(row.element, 'tc'));
    const properties = child(element, 'tcPr');
    if (properties) cell.appendChild(copyOf(properties));
    cell.appendChild(emptyParagraph(element, docx.quirks));
  }
  const below = request.insertBelow ? row.element.nextSibling : row.element;
  row.element.parentNode?.insertBefore(added, below);
}

function emptyParagraph(cell: Element, { insertedRows }: Quirks): Element {
  const paragraph = make(cell, 'p');
  const neighbour = child(cell, 'p');
  const properties = child(neighbour, 'pPr');
  if (insertedRows === 'plain') {
    const format = ensure(ensure(paragraph, 'pPr'), 'rPr');
    replace(format, 'rFonts', { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Arial', cs: 'Arial' });
    for (const name of ['sz', 'szCs']) replace(format, name, { val: 22 });
    return paragraph;
  }
  if (properties) paragraph.appendChild(copyOf(properties));
  const [run] = neighbour ? children(neighbour, 'r') : [];
  const format = child(run, 'rPr');
  if (format) {
    const own = ensure(paragraph, 'pPr');
    remove(child(own, 'rPr'));
    for (const node of children(format)) ensure(own, 'rPr').appendChild(copyOf(node));
  }
  return paragraph;
}

/** Deletes the row of a cell; with its last row a table goes too (documented). */
export function deleteTableRow(docx: Docx, request: { tableCellLocation?: CellLocation }): void {
  const { table, row } = rowAt(docx, request.tableCellLocation);
  if (row.cells.some(({ element }) => child(element, 'tcPr', 'vMerge')))
    throw new NotModelled('A row deleted of which cells are merged with those of another');
  remove(table.rows.length === 1 ? table.element : row.element);
}

/** Has the first rows of a table stand at the top of each page. */
export function pinTableHeaderRows(
  docx: Docx,
  request: { tableStartLocation?: Location; pinnedHeaderRowsCount?: number },
): void {
  const { rows } = tableAt(docx, request.tableStartLocation);
  const { pinnedHeaderRowsCount: count = 0 } = request;
  // The words are unverified.
  if (count < 0 || count > rows.length) invalid(`The pinned header rows count ${count} is out of bounds.`);
  rows.forEach(({ element }, i) => {
    mark(element, 'tblHeader', i < count);
  });
}

function mark(row: Element, name: string, isOn: boolean): void {
  if (isOn) replace(ensure(row, 'trPr'), name, {});
  else remove(child(row, 'trPr', name));
}

/** Changes rows of a table, all of them where none is named (documented). */
export function updateTableRowStyle(
  docx: Docx,
  request: {
    tableStartLocation?: Location;
    rowIndices?: number[];
    tableRowStyle?: { minRowHeight?: Dimension; preventOverflow?: boolean };
    fields?: string;
  },
): void {
  const { rows } = tableAt(docx, request.tableStartLocation);
  const { rowIndices, tableRowStyle: style = {} } = request;
  const changeable = ['minRowHeight', 'preventOverflow'] as const;
  // A header row is pinned by a request of its own (reported by several).
  const fields = fieldMask(request.fields, 'TableRowStyle', changeable, /^tableHeader$/);
  for (const { element } of named(rows, rowIndices)) {
    if (fields.includes('preventOverflow')) mark(element, 'cantSplit', style.preventOverflow ?? false);
    if (!fields.includes('minRowHeight')) continue;
    const points = style.minRowHeight ? pointsOf(style.minRowHeight) : 0;
    const height = points > 0 ? { val: Math.round(points * 20), hRule: 'atLeast' } : undefined;
    replace(ensure(element, 'trPr'), 'trHeight', height);
  }
}

function named<Item>(all: Item[], indices: number[] = []): Item[] {
  if (indices.length === 0) return all;
  // The words are unverified.
  return indices.map((i) => all[i] ?? invalid(`Index ${i} is out of bounds of the table.`));
}

/** Changes the widths of columns, of all of them where none is named (documented). */
export function updateTableColumnProperties(
  docx: Docx,
  request: {
    tableStartLocation?: Location;
    columnIndices?: number[];
    tableColumnProperties?: { widthType?: string; width?: Dimension };
    fields?: string;
  },
): void {
  const table = tableAt(docx, request.tableStartLocation);
  const { columnIndices, tableColumnProperties: wanted = {} } = request;
  const fields = fieldMask(request.fields, 'TableColumn', ['widthType', 'width'] as const, /^$/);
  if (fields.includes('widthType') && wanted.widthType !== 'FIXED_WIDTH')
    throw new NotModelled(`Columns of the width type ${wanted.widthType}`);
  if (!fields.includes('width')) return;
  const points = pointsOf(wanted.width);
  // Documented; the words are unverified.
  if (points < 5) invalid('The width of a column must be at least 5 points.');
  const columns = children(child(table.element, 'tblGrid') ?? table.element, 'gridCol');
  for (const column of named(columns, columnIndices))
    column.setAttribute('w:w', String(Math.round(points * 20)));
  const widths = columns.map((column) => Number(column.getAttribute('w:w')));
  for (const { cells } of table.rows) {
    let at = 0;
    for (const { element, isCovered } of cells) {
      if (isCovered) continue;
      const end = at + spanOf(element);
      const width = child(element, 'tcPr', 'tcW');
      width?.setAttribute('w:w', String(widths.slice(at, end).reduce((sum, one) => sum + one, 0)));
      at = end;
    }
  }
  const total = children(child(table.element, 'tblPr') ?? table.element).find(
    (one) => nameOf(one) === 'tblW',
  );
  total?.setAttribute('w:w', String(widths.reduce((sum, one) => sum + one, 0)));
}
