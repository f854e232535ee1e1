// Has LibreOffice open a workbook's .xlsx, save it as .ods, and make an .xlsx of that again: what another program
// understood of the file is what comes back.
import { cellAt, type Sheet } from '../../local/google/engine/book';
import { writeXlsx } from '../../local/xlsx';
import { protect, ruleOf } from '../support/by-hand';
import { convert } from '../support/render/libreoffice';
import { hostWith, owner, run, unit } from '../support/script';
import { LONG_NOTE, opened, richHost, tab } from '../support/xlsx-book';

type Host = ReturnType<typeof hostWith>;

function throughLibreOffice(xlsx: Uint8Array): Uint8Array {
  const [ods] = convert([xlsx], 'xlsx', 'ods');
  const [back] = convert([ods as Uint8Array], 'ods', 'xlsx');
  return back as Uint8Array;
}

describe('a workbook that went through LibreOffice', () => {
  let host: Host;
  let back: Host;
  let sheets: [before: Sheet, after: Sheet][];

  beforeAll(async () => {
    host = richHost();
    run(
      host,
      `const list = SpreadsheetApp.newDataValidation().requireValueInList([...Array(168).keys()].map((i) => 'Xã ' + i));
       sheet.getRange('D5').setDataValidation(list.setAllowInvalid(false).build());
       sheet.getRange('F1:F3').setNumberFormat('@').setValues([['=1+1'], ['01234'], ['_x0041_']]);`,
    );
    protect(host, tab, { description: 'Tổng hợp', editors: [owner], open: ['B3:B9'] });
    back = await opened(throughLibreOffice(await writeXlsx(host.book)));
    sheets = host.book.sheets.map((sheet, i) => [sheet, back.book.sheets[i] as Sheet]);
  });

  test('has its tabs in order, the hidden one hidden, and no other', () => {
    expect(back.tabs()).toEqual(host.tabs());
    expect(back.book.sheets.map(({ hidden }) => hidden)).toEqual([false, false, true]);
  });

  test('has every text, number, date and formula', () => {
    for (const { name } of host.book.sheets) {
      const [before, after] = [host, back].map((one) =>
        Array.from({ length: 12 }, (_, i) =>
          'ABCDEF'.split('').map((column) => one.cell(name, column + (i + 1))),
        ),
      );
      const shown = (cells = before) => cells?.map((row) => row.map((cell) => [cell.display, cell.formula]));
      expect(shown(after)).toEqual(shown(before));
    }
  });

  test('has its widths and merged cells', () => {
    for (const [before, after] of sheets) {
      for (const [column, width] of Object.entries(before.widths)) {
        expect(Math.abs((after.widths[Number(column)] ?? 0) - width)).toBeLessThanOrEqual(2);
      }
      // Frozen rows belong to a window, which LibreOffice does not open for this.
      expect(after.merges).toEqual(before.merges);
    }
    expect(Object.keys(sheets[0]?.[0].widths ?? {})).toEqual(['2']);
  });

  test('has its notes, long ones whole', () => {
    expect(back.cell(tab, 'B3').note).toBe('Ghi chú ngắn');
    expect(back.cell(tab, 'B9').note).toBe(LONG_NOTE);
  });

  test('has its tick boxes, ticked and not', () => {
    expect([back.cell(tab, 'A3').value, back.cell(tab, 'A4').value]).toEqual([true, false]);
    back.tick(owner, tab, 'A4', true);
  });

  test('has its drop-downs, short, long and with commas', () => {
    for (const cell of ['C3', 'C9', 'C10', 'D5']) {
      expect([cell, ruleOf(back, tab, cell)?.values]).toEqual([cell, ruleOf(host, tab, cell)?.values]);
    }
  });

  test('has its protections with their editors, and what is open in them', () => {
    const protections = (one: Host) =>
      one.book.sheets.map((sheet) => sheet.protections.map(({ id: _, ...protection }) => protection));
    expect(protections(back)).toEqual(protections(host));
    back.type(unit, tab, 'B4', 'x');
    expect(() => back.type(unit, tab, 'B2', 'x')).toThrow(/protected cell/);
  });

  test('has its formats', () => {
    const looks = (one: Host): unknown =>
      [2, 3, 9].map((row) => {
        const style = cellAt(one.book.sheets[0] as Sheet, row, row === 2 ? 1 : 2)?.style;
        return one.book.styles[style ?? 0];
      });
    expect(looks(host)).toMatchObject([
      { background: '#d9e7fd', fontSize: 12 },
      { wrap: 'WRAP' },
      { numberFormat: '@' },
    ]);
    expect(looks(back)).toMatchObject(looks(host) as object[]);
  });
});

test('a text that looks like a formula is text in a .csv saved from the file, and stays so when that is opened', async () => {
  const texts = ['=1+1', '=HYPERLINK("http://a.vn")', '@SUM(1)', '-1+1', '- Họp.'];
  const host = hostWith();
  run(
    host,
    `sheet.getRange('A1:A5').setNumberFormat('@').setValues(${JSON.stringify(texts.map((text) => [text]))});`,
  );
  const [csv = new Uint8Array()] = convert(
    [await writeXlsx(host.book)],
    'xlsx',
    'csv:Text - txt - csv (StarCalc):44,34,76',
  );
  const lines = Buffer.from(csv).toString().trim().split('\n');
  expect(lines).toEqual(["'=1+1", `"'=HYPERLINK(""http://a.vn"")"`, "'@SUM(1)", "'-1+1", '- Họp.']);
  const [back] = convert([csv], 'csv', 'xlsx');
  const again = await opened(back as Uint8Array);
  const [name = ''] = again.tabs();
  for (const row of [1, 2, 3, 4, 5]) expect(again.cell(name, `A${row}`).formula).toBe('');
});
