import fc from 'fast-check';
import { hideRows, putNote, putStyle, sheetIn } from '../../support/by-hand';
import { hostWith, owner, run } from '../../support/script';
import { anyCellText, contentOf, LONG_NOTE, partsOf, reopened, richHost, tab } from '../../support/xlsx-book';

describe('a workbook written to .xlsx and opened again', () => {
  test('is what it was: tabs, cells, looks, sizes, rules, notes, protections', async () => {
    const host = richHost();
    const back = await reopened(host);
    expect(contentOf(back.book)).toEqual(contentOf(host.book));
    expect(back.owner).toBe(owner);
  });

  test('keeps values with their types, formulas, formats and notes', async () => {
    const host = hostWith();
    run(
      host,
      `sheet.getRange('A1:A9').setValues([['Tổ chức'], [1234.5], [true], ['12/5/2022'], ['8:30'], ['=1+1'],
         ['=HYPERLINK("https://example.gov.vn"; "mở; xem")'], ['=SPARKLINE({1;2})'], ['5%']]);
       sheet.getRange('A10:A12').setValues([['31/12/1899'], ['1/1/2100 23:59:59'], ['1.234,56 ₫']]);`,
    );
    putNote(host, tab, 'C3', 'ghi chú');
    const back = await reopened(host);
    for (let row = 1; row <= 12; row++) {
      for (const column of 'AC') {
        expect(back.cell(tab, column + row)).toEqual(host.cell(tab, column + row));
      }
    }
    expect(back.cell(tab, 'A4').display).toBe('12/5/2022');
  });

  test('keeps every kind of border, alignment and font', async () => {
    const host = hostWith();
    run(
      host,
      `['left', 'center', 'right'].forEach((side, i) => sheet.getRange(i + 1, 2).setHorizontalAlignment(side));
       ['top', 'middle', 'bottom'].forEach((side, i) => sheet.getRange(i + 1, 3).setVerticalAlignment(side));
       sheet.getRange('D1').setFontSize(13).setFontColor('#ff0000')
         .setFontStyle('italic').setFontWeight('bold').setWrap(true).setBackground('#ffff00');`,
    );
    putStyle(host, tab, 'D1', { fontFamily: 'Times New Roman' });
    for (const [i, line] of [
      'DOTTED',
      'DASHED',
      'SOLID',
      'SOLID_MEDIUM',
      'SOLID_THICK',
      'DOUBLE',
    ].entries()) {
      const border = { color: '#0000ff', line };
      const other = i < 3 ? { right: border } : { left: border };
      putStyle(host, tab, `A${i + 1}`, { top: border, bottom: border, ...other });
    }
    expect(contentOf((await reopened(host)).book)).toEqual(contentOf(host.book));
  });

  test.each([
    '=1+1',
    '+84 912 345 678',
    '- 5',
    "'abc",
    '@abc',
    '01234',
    '12/5',
    'TRUE',
    '#N/A',
    '_x0041_',
    ' hai đầu ',
    'dòng\r\ndòng\n\ndòng',
  ])('a text cell with %j is that text, as text', async (text) => {
    const host = hostWith();
    const area = { row: 1, column: 1, rows: 1, columns: 1 };
    host.as(owner).cells.setFormat(0, area, '@');
    host.as(owner).cells.write(0, area, [[text]]);
    expect((await reopened(host)).cell(tab, 'A1')).toMatchObject({ value: text, formula: '', format: '@' });
    expect((await partsOf(host))['xl/worksheets/sheet1.xml']).toMatch(/<c r="A1" t="(s|inlineStr)" s="\d+">/);
  });

  test('keeps any text, in cells and in notes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCellText, { minLength: 1, maxLength: 20 }), async (lines) => {
        const host = hostWith();
        const area = { row: 1, column: 1, rows: lines.length, columns: 1 };
        const texts = lines.map((line) => [line]);
        const engine = host.as(owner);
        engine.cells.setFormat(0, area, '@');
        engine.cells.write(0, area, texts);
        for (const [i, line] of lines.entries()) putNote(host, tab, `B${i + 1}`, line);
        const back = (await reopened(host)).as(owner);
        expect(back.cells.read(0, area, 'value')).toEqual(texts);
        expect(back.cells.read(0, { ...area, column: 2 }, 'note')).toEqual(texts);
      }),
      { numRuns: 30 },
    );
  });

  test('a cell of 50,000 characters keeps them all', async () => {
    const host = hostWith();
    const text = 'ế'.repeat(50_000);
    host.type(owner, tab, 'A1', text);
    expect((await reopened(host)).cell(tab, 'A1').value).toBe(text);
  });

  test('an error formula goes as text, so that Excel opens the file', async () => {
    const host = hostWith('', { quirks: { dashText: 'error' } });
    host.type(owner, tab, 'A1', '- Tổ chức');
    expect((await reopened(host)).cell(tab, 'A1')).toMatchObject({ value: '#ERROR!', formula: '' });
  });

  test('the same workbook gives the same parts', async () => {
    const host = richHost();
    const { 'docProps/core.xml': _, ...parts } = await partsOf(host);
    expect(await partsOf(host)).toMatchObject(parts);
  });

  test('opens on the first tab that is not hidden', async () => {
    const host = richHost();
    sheetIn(host, tab).hidden = true;
    expect((await partsOf(host))['xl/workbook.xml']).toContain('activeTab="1"');
  });
});

