// A Doc as `Docs.Documents.get` returns it.
import type { Quirks } from '../quirks';
import type { Docx } from './docx';
import { type Block, type Paragraph, type Span, segmentOf } from './layout';
import { dimension } from './measures';
import { type Pages, pagesOf } from './sections';
import { type NamedStyle, namedStyles, type ParagraphLook, type TextLook } from './styles';
import { shownTable } from './table';
import { child, type Element } from './xml';

/** What Drive knows of a Doc. */
export interface Title {
  documentId: string;
  title: string;
  revisionId: string;
}

/** Returns the whole document. */
export function shownDocument(docx: Docx, title: Title): object {
  const pages = pagesOf(docx);
  const headers = [...docx.headers.values()].map(({ id }): [string, object] => [
    id,
    { headerId: id, content: contentOf(docx, segmentOf(docx, id)?.blocks ?? [], []) },
  ]);
  return {
    ...title,
    suggestionsViewMode: 'SUGGESTIONS_INLINE',
    body: { content: contentOf(docx, segmentOf(docx, '')?.blocks ?? [], pages) },
    headers: Object.fromEntries(headers),
    documentStyle: documentStyle(pages[0]),
    namedStyles: { styles: namedStyles.map((name) => namedStyle(docx, name)) },
  };
}

/** Returns where something stands; an index of 0 is left out, as Google leaves out what is 0 (reported). */
export function place({ start, end }: Span): object {
  return { startIndex: start === 0 ? undefined : start, endIndex: end };
}

function contentOf(docx: Docx, blocks: Block[], pages: Pages[]): object[] {
  let section = 0;
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return { ...place(block), paragraph: shownParagraph(docx, block) };
    if (block.kind === 'section')
      return { ...place(block), sectionBreak: { sectionStyle: sectionStyle(pages, section++, docx.quirks) } };
    return {
      ...place(block),
      table: shownTable(block, (inner) => contentOf(docx, inner, [])),
    };
  });
}

function shownParagraph(docx: Docx, { element, start, end }: Paragraph): object {
  const properties = child(element, 'pPr');
  const name = docx.styles.namedStyleOf(properties);
  const base = docx.styles.namedText(name);
  const styleOf = (format: Element | undefined) => textStyle(docx.styles.textOf(properties, format), base);
  const elements: { text: string; kind: string; style: object; span: Span }[] = [];
  const add = (kind: string, text: string, format: Element | undefined): void => {
    const last = elements[elements.length - 1];
    const at = last?.span.end ?? start;
    const style = styleOf(format);
    const span = { start: at, end: at + text.length };
    // Text that looks the same is one run, whatever the file says.
    if (last && kind === 'text' && last.kind === 'text' && sameLook(last.style, style)) {
      last.text += text;
      last.span.end = span.end;
    } else elements.push({ kind, text, style, span });
  };
  for (const { kind, text, run } of docx.piecesOf(element)) add(kind, text, child(run, 'rPr'));
  add('text', '\n', child(properties, 'rPr'));
  if (elements[elements.length - 1]?.span.end !== end) throw new Error('The paragraph changed');
  return {
    elements: elements.map(({ kind, text, style, span }) => {
      if (kind === 'field') return { ...place(span), autoText: { type: 'PAGE_NUMBER', textStyle: style } };
      if (kind === 'pageBreak') return { ...place(span), pageBreak: { textStyle: style } };
      return { ...place(span), textRun: { content: text, textStyle: style } };
    }),
    paragraphStyle: paragraphStyle(
      name,
      docx.styles.paragraphOf(properties),
      docx.styles.namedParagraph(name),
    ),
  };
}

function sameLook(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Returns how text differs from the style of its paragraph: what it inherits is left out (documented). */
function textStyle(look: TextLook, base?: TextLook): object {
  const { bold, italic, underline, pt, font } = look;
  return {
    ...(bold !== base?.bold && { bold }),
    ...(italic !== base?.italic && { italic }),
    ...(underline !== base?.underline && { underline }),
    ...(pt !== base?.pt && { fontSize: dimension(pt) }),
    ...(font !== base?.font && { weightedFontFamily: { fontFamily: font, weight: 400 } }),
  };
}

const lengths = ['spaceAbove', 'spaceBelow', 'indentStart', 'indentEnd', 'indentFirstLine'] as const;
const others = ['alignment', 'lineSpacing', 'keepLinesTogether', 'keepWithNext', 'pageBreakBefore'] as const;

function paragraphStyle(namedStyleType: NamedStyle, look: ParagraphLook, base?: ParagraphLook): object {
  const style: Record<string, unknown> = { namedStyleType, direction: 'LEFT_TO_RIGHT' };
  for (const name of others) if (look[name] !== base?.[name]) style[name] = look[name];
  for (const name of lengths) if (look[name] !== base?.[name]) style[name] = dimension(look[name]);
  return style;
}

function namedStyle({ styles }: Docx, name: NamedStyle): object {
  return {
    namedStyleType: name,
    textStyle: textStyle(styles.namedText(name)),
    paragraphStyle: paragraphStyle('NORMAL_TEXT', styles.namedParagraph(name)),
  };
}

function documentStyle(first: Pages | undefined): object {
  if (!first) return {};
  const { width, height, defaultHeaderId, firstPageHeaderId, pageNumberStart } = first;
  return {
    pageSize: { width: dimension(width), height: dimension(height) },
    ...marginsOf(first),
    useCustomHeaderFooterMargins: true,
    useFirstPageHeaderFooter: first.useFirstPageHeaderFooter,
    pageNumberStart,
    defaultHeaderId,
    firstPageHeaderId,
  };
}

function marginsOf(pages: Pages, except?: Pages): object {
  const all = Object.entries(pages.margins) as [keyof Pages['margins'], number][];
  const own = all.filter(([name, points]) => points !== except?.margins[name]);
  return Object.fromEntries(own.map(([name, points]) => [name, dimension(points)]));
}

/**
 * Returns the style of a section. What a section has from the document or from the section before is left out, or said,
 * as the quirk `sectionStyles` tells.
 */
function sectionStyle(all: Pages[], at: number, quirks: Quirks): object {
  const [first, own, before] = [all[0], all[at], all[at - 1] ?? all[0]];
  if (!first || !own || !before) return {};
  const usual = { columnSeparatorStyle: 'NONE', contentDirection: 'LEFT_TO_RIGHT' };
  const isFlipped = own.width > own.height !== first.width > first.height;
  const { sectionType, pageNumberStart, useFirstPageHeaderFooter, defaultHeaderId, firstPageHeaderId } = own;
  if (quirks.sectionStyles === 'said') {
    const headers = { defaultHeaderId, firstPageHeaderId, useFirstPageHeaderFooter };
    const said = { ...headers, pageNumberStart, flipPageOrientation: isFlipped };
    return { ...usual, sectionType, ...marginsOf(own), ...said };
  }
  if (at === 0) return { ...usual, sectionType };
  return {
    ...usual,
    sectionType,
    ...marginsOf(own, first),
    ...(defaultHeaderId !== before.defaultHeaderId && { defaultHeaderId }),
    ...(firstPageHeaderId !== before.firstPageHeaderId && { firstPageHeaderId }),
    ...(useFirstPageHeaderFooter && { useFirstPageHeaderFooter }),
    ...(pageNumberStart !== undefined && { pageNumberStart }),
    ...(isFlipped && { flipPageOrientation: true }),
  };
}
