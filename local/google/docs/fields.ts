// The parameter `fields`: which parts of a document come back.
import { NotModelled } from '../drive/drive-error';
import { Unreadable } from './docs-error';

/** The fields of each type, as the reference lists them, and the type of each that has fields of its own. */
const types: Record<string, string> = {
  Document:
    'documentId title revisionId suggestionsViewMode body:Body headers:Any documentStyle:DocumentStyle namedStyles:NamedStyles footers:Any footnotes:Any inlineObjects:Any lists:Any namedRanges:Any positionedObjects:Any tabs:Any',
  Body: 'content:Element',
  NamedStyles: 'styles:NamedStyle',
  NamedStyle: 'namedStyleType textStyle:TextStyle paragraphStyle:ParagraphStyle',
  Element:
    'startIndex endIndex paragraph:Paragraph sectionBreak:SectionBreak table:Table tableOfContents:Any',
  SectionBreak: 'sectionStyle:SectionStyle suggestedInsertionIds suggestedDeletionIds',
  Paragraph: 'elements:ParagraphElement paragraphStyle:ParagraphStyle bullet:Any positionedObjectIds',
  ParagraphElement:
    'startIndex endIndex textRun:TextRun autoText:AutoText pageBreak:PageBreak inlineObjectElement:Any horizontalRule:Any footnoteReference:Any columnBreak:Any equation:Any person:Any richLink:Any',
  TextRun: 'content textStyle:TextStyle suggestedInsertionIds suggestedDeletionIds',
  AutoText: 'type textStyle:TextStyle suggestedInsertionIds suggestedDeletionIds',
  PageBreak: 'textStyle:TextStyle suggestedInsertionIds suggestedDeletionIds',
  Table: 'rows columns tableRows:TableRow tableStyle:TableStyle suggestedInsertionIds suggestedDeletionIds',
  TableRow: 'startIndex endIndex tableCells:TableCell tableRowStyle:TableRowStyle',
  TableCell: 'startIndex endIndex content:Element tableCellStyle:TableCellStyle',
  TableStyle: 'tableColumnProperties:TableColumn',
  TableColumn: 'widthType width:Dimension',
  Dimension: 'magnitude unit',
  TableRowStyle: 'minRowHeight:Dimension tableHeader preventOverflow',
  TableCellStyle:
    'rowSpan columnSpan backgroundColor:Any contentAlignment borderTop:Border borderBottom:Border borderLeft:Border borderRight:Border paddingTop:Dimension paddingBottom:Dimension paddingLeft:Dimension paddingRight:Dimension',
  Border: 'color:Any width:Dimension dashStyle',
  TextStyle:
    'bold italic underline strikethrough smallCaps backgroundColor:Any foregroundColor:Any fontSize:Dimension weightedFontFamily:Font baselineOffset link:Any',
  Font: 'fontFamily weight',
  ParagraphStyle:
    'headingId namedStyleType alignment lineSpacing direction spacingMode spaceAbove:Dimension spaceBelow:Dimension borderBetween:Any borderTop:Any borderBottom:Any borderLeft:Any borderRight:Any indentFirstLine:Dimension indentStart:Dimension indentEnd:Dimension tabStops:Any keepLinesTogether keepWithNext avoidWidowAndOrphan shading:Any pageBreakBefore',
  SectionStyle:
    'columnProperties:Any columnSeparatorStyle contentDirection sectionType marginTop:Dimension marginBottom:Dimension marginLeft:Dimension marginRight:Dimension marginHeader:Dimension marginFooter:Dimension defaultHeaderId defaultFooterId firstPageHeaderId firstPageFooterId evenPageHeaderId evenPageFooterId useFirstPageHeaderFooter pageNumberStart flipPageOrientation',
  DocumentStyle:
    'background:Any defaultHeaderId defaultFooterId evenPageHeaderId evenPageFooterId firstPageHeaderId firstPageFooterId useFirstPageHeaderFooter useEvenPageHeaderFooter pageNumberStart marginTop:Dimension marginBottom:Dimension marginRight:Dimension marginLeft:Dimension pageSize:Size marginHeader:Dimension marginFooter:Dimension useCustomHeaderFooterMargins flipPageOrientation documentFormat:Any',
  Size: 'width:Dimension height:Dimension',
};

const known = new Map(
  Object.entries(types).map(([type, fields]): [string, Map<string, string | undefined>] => [
    type,
    new Map(fields.split(' ').map((field) => field.split(':') as [string, string | undefined])),
  ]),
);

/** Returns the names of the fields of a type of the API, such as `TextStyle`. */
export function fieldsOf(type: string): string[] {
  return [...(known.get(type)?.keys() ?? [])];
}

/** What is asked for: the fields, and of each its own; null for all of it. */
type Mask = Map<string, Mask | null>;

/** Returns the part of a document that `fields` asks for, such as `title,body(content(endIndex))` or `body/content`. */
export function selected(document: object, fields: string): object {
  const mask = new Reader(fields).read();
  return select(document, mask, 'Document', '') as object;
}

function select(value: unknown, mask: Mask | null, type: string, path: string): unknown {
  if (mask) check(mask, type, path);
  return part(value, mask, type);
}

function check(mask: Mask, type: string, path: string): void {
  for (const [name, inner] of mask) {
    if (name === '*') continue;
    const at = path === '' ? name : `${path}.${name}`;
    const fields = known.get(type);
    if (!fields?.has(name)) {
      // The words are reported.
      const what = `Error expanding 'fields' parameter. Cannot find matching fields for path '${at}'.`;
      throw new Unreadable(what);
    }
    const next = fields.get(name) ?? '';
    if (inner && next === 'Any') throw new NotModelled(`Fields of ${at} in docs.documents.get`);
    if (inner) check(inner, next, at);
  }
}

function part(value: unknown, mask: Mask | null, type: string): unknown {
  if (!mask || mask.has('*') || value === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => part(item, mask, type));
  const given = value as Record<string, unknown>;
  const wanted = [...mask].flatMap(([name, inner]) =>
    given[name] === undefined ? [] : [[name, part(given[name], inner, known.get(type)?.get(name) ?? '')]],
  );
  return Object.fromEntries(wanted);
}

/** Reads a mask: names with commas between, each followed by `/` and a name or by others in brackets. */
class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  read(): Mask {
    const mask = this.list();
    if (this.at < this.text.length) this.refuse();
    return mask;
  }

  private list(): Mask {
    const mask: Mask = new Map();
    do {
      const [name, inner] = this.field();
      const before = mask.get(name);
      mask.set(name, before === null ? null : before && inner ? merged(before, inner) : inner);
    } while (this.takes(','));
    return mask;
  }

  private field(): [string, Mask | null] {
    const name = /^\s*(\*|\w+)\s*/.exec(this.text.slice(this.at));
    if (!name?.[1]) return this.refuse();
    this.at += name[0].length;
    if (this.takes('/') || this.takes('.')) {
      const [next, inner] = this.field();
      return [name[1], new Map([[next, inner]])];
    }
    if (!this.takes('(')) return [name[1], null];
    const inner = this.list();
    if (!this.takes(')')) return this.refuse();
    return [name[1], inner];
  }

  private takes(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private refuse(): never {
    // The words are unverified.
    throw new Unreadable(`Invalid field selection ${this.text}`);
  }
}

function merged(one: Mask, other: Mask): Mask {
  const all = new Map(one);
  for (const [name, inner] of other) {
    const before = all.get(name);
    all.set(name, before === undefined ? inner : before && inner ? merged(before, inner) : null);
  }
  return all;
}
