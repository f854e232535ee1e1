// Reads the outline of a document from the WordprocessingML that core/docx writes, and from no other.
import type { Part } from '../docx/package';
import { dxaToPt } from '../docx/units';
import type { StyleKey } from '../layout/profile';
import { fingerprint } from '../text/fingerprint';
import { type Line, type Outline, type Row, type Section, type SetUp, sides, type Table } from './outline';

const TOKENS =
  /<w:(tbl|tr|tc|p)>|<w:(br|tab|cantSplit|tblHeader)\b[^>]*>|<w:pStyle w:val="(\w+)"|<w:t xml:space="preserve">([^<]*)|<w:sectPr>(.*?)<\/w:sectPr>|<(\/w:tbl)>/gs;

/** What changes with the words of a document, and the paragraphs that only a draft has. */
const WORDS =
  /<w:tbl>.*?<\/w:tbl>|<w:p><w:pPr><w:pStyle w:val="(?:draft|coverage)".*?<\/w:p>|<w:t [^<]*<\/w:t>|<w:(?:br|tab)\/>/gs;

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

/** Returns the outline of a document that `docxParts` made. */
export function sentOutline(parts: Part[]): Outline {
  const xml = parts.find(({ path }) => path === 'word/document.xml')?.xml ?? '';
  const sections: Section[] = [];
  let blocks: Section['blocks'] = [];
  let table: Table | undefined;
  let row: Row = newRow();
  let line: Line = newLine();
  for (const [, opened, mark, style, text, setUp, closed] of xml.matchAll(TOKENS)) {
    if (opened === 'tbl') {
      table = { start: 0, rows: [] };
      blocks.push(table);
    } else if (closed) table = undefined;
    else if (opened === 'tr') {
      row = newRow();
      table?.rows.push(row);
    } else if (opened === 'tc') row.cells.push([]);
    else if (opened === 'p') {
      line = newLine();
      (table ? row.cells[row.cells.length - 1] : blocks)?.push(line);
    } else if (mark === 'cantSplit') row.isWhole = true;
    else if (mark === 'tblHeader') row.isHeader = true;
    else if (mark) line.text += mark === 'br' ? '\v' : '\t';
    else if (style) line.style = style as StyleKey;
    else if (text !== undefined) line.text += unescaped(text);
    else if (setUp !== undefined) {
      sections.push({ blocks, setUp: readSetUp(setUp) });
      blocks = [];
    }
  }
  return { sections, look: fingerprint(parts.map(lookOf).join()) };
}

/** Leaves out the header of most pages, which holds the mark of a draft. */
function lookOf({ path, xml }: Part): string {
  if (path === 'word/header2.xml') return '';
  return path === 'word/document.xml' ? xml.replace(WORDS, '') : xml;
}

function newLine(): Line {
  return { text: '', start: 0, end: 0 };
}

function newRow(): Row {
  return { cells: [], isHeader: false, isWhole: false, start: 0, end: 0 };
}

function unescaped(text: string): string {
  return text.replace(/&(\w+|#39);/g, (whole, name) => ENTITIES[name] ?? whole);
}

function readSetUp(xml: string): SetUp {
  const number = (pattern: RegExp) => Number(pattern.exec(xml)?.[1]);
  const start = number(/<w:pgNumType w:start="(\d+)"/);
  return {
    hasOwnFirst: xml.includes('<w:titlePg'),
    ...(start > 0 && { firstNumber: start }),
    marginsPt: Object.fromEntries(
      sides.map((side) => [side, dxaToPt(number(new RegExp(`<w:pgMar[^>]* w:${side}="(\\d+)"`)))]),
    ),
    isNumbered: true,
  };
}
