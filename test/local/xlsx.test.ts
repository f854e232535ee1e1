import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readXlsx, writeXlsx, xlsxNames } from '../../local/xlsx';
import { hostWith, owner, run } from './script';

const tab = 'Trang tính1';

async function roundTrip(host = hostWith()): Promise<ReturnType<typeof hostWith>> {
  const back = hostWith();
  back.book = await readXlsx(await writeXlsx(host.book));
  return back;
}

describe('a workbook written to .xlsx and read back', () => {
  test('keeps values with their types, formulas, formats and notes', async () => {
    const host = hostWith();
    run(
      host,
      `sheet.getRange('A1:A9').setValues([['Tổ chức'], [1234.5], [true], ['12/5/2022'], ['8:30'], ['=1+1'],
         ['=HYPERLINK("https://example.gov.vn"; "mở; xem")'], ['=SPARKLINE({1;2})'], ['5%']]);
       sheet.getRange('B1:B4').setNumberFormat('@').setValues([['=1+1'], ['01234'], ['- Tổ chức\\nb'], ['_x0041_']]);
       sheet.getRange('C3').setNote('ghi chú');`,
    );
    const back = await roundTrip(host);
    for (let row = 1; row <= 9; row++) {
      for (const column of 'ABC') {
        expect(back.cell(tab, column + row)).toEqual(host.cell(tab, column + row));
      }
    }
    expect(back.owner).toBe(owner);
  });

  test('keeps looks, sizes, merges, frozen rows and rules', async () => {
    const host = hostWith();
    run(
      host,
      `sheet.getRange('A1:B2').setFontWeight('bold').setFontStyle('italic').setFontSize(13).setFontFamily('Times New Roman')
         .setFontColor('#ff0000').setBackground('#ffff00').setWrap(true).setVerticalAlignment('middle')
         .setHorizontalAlignment('center').setBorder(true, true, true, true, true, true, '#0000ff', SpreadsheetApp.BorderStyle.DASHED);
       sheet.getRange('A4:C4').merge();
       sheet.setFrozenRows(4); sheet.setColumnWidth(2, 400); sheet.setRowHeight(1, 40);
       sheet.setTabColor('#00ff00').setHiddenGridlines(true);
       sheet.getRange('A3').insertCheckboxes(); sheet.getRange('C3').insertCheckboxes();
       sheet.getRange('D1:D9').setDataValidation(SpreadsheetApp.newDataValidation()
         .requireValueInList(['Có', 'Không']).setAllowInvalid(false).setHelpText('chọn').build());
       ss.insertSheet('Ẩn').hideSheet();`,
    );
    const back = await roundTrip(host);
    const [sheet] = host.book.sheets;
    const [read, hidden] = back.book.sheets;
    expect({ ...read, rows: [] }).toEqual({ ...sheet, rows: [] });
    expect(hidden?.hidden).toBe(true);
    const looks = (h: typeof host): unknown =>
      h.book.sheets[0]?.rows.map((row) =>
        row.map((cell) => [h.book.styles[cell?.style ?? 0], h.book.validations[cell?.validation ?? -1]]),
      );
    expect(looks(back)).toEqual(looks(host));
  });

  test('keeps any text of a text cell', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 20 }), async (texts) => {
        const host = hostWith();
        const area = { row: 1, column: 1, rows: texts.length, columns: 1 };
        host.as(owner).cells.setFormats(0, area, '@');
        host.as(owner).cells.write(
          0,
          area,
          texts.map((line) => [line]),
        );
        const back = await roundTrip(host);
        expect(back.as(owner).cells.read(0, area, 'value')).toEqual(texts.map((line) => [line]));
      }),
      { numRuns: 20 },
    );
  });

  test('an error formula goes as text, so that Excel opens the file', async () => {
    const host = hostWith('', { quirks: { dashText: 'error' } });
    host.type(owner, tab, 'A1', '- Tổ chức');
    expect((await roundTrip(host)).cell(tab, 'A1')).toMatchObject({ value: '#ERROR!', formula: '' });
  });

  test('the same workbook gives the same sheets', async () => {
    const host = hostWith();
    host.type(owner, tab, 'A1', 'x');
    const part = async (): Promise<unknown> =>
      unzipSync(await writeXlsx(host.book))['xl/worksheets/sheet1.xml'];
    expect(await part()).toEqual(await part());
  });

  test('180 tabs take seconds, not minutes', async () => {
    const host = hostWith();
    const hands = host.as(owner);
    for (let i = 0; i < 180; i++) {
      const id = hands.tabs.add(`Đơn vị ${i}`, i, null);
      hands.cells.setFormats(id, { row: 5, column: 2, rows: 996, columns: 1 }, '@');
    }
    const started = performance.now();
    expect((await roundTrip(host)).tabs()).toHaveLength(181);
    expect(performance.now() - started).toBeLessThan(20_000);
  }, 30_000);
});

describe('a file that is no workbook', () => {
  test.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('TT;Nội dung')],
    ['an empty zip', new Uint8Array([0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)])],
  ])('%s rejects with an Error', async (_, bytes) => {
    await expect(readXlsx(bytes)).rejects.toThrow(Error);
  });

  test('a truncated workbook rejects with an Error', async () => {
    const bytes = await writeXlsx(hostWith().book);
    await expect(readXlsx(bytes.slice(0, bytes.length / 2))).rejects.toThrow(Error);
  });
});

describe('names of tabs in a file', () => {
  test.each([
    [['Đơn vị'], ['Đơn vị']],
    [
      ['a/b', 'a:b'],
      ['a_b', 'a_b (2)'],
    ],
    [
      ['Tên', 'TÊN'],
      ['Tên', 'TÊN (2)'],
    ],
    [["'a'"], ['_a_']],
    [
      ['x'.repeat(40), 'x'.repeat(41)],
      ['x'.repeat(31), `${'x'.repeat(27)} (2)`],
    ],
    [[`${'x'.repeat(30)}😀`], ['x'.repeat(30)]],
  ])('%p become %p', (names, written) => {
    expect(xlsxNames(names)).toEqual(written);
  });

  test('are always short, unique and allowed, and short names that are both stay', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 50 }), { maxLength: 30 }), (names) => {
        const written = xlsxNames(names);
        expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(names.length);
        for (const name of written) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
      }),
    );
  });

  test('are those in the file', async () => {
    const host = hostWith();
    const names = [`${'Ủy ban nhân dân xã '.repeat(3)}A`, `${'Ủy ban nhân dân xã '.repeat(3)}B`];
    for (const name of names) host.as(owner).tabs.add(name, 1, null);
    expect((await roundTrip(host)).tabs()).toEqual(xlsxNames(host.tabs()));
  });
});
