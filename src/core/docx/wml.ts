// The WordprocessingML vocabulary the parts are written in: paragraphs, runs, rules, tables, the page number.

import type { Emphasis, StyleKey, TextStyle } from '../layout/profile';
import { OFFICE, SCHEMAS } from './package';
import { mmToDxa, ptToDxa, ptToEighths, ptToHalfPoints } from './units';
import { escapeXml, isPlain, PROLOG } from './xml';

const TEXT = '<w:t xml:space="preserve">';

/** The font's own distance of lines, in the 240ths that WordprocessingML counts in. */
const SINGLE = 240;

/** Wraps the content of a part in its root element. */
export function root(name: string, content: string): string {
  return (
    `${PROLOG}<w:${name}` +
    ` xmlns:w="${SCHEMAS}wordprocessingml/2006/main" xmlns:r="${OFFICE}">${content}</w:${name}>`
  );
}

/** Some text of a paragraph, and how it differs from the paragraph's style. */
export interface Run {
  text: string;
  format?: Emphasis;
}

/**
 * Returns a paragraph of text, or of runs; a line break or tab in the text is one on paper. Only `changes`, what differs
 * from its style, is said in the paragraph: a clerk who changes the style in Word changes every paragraph of it.
 */
export function paragraph(
  content: string | Run[],
  style: StyleKey,
  changes: Partial<TextStyle> = {},
): string {
  const runs =
    typeof content === 'string'
      ? run(textElement(content), changes)
      : content.map(({ text, format }) => run(textElement(text), { ...changes, ...format })).join('');
  return styled(runs, style, changes);
}

/** Returns a paragraph that holds the number of its page. */
export function pageNumber(style: StyleKey): string {
  // In one run: Google Docs was seen to lose text beside fields that are spread over several.
  const field = '<w:fldChar w:fldCharType="begin"/><w:instrText xml:space="preserve">PAGE</w:instrText>';
  const end = '<w:fldChar w:fldCharType="separate"/><w:fldChar w:fldCharType="end"/>';
  return styled(run(field + end, {}), style, {});
}

/** Returns a style that paragraphs refer to by its key; `name` is what Word shows. */
export function styleDefinition(key: StyleKey, name: string, style: TextStyle): string {
  const { before, after } = style.spacePt ?? { before: 0, after: 0 };
  return (
    `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${key}"><w:name w:val="${escapeXml(name)}"/>` +
    `<w:basedOn w:val="Normal"/><w:qFormat/>` +
    `<w:pPr>${paragraphProperties({ ...style, spacePt: { before, after } })}</w:pPr>${runProperties(style)}</w:style>`
  );
}

/**
 * Returns an empty paragraph that takes no room, and ends a section where `section` is given. Word wants one between a
 * table and the end of the document. Its size stands in the paragraph mark: an empty paragraph is as high as its mark.
 */
export function emptyParagraph(section = ''): string {
  return (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="1" w:lineRule="exact"/>' +
    `<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>${section}</w:pPr></w:p>`
  );
}

/**
 * Returns a horizontal rule of `lengthPt`, centred in a column of `widthPt`. It is the border of an empty paragraph,
 * because an underline cannot be longer or shorter than its words.
 */
export function rule(lengthPt: number, widthPt: number, thicknessPt: number): string {
  const indent = Math.max(0, ptToDxa((widthPt - lengthPt) / 2));
  return (
    `<w:p><w:pPr><w:pBdr><w:top ${line(thicknessPt, 1)}/></w:pBdr><w:spacing w:before="60" w:after="0"/>` +
    `<w:ind w:left="${indent}" w:right="${indent}"/><w:rPr><w:sz w:val="8"/><w:szCs w:val="8"/></w:rPr></w:pPr></w:p>`
  );
}

/** How a table looks as a whole. */
export interface TableLook {
  /** Widths of the columns in twentieths of a point. */
  widths: number[];
  /** Thickness of its lines; 0 for none. */
  linePt: number;
  /** Between a column's edge and its text. */
  paddingMm: number;
}

/** One row: the content of each cell, with how many columns it takes where not one, and what marks the row. */
export interface TableRow {
  cells: (string | { content: string; span: number })[];
  isHeader?: boolean;
  /** Stays whole on its page. */
  isWhole?: boolean;
  /** Goes on with the row above: no line stands between them. */
  goesOn?: boolean;
}

