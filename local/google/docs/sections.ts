// How the pages of each section are set up: sizes and margins in points, page headers, page numbers.
import type { Docx } from './docx';
import { sectionsOf } from './layout';
import { attribute, child, children, type Element, ensure, isOn, numeric, replace, write } from './xml';

/** The margins by the names of the Docs API, and the attributes of WordprocessingML. */
export const margins = {
  marginTop: 'top',
  marginBottom: 'bottom',
  marginLeft: 'left',
  marginRight: 'right',
  marginHeader: 'header',
  marginFooter: 'footer',
} as const;

/** The name of a margin. */
export type Margin = keyof typeof margins;

/** The set-up of a section. */
export interface Pages {
  width: number;
  height: number;
  margins: Record<Margin, number>;
  useFirstPageHeaderFooter: boolean;
  /** Undefined where the pages are counted on. */
  pageNumberStart: number | undefined;
  sectionType: 'NEXT_PAGE' | 'CONTINUOUS';
  /** Ids of the headers, which a section without its own has from the section before. */
  defaultHeaderId: string | undefined;
  firstPageHeaderId: string | undefined;
}

/** Returns the set-up of every section, in order. */
export function pagesOf(docx: Docx): Pages[] {
  let headers: { default?: string; first?: string } = {};
  return sectionsOf(docx).map((properties) => {
    headers = { ...headers };
    for (const reference of children(properties, 'headerReference')) {
      const type = attribute(reference, 'type') ?? 'default';
      const id = docx.headers.get(reference.getAttribute('r:id') ?? '')?.id;
      if (type === 'first') headers.first = id;
      else headers.default = id;
    }
    const size = child(properties, 'pgSz');
    const margin = child(properties, 'pgMar');
    const names = Object.entries(margins).map(([name, key]) => [name, (numeric(margin, key) ?? 0) / 20]);
    return {
      width: (numeric(size, 'w') ?? 0) / 20,
      height: (numeric(size, 'h') ?? 0) / 20,
      margins: Object.fromEntries(names) as Record<Margin, number>,
      useFirstPageHeaderFooter: isOn(child(properties, 'titlePg')) ?? false,
      pageNumberStart: numeric(child(properties, 'pgNumType'), 'start'),
      sectionType: attribute(child(properties, 'type')) === 'continuous' ? 'CONTINUOUS' : 'NEXT_PAGE',
      defaultHeaderId: headers.default,
      firstPageHeaderId: headers.first,
    };
  });
}

/** Sets a margin of a section, in points. */
export function setMargin(properties: Element, name: Margin, points: number): void {
  write(ensure(properties, 'pgMar'), { [margins[name]]: Math.round(points * 20) });
}

/** Sets the size of the pages of a section, in points. */
export function setPageSize(properties: Element, width: number, height: number): void {
  const size = { w: Math.round(width * 20), h: Math.round(height * 20) };
  replace(properties, 'pgSz', width > height ? { ...size, orient: 'landscape' } : size);
}

/** Gives the first page of a section headers of its own, or not. */
export function setFirstPage(properties: Element, isOwn: boolean): void {
  replace(properties, 'titlePg', isOwn ? {} : undefined);
}

/** Has the pages of a section counted from a number. */
export function setPageNumberStart(properties: Element, start: number): void {
  write(ensure(properties, 'pgNumType'), { start });
}
