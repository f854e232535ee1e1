// How text and paragraphs look when styles, defaults and what stands in the place itself are taken together.
import { append, attribute, child, children, type Element, ensure, isOn, make, numeric, write } from './xml';

/** How text looks. */
export interface TextLook {
  bold: boolean;
  italic: boolean;
  underline: boolean;
  pt: number;
  font: string;
}

/** How a paragraph looks; lengths in points, indents from the margin, that of the first line too. */
export interface ParagraphLook {
  alignment: 'START' | 'CENTER' | 'END' | 'JUSTIFIED';
  /** In percent of a single line. */
  lineSpacing: number;
  spaceAbove: number;
  spaceBelow: number;
  indentStart: number;
  indentEnd: number;
  indentFirstLine: number;
  keepLinesTogether: boolean;
  keepWithNext: boolean;
  pageBreakBefore: boolean;
}

/** The styles that a Doc has; it knows no others. */
export const namedStyles = [
  'NORMAL_TEXT',
  'TITLE',
  'SUBTITLE',
  'HEADING_1',
  'HEADING_2',
  'HEADING_3',
  'HEADING_4',
  'HEADING_5',
  'HEADING_6',
] as const;

/** One of the styles that a Doc has. */
export type NamedStyle = (typeof namedStyles)[number];

/** How Google has its styles where nobody changed them: size, space above and below in points. */
const googles: Record<Exclude<NamedStyle, 'NORMAL_TEXT'>, [pt: number, above: number, below: number]> = {
  TITLE: [26, 0, 3],
  SUBTITLE: [15, 0, 16],
  HEADING_1: [20, 20, 6],
  HEADING_2: [16, 18, 6],
  HEADING_3: [14, 16, 4],
  HEADING_4: [12, 14, 4],
  HEADING_5: [11, 12, 4],
  HEADING_6: [11, 12, 4],
};

const alignments = {
  left: 'START',
  start: 'START',
  center: 'CENTER',
  right: 'END',
  end: 'END',
  both: 'JUSTIFIED',
} as const;

/** What a document says of its styles. */
export class Styles {
  private readonly byId = new Map<string, Element>();
  private normal: string | undefined;
  private readonly texts = new Map<string | undefined, TextLook>();
  private readonly paragraphs = new Map<string | undefined, ParagraphLook>();

  constructor(private readonly root: Element) {
    for (const style of children(root, 'style')) {
      const id = style.getAttribute('w:styleId') ?? '';
      this.byId.set(id, style);
      if (attribute(style, 'default') === '1' && attribute(style, 'type') === 'paragraph') this.normal = id;
    }
  }

  /** Returns which of Google's styles a paragraph has: any other than Google's own comes as normal text. */
  namedStyleOf(properties: Element | undefined): NamedStyle {
    const style = this.byId.get(attribute(child(properties, 'pStyle')) ?? '');
    const name = attribute(child(style, 'name'))?.toUpperCase().replace(' ', '_');
    return namedStyles.find((one) => one === name) ?? 'NORMAL_TEXT';
  }

  /** Gives a paragraph one of Google's styles, which the document may not have had. */
  setNamedStyle(properties: Element, name: NamedStyle): void {
    const id = name === 'NORMAL_TEXT' ? this.normal : (this.idOf(name) ?? this.added(name));
    const style = child(properties, 'pStyle');
    if (id === undefined || name === 'NORMAL_TEXT') {
      if (style) properties.removeChild(style);
    } else write(ensure(properties, 'pStyle'), { val: id });
  }

  /** Returns how text looks in one of Google's styles where nothing else is said. */
  namedText(name: NamedStyle): TextLook {
    const id = name === 'NORMAL_TEXT' ? this.normal : this.idOf(name);
    if (id !== undefined || name === 'NORMAL_TEXT') return this.textOfStyle(id);
    return { ...this.textOfStyle(this.normal), pt: googles[name][0], italic: name === 'HEADING_6' };
  }

  /** Returns how a paragraph of one of Google's styles looks where nothing else is said. */
  namedParagraph(name: NamedStyle): ParagraphLook {
    const id = name === 'NORMAL_TEXT' ? this.normal : this.idOf(name);
    if (id !== undefined || name === 'NORMAL_TEXT') return this.paragraphOfStyle(id);
    const [, spaceAbove, spaceBelow] = googles[name];
    const look = { ...this.paragraphOfStyle(this.normal), spaceAbove, spaceBelow };
    return { ...look, keepLinesTogether: true, keepWithNext: true };
  }

  /** Returns how text looks whose run has `format`, in a paragraph with `properties`. */
  textOf(properties: Element | undefined, format: Element | undefined): TextLook {
    const look = this.textOfStyle(attribute(child(properties, 'pStyle')) ?? this.normal);
    return format ? withFormat(look, format) : look;
  }

  /** Returns how a paragraph with `properties` looks. */
  paragraphOf(properties: Element | undefined): ParagraphLook {
    const look = this.paragraphOfStyle(attribute(child(properties, 'pStyle')) ?? this.normal);
    return properties ? withProperties(look, properties) : look;
  }

