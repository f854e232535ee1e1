// Requests that change how text and paragraphs look: updateTextStyle and updateParagraphStyle.
import { Unreadable } from '../docs-error';
import type { Docx } from '../docx';
import { type Paragraph, paragraphsOf, type Span } from '../layout';
import { type Dimension, pointsOf } from '../measures';
import { lengthOf, splitRunAt } from '../pieces';
import { type NamedStyle, namedStyles, type ParagraphLook, type TextLook } from '../styles';
import { type Element, ensure, replace, toggle, write } from '../xml';
import { fieldMask, type Range, rangeIn } from './ranges';

const textFields = ['bold', 'italic', 'underline', 'fontSize', 'weightedFontFamily'] as const;

interface TextStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  fontSize?: Dimension;
  weightedFontFamily?: { fontFamily?: string };
}

/** Changes how the text of a range looks; a field without a value is inherited from the paragraph's style again. */
export function updateTextStyle(
  docx: Docx,
  request: { range?: Range; textStyle?: TextStyle; fields?: string },
): void {
  const { segment, span } = rangeIn(docx, request.range);
  const fields = fieldMask(request.fields, 'TextStyle', textFields, /^$/);
  const { textStyle = {} } = request;
  const size = textStyle.fontSize && pointsOf(textStyle.fontSize);
  for (const paragraph of overlapping(paragraphsOf(segment.blocks), span)) {
    const properties = ensure(paragraph.element, 'pPr');
    const base = docx.styles.namedText(docx.styles.namedStyleOf(properties));
    const look: TextLook = {
      bold: textStyle.bold ?? base.bold,
      italic: textStyle.italic ?? base.italic,
      underline: textStyle.underline ?? base.underline,
      pt: size ?? base.pt,
      font: textStyle.weightedFontFamily?.fontFamily ?? base.font,
    };
    for (const format of formatsIn(docx, paragraph, span))
      for (const field of fields) writeText(format, field, look);
  }
}

function overlapping(paragraphs: Paragraph[], { start, end }: Span): Paragraph[] {
  return paragraphs.filter((one) => one.start < end && start < one.end);
}

/** Returns the formats of the runs that are in a range, after it divided those that are only partly, and of the line break. */
function formatsIn(docx: Docx, { element, start, end }: Paragraph, span: Span): Element[] {
  const [from, to] = [Math.max(0, span.start - start), Math.min(span.end, end) - start];
  for (const offset of [to, from]) {
    const pieces = docx.piecesOf(element);
    splitRunAt(element, pieces, Math.min(offset, lengthOf(pieces)));
    docx.touch(element);
  }
  let at = 0;
  const within = docx.piecesOf(element).filter(({ text }) => {
    at += text.length;
    return from < at && at <= to;
  });
  const runs = new Set(within.map(({ run }) => run));
  const formats = [...runs].map((run) => ensure(run, 'rPr'));
  return span.end >= end ? [...formats, ensure(ensure(element, 'pPr'), 'rPr')] : formats;
}

function writeText(format: Element, field: (typeof textFields)[number], look: TextLook): void {
  const { bold, italic, underline, pt, font } = look;
  if (field === 'bold') for (const name of ['b', 'bCs']) toggle(format, name, bold);
  else if (field === 'italic') for (const name of ['i', 'iCs']) toggle(format, name, italic);
  else if (field === 'underline') replace(format, 'u', { val: underline ? 'single' : 'none' });
  else if (field === 'fontSize')
    for (const name of ['sz', 'szCs']) replace(format, name, { val: Math.round(pt * 2) });
  else replace(format, 'rFonts', { ascii: font, hAnsi: font, eastAsia: font, cs: font });
}

const alignments = { START: 'left', CENTER: 'center', END: 'right', JUSTIFIED: 'both' } as const;

const lengths = ['spaceAbove', 'spaceBelow', 'indentStart', 'indentEnd', 'indentFirstLine'] as const;