describe('columns that nobody widened', () => {
  test('are as wide as Google’s, not Excel’s', async () => {
    const xml = (await partsOf(hostWith()))['xl/worksheets/sheet1.xml'];
    const [, standard] = /defaultColWidth="([\d.]+)"/.exec(xml ?? '') ?? [];
    expect(Number(standard) * 7 + 5).toBeCloseTo(100);
  });
});

test('no column is wider and no row higher than Excel takes', async () => {
  const host = hostWith();
  run(
    host,
    `sheet.setColumnWidth(1, 5000).setColumnWidth(2, 2);
     sheet.getRange('A2').setWrap(true).setValue('dòng\\n'.repeat(500))`,
  );
  sheetIn(host, tab).heights[1] = 2000;
  const xml = (await partsOf(host))['xl/worksheets/sheet1.xml'] ?? '';
  expect([...xml.matchAll(/ width="([\d.]+)"/g)].map(([, width]) => width)).toEqual(['255', '0']);
  expect([...xml.matchAll(/ ht="([\d.]+)"/g)].map(([, height]) => height)).toEqual(['409', '409']);
});

describe('rows that wrap a text', () => {
  test('are as high as it needs in the file, and still fit themselves', async () => {
    const host = hostWith();
    run(host, "sheet.getRange('A1:A2').setWrap(true).setValues([['x'.repeat(100)], ['x'.repeat(100)]]);");
    sheetIn(host, tab).heights[2] = 40;
    const xml = (await partsOf(host))['xl/worksheets/sheet1.xml'];
    const [, height] = /<row r="1" ht="([\d.]+)">/.exec(xml ?? '') ?? [];
    expect(Number(height)).toBeGreaterThan(60);
    expect(xml).toContain('<row r="2" ht="30" customHeight="1">');
    expect((await reopened(host)).book.sheets[0]?.heights).toEqual({ 2: 40 });
  });
});

test('hidden rows stay hidden', async () => {
  const host = hostWith();
  run(host, "sheet.getRange('A1:A8').setValue('x')");
  hideRows(host, tab, [3, 7], 'person');
  expect((await reopened(host)).book.sheets[0]?.hiddenRows).toEqual({ 3: 'person', 7: 'person' });
});

describe('notes', () => {
  test('have a box in Excel that is as high as they are long', async () => {
    const { 'xl/drawings/vmlDrawing1.vml': vml = '' } = await partsOf(richHost());
    const boxes = [...vml.matchAll(/<x:Anchor>([\d,]+)<\/x:Anchor>/g)].map(([, sides = '']) =>
      sides.split(',').map(Number),
    );
    const rows = boxes.map(([, , top = 0, , , , bottom = 0]) => bottom - top);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toBeLessThan(5);
    expect((rows[1] ?? 0) * 21).toBeGreaterThan((LONG_NOTE.length / 38) * 16);
  });
});
