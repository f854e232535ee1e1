// Requests that change how pages are set up: updateSectionStyle and updateDocumentStyle.
import { invalid } from '../docs-error';
import type { Docx } from '../docx';
import { sectionsOf } from '../layout';
import { type Dimension, pointsOf } from '../measures';
import {
  type Margin,
  margins,
  pagesOf,
  setFirstPage,
  setMargin,
  setPageNumberStart,
  setPageSize,
} from '../sections';
import type { Element } from '../xml';
import { fieldMask, type Range, rangeIn } from './ranges';

const marginNames = Object.keys(margins) as Margin[];

const headers = /^(?:default|firstPage|evenPage)(?:Header|Footer)Id$/;

interface PageStyle extends Partial<Record<Margin, Dimension>> {
  useFirstPageHeaderFooter?: boolean;
  pageNumberStart?: number;
}

/** Changes the sections that a range of the body overlaps. */
export function updateSectionStyle(
  docx: Docx,
  request: {
    range?: Range;
    sectionStyle?: PageStyle & { flipPageOrientation?: boolean };
    fields?: string;
  },
): void {
  // Documented; the words are unverified.
  if (request.range?.segmentId) invalid('The segment ID must be empty.');
  const { segment, span } = rangeIn(docx, request.range);
  const own = ['useFirstPageHeaderFooter', 'pageNumberStart', 'flipPageOrientation'] as const;
  const readOnly = new RegExp(`${headers.source}|^sectionType$`);
  const fields = fieldMask(request.fields, 'SectionStyle', [...marginNames, ...own], readOnly);
  const { sectionStyle: style = {} } = request;
  const breaks = segment.blocks.filter((block) => block.kind === 'section');
  const [first] = pagesOf(docx);
  breaks.forEach(({ start, properties }, i) => {
    const end = breaks[i + 1]?.start ?? segment.end;
    if (start >= span.end || span.start >= end) return;
    for (const field of fields) {
      if (field !== 'flipPageOrientation') change(properties, field, style);
      else if (first) {
        const sides = [first.width, first.height] as const;
        const [width, height] = given(style.flipPageOrientation, field) ? [sides[1], sides[0]] : sides;
        setPageSize(properties, width, height);
      }
    }
  });
}

/** Returns a value that the API wants said: without one it refuses (documented; the words are unverified). */
function given<Value>(value: Value | undefined, field: string): Value {
  return value ?? invalid(`The field ${field} must be set.`);
}

function change(properties: Element, field: keyof PageStyle, style: PageStyle): void {
  if (field === 'useFirstPageHeaderFooter') setFirstPage(properties, given(style[field], field));
  else if (field === 'pageNumberStart') setPageNumberStart(properties, given(style[field], field));
  else setMargin(properties, field, pointsOf(given(style[field], field)));
}

/**
 * Changes the document. A margin of the document replaces those of the sections (documented); the host keeps what the
 * document has with its first section.
 */
export function updateDocumentStyle(
  docx: Docx,
  request: {
    documentStyle?: PageStyle & { pageSize?: { width?: Dimension; height?: Dimension } };
    fields?: string;
  },
): void {
  const own = ['useFirstPageHeaderFooter', 'pageNumberStart', 'pageSize'] as const;
  const readOnly = new RegExp(`${headers.source}|^useCustomHeaderFooterMargins$`);
  const fields = fieldMask(request.fields, 'DocumentStyle', [...marginNames, ...own], readOnly);
  const { documentStyle: style = {} } = request;
  const all = sectionsOf(docx);
  const [first] = all;
  if (!first) return;
  for (const field of fields) {
    if (field === 'pageSize') resize(docx, all, style.pageSize);
    else for (const properties of field in margins ? all : [first]) change(properties, field, style);
  }
}

function resize(docx: Docx, all: Element[], size: { width?: Dimension; height?: Dimension } = {}): void {
  const [width, height] = [pointsOf(size.width), pointsOf(size.height)];
  const pages = pagesOf(docx);
  const [first] = pages;
  all.forEach((properties, i) => {
    const own = pages[i];
    const isFlipped = own && first && own.width > own.height !== first.width > first.height;
    if (isFlipped) setPageSize(properties, height, width);
    else setPageSize(properties, width, height);
  });
}