const paragraphFields = [
  'namedStyleType',
  'alignment',
  'lineSpacing',
  'keepWithNext',
  'keepLinesTogether',
  'pageBreakBefore',
  ...lengths,
] as const;

type ParagraphStyle = Partial<
  Record<(typeof lengths)[number], Dimension> & Omit<ParagraphLook, (typeof lengths)[number]>
> & { namedStyleType?: NamedStyle };

/** Changes how the paragraphs of a range look; a field without a value is inherited from the named style again. */
export function updateParagraphStyle(
  docx: Docx,
  request: { range?: Range; paragraphStyle?: ParagraphStyle; fields?: string },
): void {
  const { paragraphStyle = {} } = request;
  checkWord('alignment', 'ParagraphStyle.Alignment', paragraphStyle.alignment, Object.keys(alignments));
  checkWord('named_style_type', 'NamedStyleType', paragraphStyle.namedStyleType, namedStyles);
  const { segment, span } = rangeIn(docx, request.range);
  const fields = fieldMask(request.fields, 'ParagraphStyle', paragraphFields, /^(?:headingId|tabStops)$/);
  const given: Partial<ParagraphLook> = { ...paragraphStyle } as Partial<ParagraphLook>;
  for (const name of lengths) if (paragraphStyle[name]) given[name] = pointsOf(paragraphStyle[name]);
  for (const { element } of overlapping(paragraphsOf(segment.blocks), span)) {
    const properties = ensure(element, 'pPr');
    // The named style comes first where both change (documented).
    if (fields.includes('namedStyleType'))
      docx.styles.setNamedStyle(properties, paragraphStyle.namedStyleType ?? 'NORMAL_TEXT');
    const base = docx.styles.namedParagraph(docx.styles.namedStyleOf(properties));
    const changed = fields.flatMap((name) =>
      name === 'namedStyleType' ? [] : [[name, given[name] ?? base[name]]],
    );
    writeParagraph(
      properties,
      { ...docx.styles.paragraphOf(properties), ...Object.fromEntries(changed) },
      fields,
    );
  }
}

function checkWord(field: string, type: string, value: unknown, words: readonly string[]): void {
  if (value === undefined || words.includes(String(value))) return;
  const where = `requests[].update_paragraph_style.paragraph_style.${field}`;
  throw new Unreadable(
    `Invalid value at '${where}' (type.googleapis.com/google.apps.docs.v1.${type}), "${value}"`,
  );
}

function writeParagraph(properties: Element, look: ParagraphLook, fields: readonly string[]): void {
  const dxa = (points: number): number => Math.round(points * 20);
  const has = (...names: string[]): boolean => names.some((name) => fields.includes(name));
  if (has('alignment')) replace(properties, 'jc', { val: alignments[look.alignment] });
  if (has('keepWithNext')) toggle(properties, 'keepNext', look.keepWithNext);
  if (has('keepLinesTogether')) toggle(properties, 'keepLines', look.keepLinesTogether);
  if (has('pageBreakBefore')) toggle(properties, 'pageBreakBefore', look.pageBreakBefore);
  const spacing = (attributes: Record<string, string | number>) =>
    write(ensure(properties, 'spacing'), attributes);
  if (has('spaceAbove')) spacing({ before: dxa(look.spaceAbove) });
  if (has('spaceBelow')) spacing({ after: dxa(look.spaceBelow) });
  if (has('lineSpacing')) spacing({ line: Math.round(look.lineSpacing * 2.4), lineRule: 'auto' });
  if (!has('indentStart', 'indentEnd', 'indentFirstLine')) return;
  const first = dxa(look.indentFirstLine) - dxa(look.indentStart);
  const sides = { left: dxa(look.indentStart), right: dxa(look.indentEnd) };
  replace(properties, 'ind', first < 0 ? { ...sides, hanging: -first } : { ...sides, firstLine: first });
}