  private textOfStyle(id: string | undefined): TextLook {
    const known = this.texts.get(id);
    if (known) return known;
    const plain = { bold: false, italic: false, underline: false, pt: 10, font: 'Times New Roman' };
    const look = this.chain(id, 'rPr', 'rPrDefault').reduce(withFormat, plain);
    this.texts.set(id, look);
    return look;
  }

  private paragraphOfStyle(id: string | undefined): ParagraphLook {
    const known = this.paragraphs.get(id);
    if (known) return known;
    const plain: ParagraphLook = {
      alignment: 'START',
      lineSpacing: 100,
      spaceAbove: 0,
      spaceBelow: 0,
      indentStart: 0,
      indentEnd: 0,
      indentFirstLine: 0,
      keepLinesTogether: false,
      keepWithNext: false,
      pageBreakBefore: false,
    };
    const look = this.chain(id, 'pPr', 'pPrDefault').reduce(withProperties, plain);
    this.paragraphs.set(id, look);
    return look;
  }

  /** Returns what is said of a style, the most general first. */
  private chain(id: string | undefined, properties: string, defaults: string): Element[] {
    const found: (Element | undefined)[] = [];
    const seen = new Set<Element>();
    let style = this.byId.get(id ?? '');
    while (style && !seen.has(style)) {
      seen.add(style);
      found.unshift(child(style, properties));
      style = this.byId.get(attribute(child(style, 'basedOn')) ?? '');
    }
    found.unshift(child(this.root, 'docDefaults', defaults, properties));
    return found.filter((one) => one !== undefined);
  }

  private idOf(name: NamedStyle): string | undefined {
    const word = name.toLowerCase().replace('_', ' ');
    const found = [...this.byId].find(([, style]) => attribute(child(style, 'name'))?.toLowerCase() === word);
    return found?.[0];
  }

  private added(name: Exclude<NamedStyle, 'NORMAL_TEXT'>): string {
    const { pt, italic } = this.namedText(name);
    const { spaceAbove, spaceBelow } = this.namedParagraph(name);
    const word = name.toLowerCase().replace('_', ' ');
    const id = word.replace(/^./, (letter) => letter.toUpperCase()).replace(' ', '');
    const style = append(this.root, make(this.root, 'style', { type: 'paragraph', styleId: id }));
    write(ensure(style, 'name'), { val: word });
    if (this.normal !== undefined) write(ensure(style, 'basedOn'), { val: this.normal });
    ensure(style, 'qFormat');
    const paragraph = ensure(style, 'pPr');
    ensure(paragraph, 'keepNext');
    ensure(paragraph, 'keepLines');
    write(ensure(paragraph, 'spacing'), { before: spaceAbove * 20, after: spaceBelow * 20 });
    const text = ensure(style, 'rPr');
    if (italic) ensure(text, 'i');
    write(ensure(text, 'sz'), { val: pt * 2 });
    this.byId.set(id, style);
    return id;
  }
}

function withFormat(look: TextLook, format: Element): TextLook {
  const size = numeric(child(format, 'sz'));
  return {
    bold: isOn(child(format, 'b')) ?? look.bold,
    italic: isOn(child(format, 'i')) ?? look.italic,
    underline: isOn(child(format, 'u')) ?? look.underline,
    pt: size === undefined ? look.pt : size / 2,
    font: attribute(child(format, 'rFonts'), 'ascii') ?? look.font,
  };
}

function withProperties(look: ParagraphLook, properties: Element): ParagraphLook {
  const spacing = child(properties, 'spacing');
  const points = (element: Element | undefined, ...names: string[]): number | undefined => {
    const found = names.map((name) => numeric(element, name)).find((one) => one !== undefined);
    return found === undefined ? undefined : found / 20;
  };
  const line = numeric(spacing, 'line');
  const rule = attribute(spacing, 'lineRule') ?? 'auto';
  const indent = child(properties, 'ind');
  const start = points(indent, 'start', 'left') ?? look.indentStart;
  const hanging = points(indent, 'hanging');
  const first = hanging === undefined ? points(indent, 'firstLine') : -hanging;
  const jc = attribute(child(properties, 'jc')) as keyof typeof alignments | undefined;
  return {
    alignment: jc ? alignments[jc] : look.alignment,
    // A Doc has no exact distance of lines: what it makes of one is unverified.
    lineSpacing: line === undefined ? look.lineSpacing : rule === 'auto' ? line / 2.4 : 100,
    spaceAbove: points(spacing, 'before') ?? look.spaceAbove,
    spaceBelow: points(spacing, 'after') ?? look.spaceBelow,
    indentStart: start,
    indentEnd: points(indent, 'end', 'right') ?? look.indentEnd,
    indentFirstLine: start + (first ?? look.indentFirstLine - look.indentStart),
    keepLinesTogether: isOn(child(properties, 'keepLines')) ?? look.keepLinesTogether,
    keepWithNext: isOn(child(properties, 'keepNext')) ?? look.keepWithNext,
    pageBreakBefore: isOn(child(properties, 'pageBreakBefore')) ?? look.pageBreakBefore,
  };
}