/** Returns a table, of which every cell holds at least one paragraph. */
export function table(rows: TableRow[], { widths, linePt, paddingMm }: TableLook): string {
  // Without lines the borders are said to be none: Google Docs draws a table that says nothing.
  const border = linePt > 0 ? line(linePt) : 'w:val="nil"';
  const borders = (sides: string[]) => sides.map((side) => `<w:${side} ${border}/>`).join('');
  const outline = borders(['top', 'left', 'bottom', 'right']);
  const open = (side: string) => `<w:${side} w:val="nil"/>`;
  const padding = mmToDxa(paddingMm);
  const total = widths.reduce((sum, width) => sum + width, 0);
  // Programs differ in whether they draw the lines of the table or of its cells: both say the same.
  const begun = (column: number, span: number, own = outline) => {
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
    const across = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${across}<w:tcBorders>${own}</w:tcBorders></w:tcPr>`;
  };
  /** The beginnings of the cells of a row, by whether it is open above and below. */
  const made = new Map<string, string[]>();
  const beginnings = (isOpenAbove: boolean, isOpenBelow: boolean) => {
    const key = `${isOpenAbove}${isOpenBelow}`;
    const known = made.get(key);
    if (known) return known;
    let own = outline;
    if (isOpenAbove) own = own.replace(borders(['top']), open('top'));
    if (isOpenBelow) own = own.replace(borders(['bottom']), open('bottom'));
    const all = widths.map((_, column) => begun(column, 1, own));
    made.set(key, all);
    return all;
  };
  const cellsOf = (row: TableRow, below: TableRow | undefined) => {
    const usual = beginnings(row.goesOn === true, below?.goesOn === true);
    let cells = '';
    let column = 0;
    for (const one of row.cells) {
      const { content, span } = typeof one === 'string' ? { content: one, span: 1 } : one;
      cells += `${span === 1 ? usual[column] : begun(column, span)}${content}</w:tc>`;
      column += span;
    }
    return cells;
  };
  // Joining the rows would copy all of them once more.
  let body = '';
  for (const [i, row] of rows.entries())
    body += `<w:tr>${rowProperties(row)}${cellsOf(row, rows[i + 1])}</w:tr>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>` +
    `<w:tblBorders>${outline}${borders(['insideH', 'insideV'])}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar><w:left w:w="${padding}" w:type="dxa"/><w:right w:w="${padding}" w:type="dxa"/></w:tblCellMar>` +
    `</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${body}</w:tbl>`
  );
}

function rowProperties({ isHeader, isWhole }: TableRow): string {
  const marks = (isHeader || isWhole ? '<w:cantSplit/>' : '') + (isHeader ? '<w:tblHeader/>' : '');
  return marks && `<w:trPr>${marks}</w:trPr>`;
}

function line(thicknessPt: number, spacePt = 0): string {
  const space = spacePt > 0 ? ` w:space="${spacePt}"` : '';
  // The page draws no line that names no colour.
  return `w:val="single" w:sz="${ptToEighths(thicknessPt)}"${space} w:color="000000"`;
}

/** Makes a box 8 mm high of a line of 13 pt, as high as the stamps of NĐ 30, annex I, III.2.b. */
const BOX = `<w:pBdr>${['top', 'left', 'bottom', 'right']
  .map((side) => `<w:${side} ${line(0.5, /^[tb]/.test(side) ? 4 : 0)}/>`)
  .join('')}</w:pBdr>`;

function styled(runs: string, style: StyleKey, changes: Partial<TextStyle>): string {
  // The mark at the end of a paragraph is as high as a letter.
  const properties = isEmpty(changes) ? '' : paragraphProperties(changes) + runProperties(changes);
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${properties}</w:pPr>${runs}</w:p>`;
}

function run(content: string, format: Partial<TextStyle>): string {
  if (content === '') return '';
  return `<w:r>${isEmpty(format) ? '' : runProperties(format)}${content}</w:r>`;
}

function textElement(text: string): string {
  if (text === '') return '';
  return `${TEXT}${isPlain(text) ? text : withBreaks(escapeXml(text))}</w:t>`;
}

function withBreaks(text: string): string {
  return text.replace(/\n/g, `</w:t><w:br/>${TEXT}`).replace(/\t/g, `</w:t><w:tab/>${TEXT}`);
}

function paragraphProperties(style: Partial<TextStyle>): string {
  const { keepWithNext, boxed, spacePt, lines, align } = style;
  const space = spacePt ? ` w:before="${ptToDxa(spacePt.before)}" w:after="${ptToDxa(spacePt.after)}"` : '';
  const distance = lines ? ` w:line="${Math.round(lines * SINGLE)}" w:lineRule="auto"` : '';
  return (
    (keepWithNext ? '<w:keepNext/>' : '') +
    (boxed ? BOX : '') +
    (space || distance ? `<w:spacing${space}${distance}/>` : '') +
    indent(style) +
    (align ? `<w:jc w:val="${align}"/>` : '')
  );
}

function runProperties({ pt, bold, italic, underline }: Partial<TextStyle>): string {
  const size = pt && ptToHalfPoints(pt);
  const properties =
    toggle('b', bold) +
    toggle('i', italic) +
    (size ? `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>` : '') +
    (underline ? '<w:u w:val="single"/>' : '');
  return properties && `<w:rPr>${properties}</w:rPr>`;
}

/** Returns nothing where a property is not said, so that the style decides. */
function toggle(name: string, isOn: boolean | undefined): string {
  if (isOn === undefined) return '';
  const value = isOn ? '' : ' w:val="0"';
  return `<w:${name}${value}/><w:${name}Cs${value}/>`;
}

function indent({ leftMm = 0, rightMm, firstLineMm, hangingMm = 0 }: Partial<TextStyle>): string {
  const side = (name: string, mm: number | undefined) => (mm ? ` w:${name}="${mmToDxa(mm)}"` : '');
  const sides =
    side('left', leftMm + hangingMm) +
    side('right', rightMm) +
    side('firstLine', firstLineMm) +
    side('hanging', hangingMm);
  return sides && `<w:ind${sides}/>`;
}

function isEmpty(changes: object): boolean {
  for (const _ in changes) return false;
  return true;
}
