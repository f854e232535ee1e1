import fc from 'fast-check';
import { quotingNotice, writeXlsx } from '../../../local/xlsx';
import { isLive, quoted, unquoted } from '../../../local/xlsx/quotes';
import { sheetIn } from '../../support/by-hand';
import { hostWith, owner } from '../../support/script';
import { workbookOf } from '../../support/workbook';
import { anyCellText, foreignFile, opened, partsOf, tab } from '../../support/xlsx-book';

describe('a text that a spreadsheet could compute', () => {
  test.each([
    '=1+1',
    '=HYPERLINK("http://a.vn";"x")',
    '@SUM(1;2)',
    '＝1+1',
    ' =1+1',
    '\t=1+1',
    '\r=1+1',
    '\u00a0=1+1',
    '\0=1+1',
    '+1+1',
    '-1+1',
    '- 1 + 1',
    '-A1',
    '+$A$1*2%',
    '-Sheet1!A1',
    "-'Mèo Vạc'!$B7",
    '-HYPERLINK("http://a.vn")',
    '- webservice ("http://a.vn")',
    "-2+3+cmd|' /C calc'!A0",
    '－1+1',
  ])('is live: %j', (text) => {
    expect([isLive(text), quoted(text)]).toEqual([true, `'${text}`]);
  });

  test.each([
    '- Tổ chức hội nghị.',
    '-Tổ chức 03 hội nghị (đợt 1) - cấp xã.',
    '+ Trao 15 giải!',
    '- UBND (2 xã), K54',
    '- Tuyên truyền hội nghị(đợt 1): A1',
    '- Kết nối "Dân vận khéo" | gương điển hình',
    '+84 912 345 678',
    '-5',
    '-5,5%',
    '- - -',
    '-',
    '',
    'Tổ chức = 3',
    "'Dân vận khéo'",
  ])('is none that is a line of a list, a number or a telephone number: %j', (text) => {
    expect([isLive(text), quoted(text)]).toEqual([false, text]);
  });

  test('comes back from its quoted form, whatever it is', () => {
    const start = fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', ' ', '\t', '1', 'A', '(', '!', '|'),
    });
    fc.assert(
      fc.property(start, anyCellText, (begun, rest) => {
        const text = begun + rest;
        expect(unquoted(quoted(text))).toBe(text);
        expect(isLive(quoted(text))).toBe(false);
      }),
    );
  });
});

describe('the file of a workbook with such texts', () => {
  const entries = ['- Tổ chức hội nghị.', '=HYPERLINK("http://a.vn";"x")', "'=1+1", '+1+1'];

  test('has them as text with a mark before, comes back without it, and the person is told where', async () => {
    const host = workbookOf([entries]);
    const { name } = sheetIn(host, 'ĐV 1');
    const { 'xl/sharedStrings.xml': list = '' } = await partsOf(host);
    const texts = [...list.matchAll(/<t[^>]*>([^<]*)/g)].map(([, text]) => text);
    expect(texts).toEqual(
      expect.arrayContaining(['- Tổ chức hội nghị.', `'=HYPERLINK("http://a.vn";"x")`, "''=1+1", "'+1+1"]),
    );
    expect(texts).not.toContainEqual(expect.stringMatching(/^\s*[=@]/));
    const back = await opened(await writeXlsx(host.book));
    const values = (of: typeof host) => entries.map((_, i) => of.cell(name, `B${5 + i}`).value);
    expect(values(back)).toEqual(values(host));
    expect(values(host)).toEqual(entries);
    expect(quotingNotice(host.book)).toContain('“ĐV 1” B6, “ĐV 1” B7, “ĐV 1” B8.');
  });

  test('names ten cells at most', () => {
    const notice = quotingNotice(workbookOf([Array.from({ length: 13 }, (_, i) => `=${i}`)]).book);
    expect(notice).toContain('“ĐV 1” B14 và 3 ô khác.');
  });

  test('is not marked, and nothing is told, when there are none', async () => {
    const host = workbookOf([['- Tổ chức hội nghị.']]);
    expect((await partsOf(host))['docProps/custom.xml'] ?? '').not.toContain('TongHopQuoted');
    expect(quotingNotice(host.book)).toBe('');
  });
});

test('a mark that somebody typed stays in a file that another program wrote', async () => {
  const cell = `<c r="A1" t="inlineStr"><is><t>'=1+1</t></is></c>`;
  const host = await opened(foreignFile({ A: `<sheetData><row r="1">${cell}</row></sheetData>` }));
  expect(host.cell('A', 'A1').value).toBe("'=1+1");
});

test('a formula stays a formula', async () => {
  const host = hostWith();
  host.type(owner, tab, 'A1', '=1+1');
  expect((await partsOf(host))['xl/worksheets/sheet1.xml']).toContain('<f>1+1</f>');
  expect(quotingNotice(host.book)).toBe('');
});
