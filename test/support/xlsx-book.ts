// Makes workbooks for the tests of .xlsx files, and files like those of other programs.
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Book, Cell } from '../../local/google/engine/book';
import { readXlsx, writeXlsx } from '../../local/xlsx';
import { anyCharacter } from './any-character';
import { protect, putNote, sheetIn } from './by-hand';
import { type Element, parse } from './docx/xml-support';
import { hostWith, owner, run } from './script';

type Host = ReturnType<typeof hostWith>;

/**
 * Generates any UTF-16 text: characters, lone surrogates, control characters, and the escapes that a file has for
 * them.
 */
export const anyCellText = fc.oneof(
  fc.string({ unit: anyCharacter, minLength: 1, maxLength: 40 }),
  fc.string({ unit: anyCharacter, minLength: 1, maxLength: 10 }).map((text) => text.normalize('NFD')),
  fc.array(fc.nat(0xffff), { minLength: 1, maxLength: 10 }).map((units) => String.fromCharCode(...units)),
  fc.string({
    unit: fc.constantFrom(
      ...['_', 'x', '0', '5', 'F', '\ud83d', '\ude00', '\u0001', '\uffff', '\r', '\n', '\t', ' ', '<', '&'],
    ),
    minLength: 1,
    maxLength: 20,
  }),
);

/** Name of the first tab. */
export const tab = 'Trang tính1';
const OTHER_TAB = 'Đơn vị & “bảng theo dõi”';
/** A note that is too long for a small box. */
export const LONG_NOTE = `Ghi chú dài: ${'tổ chức hội nghị quán triệt nghị quyết; '.repeat(20)}\nhết`;

/**
 * Returns the host of a workbook with a little of everything that a file must hold: three tabs, the last one hidden.
 */
export function richHost(): Host {
  const host = hostWith();
  run(
    host,
    `sheet.getRange('A1:C1').merge().setValue('Phụ lục').setFontWeight('bold').setHorizontalAlignment('center');
     sheet.getRange('A2:C2').setValues([['TT', 'Nội dung', 'Kiểm tra']]).setBackground('#d9e7fd').setFontSize(12);
     sheet.setFrozenRows(2); sheet.setColumnWidth(2, 420);
     sheet.getRange('B3:B9').setNumberFormat('@').setWrap(true).setVerticalAlignment('top')
       .setBorder(true, true, true, true, true, true);
     sheet.getRange('B3').setValue('- Tổ chức hội nghị.\\n- Trao 15 giải.');
     sheet.getRange('A3:A4').insertCheckboxes().setValues([[true], [false]]);
     sheet.getRange('C3:C9').setDataValidation(SpreadsheetApp.newDataValidation()
       .requireValueInList(['Có', 'Không']).setAllowInvalid(false).build());
     sheet.getRange('C10').setDataValidation(SpreadsheetApp.newDataValidation()
       .requireValueInList(['một, hai', 'ba']).setAllowInvalid(true).build());
     ss.insertSheet(${JSON.stringify(OTHER_TAB)}, 1).getRange('A1:A2').setValues([['15/7/2022'], ['=1+1']]);
     ss.insertSheet('Ẩn', 2);
     sheet.setConditionalFormatRules([['✖', '#f4c7c3'], ['✔', '#d9ead3']].map(([mark, ground]) =>
       SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=LEFT($C3)="' + mark + '"').setBackground(ground)
         .setRanges([sheet.getRange('A3:A9'), sheet.getRange('A11')]).build()));
     const linked = (url) => SpreadsheetApp.newRichTextValue().setText('Đơn vị').setLinkUrl(url).build();
     sheet.getRange('E1:E2').setNumberFormat('@')
       .setRichTextValues([[linked('#gid=' + ss.getSheets()[1].getSheetId())], [linked('https://example.gov.vn')]]);`,
  );
  putNote(host, tab, 'B3', 'Ghi chú ngắn');
  putNote(host, tab, 'B9', LONG_NOTE);
  sheetIn(host, tab).heights[2] = 40;
  const list = host.book.validations.find(({ values }) => values.includes('Có'));
  if (list) list.help = 'chọn';
  Object.assign(sheetIn(host, OTHER_TAB), { tabColor: '#00ff00', hiddenGridlines: true });
  protect(host, OTHER_TAB, { description: 'Tổng hợp', editors: [owner] });
  sheetIn(host, 'Ẩn').hidden = true;
  return host;
}

/** Writes a workbook to a file and opens the file in another host. */
export async function reopened({ book }: Pick<Host, 'book'>): Promise<Host> {
  return opened(await writeXlsx(book));
}

/** Opens a file in a new host. */
export async function opened(bytes: Uint8Array): Promise<Host> {
  const host = hostWith();
  host.book = await readXlsx(bytes);
  return host;
}

/**
 * Returns the tabs of a workbook in comparable form: with the formats and rules of cells in place of their indexes,
 * and without ids.
 */
export function contentOf(book: Book): unknown {
  const cellOf = (cell: Cell): unknown => ({
    ...cell,
    style: book.styles[cell.style ?? 0],
    validation: book.validations[cell.validation ?? -1],
  });
  return book.sheets.map(({ id: _, rows, protections, ...sheet }) => ({
    ...sheet,
    cells: Object.fromEntries(
      rows.flatMap((row, i) =>
        row.flatMap((cell, j) =>
          cell && Object.keys(cell).length > 0 ? [[`${i + 1},${j + 1}`, cellOf(cell)]] : [],
        ),
      ),
    ),
    protections: protections.map(({ id: __, ...protection }) => protection),
  }));
}

/** Returns the parts of a workbook's file as text, by name. */
export async function partsOf({ book }: Pick<Host, 'book'>): Promise<Record<string, string>> {
  return texts(await writeXlsx(book));
}

function texts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** Returns the file of a workbook with its parts edited, as another program might. */
export async function edited(
  { book }: Pick<Host, 'book'>,
  edit: (name: string, xml: string) => string,
): Promise<Uint8Array> {
  const parts = Object.entries(texts(await writeXlsx(book)));
  return zipSync(Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(edit(name, xml))])));
}

/** Returns a file with its parts changed: renamed, re-encoded, removed. */
export function repacked(
  bytes: Uint8Array,
  change: (name: string, part: Uint8Array) => [name: string, part: Uint8Array][],
): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).flatMap(([name, part]) => change(name, part));
  return zipSync(Object.fromEntries(parts));
}

/** Returns the parsed XML of a part. */
export function tree(parts: Record<string, string>, name: string): Element {
  return parse(parts[name] ?? '');
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/**
 * Returns a file of tabs with the given XML in their `<worksheet>` and without styles, as another program might write
 * it.
 */
export function foreignFile(tabs: Record<string, string>): Uint8Array {
  const names = Object.keys(tabs);
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const relationships = (inside: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const sheets = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const parts: Record<string, string> = {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      names.map((_, i) => relationship(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join(''),
    ),
  };
  names.forEach((name, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet xmlns="${MAIN}">${tabs[name]}</worksheet>`;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}
