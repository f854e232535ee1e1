// What Google's conversion of a .docx into a Doc may lose: the Doc, its pictures and every export show it.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Quirks } from '../quirks';

/** How a loss shows in the XML of a part. */
type Loss = (xml: string) => string;

const without =
  (...elements: RegExp[]): Loss =>
  (xml) =>
    elements.reduce((left, element) => left.replace(element, ''), xml);

/** The losses by their quirks. */
const losses = {
  convertedHeaderRows: without(/<w:tblHeader[^>]*\/>/g),
  convertedWholeRows: without(/<w:cantSplit[^>]*\/>/g),
  convertedFirstPage: without(/<w:titlePg[^>]*\/>/g),
  convertedPageStart: without(/<w:pgNumType[^>]*\/>/g),
  convertedMargins: (xml) =>
    xml.replace(/<w:pgMar[^>]*\/>/g, (margins) =>
      margins.replace(/ w:(top|right|bottom|left)="\d+"/g, ' w:$1="1440"'),
    ),
  convertedLandscape: upright,
  convertedPageNumber: without(/<w:fldChar[^>]*\/>/g, /<w:instrText[^>]*>[^<]*<\/w:instrText>/g),
  convertedWidths: (xml) => xml.replace(/(<w:(?:tcW|gridCol)[^>]*? w:w=)"\d+"/g, '$1"3000"'),
  convertedBorders: without(/<w:(tcBorders|tblBorders)>.*?<\/w:\1>/gs),
} satisfies Partial<Record<keyof Quirks, Loss>>;

/** The quirks of which each is a loss. */
export const lossQuirks = Object.keys(losses) as (keyof typeof losses)[];

/** Returns a copy of a .docx as the conversion leaves it. */
export function converted(docx: Uint8Array, quirks: Quirks): Uint8Array {
  const lost = lossQuirks.filter((name) => quirks[name] === 'lost');
  if (lost.length === 0) return docx.slice();
  const parts = Object.entries(unzipSync(docx)).map(([path, bytes]): [string, Uint8Array] => {
    if (!/^word\/(document|header\d+)\.xml$/.test(path)) return [path, bytes];
    return [path, strToU8(lost.reduce((xml, name) => losses[name](xml), strFromU8(bytes)))];
  });
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) });
}

function upright(xml: string): string {
  return xml.replace(/<w:pgSz[^>]*\/>/g, (size) => {
    const [, width = ''] = / w:w="(\d+)"/.exec(size) ?? [];
    const [, height = ''] = / w:h="(\d+)"/.exec(size) ?? [];
    if (Number(width) <= Number(height)) return size;
    return `<w:pgSz w:w="${height}" w:h="${width}"/>`;
  });
}
