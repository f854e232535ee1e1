import { strToU8, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from '../../../local/xlsx';
import { refusal } from '../../../local/xlsx/recognise';
import { foreignFile, repacked, richHost } from '../../support/xlsx-book';

const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));

/** A file of the kind that Excel wrote before 2007, with a stream of that name. */
const compoundFile = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);

const CENTRAL_HEADER = [0x50, 0x4b, 1, 2];

/** A zip whose list of parts says that a part unpacks to so many bytes. */
function claiming(bytes: Uint8Array, name: string, size: number): Uint8Array {
  const copy = Buffer.from(bytes);
  let at = 0;
  do at = copy.indexOf(Buffer.from(CENTRAL_HEADER), at + 1);
  while (at >= 0 && copy.toString('latin1', at + 46, at + 46 + name.length) !== name);
  if (at < 0) throw new Error(`no part ${name}`);
  copy.writeUInt32LE(size, at + 24);
  return copy;
}

const sheet = 'xl/worksheets/sheet1.xml';
const empty = (): Uint8Array => foreignFile({ A: '<sheetData/>' });

describe('a file that is no workbook is refused with a sentence that says what it is and what to do', () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    ['nothing', () => new Uint8Array(), /^Tệp rỗng: hãy tải lại/],
    ['text', () => strToU8('TT;Nội dung'), /^Tệp chỉ có chữ.*\.csv.*hãy mở bằng Google Sheets/],
    ['text in UTF-16', () => Buffer.from('\ufeffTT;Nội dung', 'utf16le'), /^Tệp chỉ có chữ/],
    ['a PDF', () => strToU8('%PDF-1.7\n'), /^Tệp là văn bản PDF/],
    ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]), /^Tệp không phải bảng tính \.xlsx/],
    [
      'an encrypted workbook',
      () => compoundFile('EncryptedPackage'),
      /^Tệp được đặt mật khẩu: .*bỏ mật khẩu/,
    ],
    ['an .xls', () => compoundFile('Workbook'), /\.xls đời cũ: .*lưu thành tệp \.xlsx/],
    ['a .doc', () => compoundFile('WordDocument'), /^Tệp là tài liệu Office đời cũ/],
    ['a .docx', () => zip('[Content_Types].xml', 'word/document.xml'), /^Tệp là văn bản Word/],
    ['a .pptx', () => zip('[Content_Types].xml', 'ppt/presentation.xml'), /^Tệp là bản trình chiếu/],
    ['an .xlsb', () => zip('[Content_Types].xml', 'xl/workbook.bin'), /\.xlsb: .*lưu thành tệp \.xlsx/],
    ['an .ods', () => zip('mimetype', 'META-INF/manifest.xml'), /OpenDocument.*lưu thành tệp \.xlsx/],
    ['a zip', () => zip('ảnh.png'), /^Tệp nén/],
    ['an empty zip', () => new Uint8Array([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)]), /^Tệp nén/],
    ['a package without a workbook', () => zip('[Content_Types].xml'), /^Tệp \.xlsx bị hỏng/],
    ['a workbook without tabs', () => foreignFile({}), /không có trang tính nào/],
  ])('%s', async (_, bytes, message) => {
    const error = await readXlsx(bytes()).then(
      () => undefined,
      (reason: Error) => reason,
    );
    expect(error?.message).toMatch(message);
    // In parentheses or after a colon, as those who catch it put it.
    expect(error?.message).not.toMatch(/[.\n]$|\n/);
  });
});

describe('a damaged workbook is refused', () => {
  test('cut off anywhere', async () => {
    const bytes = await writeXlsx(richHost().book);
    for (const share of [0.01, 0.3, 0.6, 0.9, 0.999]) {
      await expect(readXlsx(bytes.slice(0, Math.floor(bytes.length * share)))).rejects.toThrow(/hỏng/);
    }
  });

  test('with a byte changed in any of its parts that are read', async () => {
    const bytes = await writeXlsx(richHost().book);
    const whole = Buffer.from(bytes);
    for (const name of ['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', sheet]) {
      const changed = Uint8Array.from(bytes);
      const at = whole.indexOf(name) + name.length + 20;
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      await expect(readXlsx(changed)).rejects.toThrow('Tệp .xlsx bị hỏng');
    }
  });
});

describe('a workbook whose text cannot be known is refused', () => {
  const text = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>';
  test.each<[what: string, bytes: () => Uint8Array]>([
    ['for the list of its texts is not there', () => foreignFile({ A: text })],
    [
      'for it is in an encoding that a package cannot have',
      () =>
        repacked(foreignFile({ A: text.replace('t="s"', 't="str"') }), (name, part) => [
          [name, name === sheet ? Buffer.from(part.toString().replace('0', '\xe9'), 'latin1') : part],
        ]),
    ],
  ])('%s', async (_, bytes) => {
    await expect(readXlsx(bytes())).rejects.toThrow('Tệp .xlsx bị hỏng');
  });
});

describe('a file that would unpack to more than memory holds is refused before it is unpacked', () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    ['a tab of 100 MB', () => claiming(empty(), sheet, 100_000_000), /^Tệp quá lớn/],
    ['another part of 50 MB', () => claiming(empty(), 'xl/workbook.xml', 50 << 20), /^Tệp quá lớn/],
    [
      'tabs that are too much together',
      () => {
        const tabs = foreignFile({ A: '<sheetData/>', B: '<sheetData/>', C: '<sheetData/>' });
        return [1, 2, 3].reduce((bytes, n) => claiming(bytes, `xl/worksheets/sheet${n}.xml`, 30 << 20), tabs);
      },
      /^Tệp quá lớn/,
    ],
    [
      'a tab that says it is smaller than it is',
      () => claiming(foreignFile({ A: `<sheetData/>${' '.repeat(1 << 20)}` }), sheet, 500),
      /bị hỏng/,
    ],
    ['a tab that says it is nothing', () => claiming(empty(), sheet, 0), /bị hỏng/],
  ])('%s', async (_, bytes, message) => {
    await expect(readXlsx(bytes())).rejects.toThrow(message);
  });

  test('a tab of 60 MB is none', () => {
    expect(refusal(claiming(empty(), sheet, 60 << 20))).toBeUndefined();
  });
});

describe('a workbook with more cells than Google Sheets holds is refused, with the cell it reaches to', () => {
  const row = (n: number, ...cells: string[]): string =>
    `<row r="${n}">${cells.map((cell) => `<c r="${cell}"><v>1</v></c>`).join('')}</row>`;
  test.each<[what: string, tabs: Record<string, string>, tabAndCell: string]>([
    ['the last cell of all', { A: row(1048576, 'XFD1048576') }, '“A” trải đến ô XFD1048576'],
    ['the last row', { A: row(1048576, 'A1048576') }, '“A” trải đến ô A1048576'],
    ['a far row and a far column', { A: `${row(1, 'XFD1')}${row(900, 'A900')}` }, '“A” trải đến ô XFD900'],
    ['a cell that does not say where it is', { A: '<row r="1048576"><c><v>1</v></c></row>' }, 'ô A1048576'],
    [
      'tabs together',
      { 'Một &amp; hai': row(200000, 'A200000'), B: row(200000, 'AA200000') },
      '“B” trải đến ô AA200000',
    ],
  ])('%s', async (_, tabs, tabAndCell) => {
    const file = foreignFile(
      Object.fromEntries(
        Object.entries(tabs).map(([name, rows]) => [name, `<sheetData>${rows}</sheetData>`]),
      ),
    );
    await expect(readXlsx(file)).rejects.toThrow(tabAndCell);
  });
});
