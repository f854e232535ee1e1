import { strToU8, zipSync } from 'fflate';
import { xlsxProblem } from '../../../local/google/drive/xlsx-check';
import { xlsxParts } from '../../../src/core/xlsx/workbook';
import { hostWith, run } from '../../support/script';

const tables = [
  { name: 'Một', widths: [10], rows: [['a', 'b'], ['c']] },
  { name: 'Hai', widths: [10], rows: [['d']] },
];
const sound = Object.fromEntries(xlsxParts(tables).map(({ path, xml }) => [path, xml]));
const SHEET = 'xl/worksheets/sheet1.xml';
const zipped = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
const without = (path: string): Record<string, string> =>
  Object.fromEntries(Object.entries(sound).filter(([own]) => own !== path));
function changed(path: string, from: string | RegExp, to: string): Record<string, string> {
  const xml = (sound[path] ?? '').replace(from, to);
  if (xml === sound[path]) throw new Error(`${path} has no ${from}`);
  return { ...sound, [path]: xml };
}

test('a sound workbook has no problem', () => {
  expect(xlsxProblem(zipped(sound))).toBeUndefined();
});

test.each([
  ['no content types', without('[Content_Types].xml'), '[Content_Types].xml is missing'],
  ['no tab’s part', without(SHEET), `${SHEET} is missing`],
  ['no workbook', without('xl/workbook.xml'), 'xl/workbook.xml is missing'],
  ['no list of the workbook’s parts', without('xl/_rels/workbook.xml.rels'), 'Một: its part is missing'],
  ['another type', changed('[Content_Types].xml', 'worksheet+xml', 'chart+xml'), `${SHEET} has the type`],
  ['XML that is not well-formed', changed(SHEET, '</row>', ''), `${SHEET}: `],
  ['a control character', changed(SHEET, '>a<', '>\u0001<'), `${SHEET}: `],
  ['two tabs of one name', changed('xl/workbook.xml', 'Hai', 'MỘT'), 'no tab, or two of one name'],
  ['a name that no tab may have', changed('xl/workbook.xml', 'Hai', 'a/b'), 'the name a/b'],
  ['a name that is too long', changed('xl/workbook.xml', 'Hai', 'x'.repeat(32)), 'the name xxx'],
  ['a cell out of order', changed(SHEET, '"B1"', '"A1"'), 'Một: the cell A1'],
  [
    'a cell that is too long',
    changed(SHEET, '>a<', `>${'a'.repeat(32_768)}<`),
    'Một: A1 has 32768 characters',
  ],
])('%s is a problem', (_, parts, problem) => {
  expect(xlsxProblem(zipped(parts))).toContain(problem);
});

test('what is no zip is a problem', () => {
  expect(xlsxProblem(strToU8('x'))).toBe('not a zip archive');
});

test.each([
  ['a number', changed(SHEET, ' t="inlineStr"', ''), 'A cell of the type n'],
  ['a formula', changed(SHEET, '<is>', '<f>1</f><is>'), 'A formula'],
  ['a further part', { ...sound, 'xl/theme.xml': '<t/>' }, 'xl/theme.xml'],
  ['a part of another kind', changed('xl/_rels/workbook.xml.rels', /worksheet"/, 'chart"'), 'kind chart'],
])('%s is refused by name', (_, parts, name) => {
  expect(() => xlsxProblem(zipped(parts))).toThrow(name);
});

test('Drive makes a spreadsheet of it, and of nothing else', () => {
  const host = hostWith();
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const create = (parts: Record<string, string>, own = type) =>
    run(
      host,
      `const parts = ${JSON.stringify(Object.entries(parts))}.map(([path, xml]) => Utilities.newBlob(xml, 'application/xml', path));
       const blob = Utilities.zip(parts, 'a.xlsx').setContentType('${own}');
       return Drive.Files.create({ name: 'x', mimeType: 'application/vnd.google-apps.spreadsheet' }, blob, { fields: 'webViewLink' });`,
    ).result;
  expect(create(sound)).toEqual({
    webViewLink: 'https://docs.google.com/spreadsheets/d/file-1/edit?usp=drivesdk',
  });
  expect(() => create(without(SHEET))).toThrow('Bad Request');
  expect(() => create(sound, 'application/zip')).toThrow('Bad Request');
  expect(() => run(host, "Drive.Files.export('file-1', 'text/csv', { alt: 'media' })")).toThrow(
    'export of a spreadsheet',
  );
  expect(host.drive.files.size).toBe(1);
});
