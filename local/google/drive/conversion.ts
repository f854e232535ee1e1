// What Google's conversion of a .docx into a Doc may lose, as the Doc exported again would show it.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Returns a .docx without the marks that another program may not keep: header rows, first page, page number, sizes, lines. */
export function withLosses(docx: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(docx)).map(([path, bytes]): [string, Uint8Array] => [
    path,
    /^word\/(document|header\d+)\.xml$/.test(path) ? strToU8(losing(strFromU8(bytes))) : bytes,
  ]);
  return zipSync(Object.fromEntries(parts), { mtime: new Date(1980, 0, 1) });
}

function losing(xml: string): string {
  return xml
    .replace(/<w:tblHeader[^>]*\/>|<w:titlePg[^>]*\/>|<w:pgNumType[^>]*\/>/g, '')
    .replace(/<w:fldChar[^>]*\/>|<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<w:(tcBorders|tblBorders)>.*?<\/w:\1>/gs, '')
    .replace(/<w:pgMar[^>]*\/>/g, (margins) =>
      margins.replace(/ w:(top|right|bottom|left)="\d+"/g, ' w:$1="1440"'),
    )
    .replace(/(<w:(?:tcW|gridCol)[^>]*? w:w=)"\d+"/g, '$1"3000"');
}
