// Writes a workbook as .xlsx.
import type { CellStyle, WriteSheet, Cell as XlsxCell } from 'hucre/xlsx';
import type { Book, Cell, Sheet } from '../google/engine/book';
import { parseFormula } from '../google/engine/formula';
import { finished } from './finish';
import { toXlsxFormula } from './formulas';
import { nameProperties, xlsxLink, xlsxNames } from './names';
import { openAreas, protectionProperties } from './protections';
import { quoted, quotingProperties } from './quotes';
import { fittedHeights, heightOfPixels, widthOfPixels } from './sizes';
import { defaultFont, rgb, xlsxColourRules, xlsxStyle } from './styles';
import { escaped } from './text';
import { LISTS_PROPERTY, type ListsTab, newListsTab, xlsxValidations } from './validations';

/**
 * Returns the workbook as an .xlsx file. Text is always written as text and in full, with `'` before it if a spreadsheet
 * could compute it (`quotingNotice` tells the person); formulas are written as formulas with their results. A cell with more than 32,767 characters is read in full by Google and LibreOffice; Excel says that it is
 * too long, and cuts it (reported).
 *
 * @example
 * writeFileSync('out/bang-tinh.xlsx', await writeXlsx(host.book));
 */
export async function writeXlsx(book: Book): Promise<Uint8Array> {
  const { writeXlsx: write } = await import('hucre/xlsx');
  const names = xlsxNames(book.sheets.map((sheet) => sheet.name));
  const styles = book.styles.map(xlsxStyle);
  const lists = newListsTab(names);
  const sheets = book.sheets.map((sheet, i) =>
    xlsxSheet(book, sheet, names[i] ?? sheet.name, { styles, lists, names }),
  );
  const hasLists = lists.columns.length > 0;
  const bytes = await write({
    sheets: hasLists ? [...sheets, listsSheet(lists)] : sheets,
    defaultFont,
    activeSheet: Math.max(
      0,
      book.sheets.findIndex(({ hidden }) => !hidden),
    ),
    properties: {
      custom: {
        ...nameProperties(
          book.sheets.map(({ name }) => name),
          names,
        ),
        ...protectionProperties(book.sheets, names),
        ...quotingProperties(book),
        ...(hasLists ? { [LISTS_PROPERTY]: lists.name } : {}),
      },
    },
  });
  return finished(new Uint8Array(bytes), book.sheets);
}

/** What the tabs of a file share. */
interface Shared {
  /** Same indexes as in `book.styles`. */
  styles: CellStyle[];
  lists: ListsTab;
  /** Names of the tabs in the file. */
  names: string[];
}

function xlsxSheet(book: Book, sheet: Sheet, name: string, { styles, lists, names }: Shared): WriteSheet {
  const lastColumn = Math.max(0, ...Object.keys(sheet.widths).map(Number));
  const columns = Array.from({ length: lastColumn }, (_, j) => {
    const pixels = sheet.widths[j + 1];
    return pixels === undefined ? {} : { width: widthOfPixels(pixels) };
  });
  const heights = { ...fittedHeights(book, sheet), ...sheet.heights };
  const cells = xlsxCells(book, sheet, styles, names);
  const open = openAreas(sheet);
  for (const area of open ?? []) {
    for (let i = area.row - 1; i < area.row - 1 + area.rows; i++) {
      for (let j = area.column - 1; j < area.column - 1 + area.columns; j++) unlock(cells, `${i},${j}`);
    }
  }
  return {
    name,
    rows: [],
    cells,
    columns,
    hidden: sheet.hidden,
    rowDefs: new Map(
      Object.keys({ ...heights, ...sheet.hiddenRows }).map((row) => {
        const pixels = heights[Number(row)];
        const height = pixels === undefined ? {} : { height: heightOfPixels(pixels) };
        return [Number(row) - 1, { ...height, ...(sheet.hiddenRows?.[Number(row)] && { hidden: true }) }];
      }),
    ),
    merges: sheet.merges.map(({ row, column, rows, columns: width }) => ({
      startRow: row - 1,
      startCol: column - 1,
      endRow: row + rows - 2,
      endCol: column + width - 2,
    })),
    ...(sheet.frozenRows > 0 ? { freezePane: { rows: sheet.frozenRows } } : {}),
    ...(open ? { protection: { sheet: true } } : {}),
    dataValidations: xlsxValidations(book, sheet, lists),
    conditionalRules: xlsxColourRules(sheet.colourRules),
    view: {
      showGridLines: !sheet.hiddenGridlines,
      ...(sheet.tabColor?.startsWith('#') ? { tabColor: { rgb: rgb(sheet.tabColor) } } : {}),
    },
  };
}

type XlsxCells = Map<string, Partial<XlsxCell>>;

function xlsxCells(book: Book, sheet: Sheet, styles: CellStyle[], names: string[]): XlsxCells {
  const cells: XlsxCells = new Map();
  sheet.rows.forEach((row, i) => {
    row.forEach((cell, j) => {
      if (!cell) return;
      const style = cell.style ? styles[cell.style] : undefined;
      const isTickBox =
        cell.validation !== undefined && book.validations[cell.validation]?.kind === 'checkbox';
      if (cell.value === undefined && !cell.note && !style && !isTickBox) return;
      const link = cell.link ? xlsxLink(cell.link, book.sheets, names) : undefined;
      cells.set(`${i},${j}`, {
        ...content(cell),
        ...(style ? { style } : {}),
        ...(isTickBox ? { checkbox: true } : {}),
        ...(link ? { hyperlink: link } : {}),
      });
    });
  });
  return cells;
}

function content({ value, formula, note }: Cell): Partial<XlsxCell> {
  const text = typeof value === 'string' && !formula ? quoted(value) : value;
  const written = typeof text === 'string' ? escaped(text) : (text ?? null);
  // The library would write a text such as `#N/A` as an error; rich text stays text.
  const isLikeError = !formula && typeof written === 'string' && written.startsWith('#');
  return {
    value: written,
    ...(isLikeError ? { richText: [{ text: written }] } : {}),
    // Excel refuses a file with a malformed formula, so only its error is written, as text.
    ...(formula && parseFormula(formula.slice(1))
      ? { formula: toXlsxFormula(formula), formulaResult: written }
      : {}),
    ...(note ? { comment: { text: escaped(note) } } : {}),
  };
}

// A cell of a protected tab is locked unless its format says otherwise.
function unlock(cells: XlsxCells, key: string): void {
  const cell = cells.get(key);
  cells.set(key, { ...cell, style: { ...cell?.style, protection: { locked: false } } });
}

function listsSheet({ name, columns }: ListsTab): WriteSheet {
  const longest = Math.max(...columns.map((values) => values.length));
  const rows = Array.from({ length: longest }, (_, i) => columns.map((values) => escaped(values[i] ?? '')));
  return { name, rows: rows.map((row) => row.map((text) => text || null)), hidden: true };
}
