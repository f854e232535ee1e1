// From tables of texts to the parts of an .xlsx: zipped in their order, they make a file that Drive opens as a
// spreadsheet. Every cell is a text, whatever it looks like.
import { OFFICE, type Part, packaged, SCHEMAS } from '../docx/package';
import { escapeXml, PROLOG } from '../docx/xml';
import { cellName } from '../grid/a1';
import { splitRow } from '../grid/split-row';

/** A tab of the file. */
export interface Table {
  /** At most 31 characters. */
  name: string;
  /** Width of each column, in characters. */
  widths: number[];
  /** 0-based header row, which is bold with all above it; the first unless told. */
  header?: number;
  rows: string[][];
}

/**
 * The most characters a cell of an .xlsx may have (Excel's documented limit). A cell of Google Sheets holds more; whether
 * its import takes more is unknown, so a longer text continues in the row below.
 */
const MOST = 32_767;

const MAIN = `${SCHEMAS}spreadsheetml/2006/main`;

/** Returns the parts of a file with these tabs; the same tabs give the same parts, `[Content_Types].xml` first. */
export function xlsxParts(tables: Table[]): Part[] {
  const list = tables.map(
    ({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  const workbook = root('workbook', `<sheets>${list.join('')}</sheets>`, ` xmlns:r="${OFFICE}"`);
  return packaged('spreadsheetml', { kind: 'sheet.main', file: 'workbook.xml', xml: workbook }, [
    ...tables.map((table, i) => ({
      kind: 'worksheet',
      file: `worksheets/sheet${i + 1}.xml`,
      xml: tableXml(table),
    })),
    { kind: 'styles', file: 'styles.xml', xml: stylesXml() },
  ]);
}

function root(name: string, inside: string, attributes = ''): string {
  return `${PROLOG}<${name} xmlns="${MAIN}"${attributes}>${inside}</${name}>`;
}

function tableXml({ widths, header = 0, rows }: Table): string {
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.flatMap((row, i) =>
    splitRow(row, MOST).map((texts) => ({ texts, style: i <= header ? 1 : 0 })),
  );
  const data = lines.map(
    ({ texts, style }, i) =>
      `<row r="${i + 1}">${texts.map((text, j) => cellXml(text, cellName(i, j), style)).join('')}</row>`,
  );
  return root('worksheet', `<cols>${columns.join('')}</cols><sheetData>${data.join('')}</sheetData>`);
}

function cellXml(text: string, cell: string, style: number): string {
  // What looks like the escape of a character would be read as that character (ECMA-376, ST_Xstring).
  const xml = escapeXml(text).replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
  return xml && `<c r="${cell}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xml}</t></is></c>`;
}

/** Style 0 is text (format 49) that wraps; style 1 is bold text that does not, so that a title reaches over its cell. */
function stylesXml(): string {
  const font = (bold: string) => `<font>${bold}<sz val="10"/></font>`;
  const format = (id: number) =>
    `<xf numFmtId="49" fontId="${id}" fillId="0" borderId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="${1 - id}"/></xf>`;
  return root(
    'styleSheet',
    `<fonts>${font('')}${font('<b/>')}</fonts><fills><fill/></fills><borders><border/></borders>` +
      `<cellXfs>${format(0)}${format(1)}</cellXfs>`,
  );
}
