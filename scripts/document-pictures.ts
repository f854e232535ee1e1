// Makes the pictures of documents in docs/hinh/van-ban/: the first page of an annex; of a report also the first two pages of its
// annex.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printAnnex, printReport } from '../test/support/render/documents';
import { convert, run } from '../test/support/render/libreoffice';
import { build } from './build';
import { grayPng, readPgm, sideBySide } from './gray-png';

const DPI = 80;

async function main(): Promise<void> {
  await build();
  const pictures = {
    'phu-luc': { pages: 1, docx: printAnnex('hd05').docx },
    'phu-luc-hd36': { pages: 1, docx: printAnnex('hd36').docx },
    'phu-luc-nd30': { pages: 1, docx: printAnnex('nd30').docx },
    'bao-cao-hd05': { pages: 3, docx: printReport('hd05').docx },
    'bao-cao-hd36': { pages: 3, docx: printReport('hd36').docx },
    'bao-cao-nd30': { pages: 3, docx: printReport('nd30').docx },
  };
  const pdfs = convert(
    Object.values(pictures).map(({ docx }) => docx),
    'docx',
    'pdf',
  );
  for (const [i, [name, { pages }]] of Object.entries(pictures).entries()) {
    const shown = Array.from({ length: pages }, (_, page) => pictureOf(pdfs[i] as Uint8Array, page + 1));
    writeFileSync(
      join(__dirname, '..', 'docs', 'hinh', 'van-ban', `${name}.png`),
      grayPng(sideBySide(shown)),
    );
  }
}

function pictureOf(pdf: Uint8Array, page: number) {
  return readPgm(run('pdftoppm', ['-gray', '-r', `${DPI}`, '-f', `${page}`, '-l', `${page}`, '-'], pdf));
}

main();
