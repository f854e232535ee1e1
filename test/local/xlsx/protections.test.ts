import { type ProtectionByHand, protect } from '../../support/by-hand';
import { all } from '../../support/docx/xml-support';
import { hostWith, owner, run, unit } from '../../support/script';
import { contentOf, edited, opened, partsOf, reopened, tab, tree } from '../../support/xlsx-book';

type Host = ReturnType<typeof hostWith>;

const editors = [owner];

/** Which of the cells are locked in a protected tab, as Excel sees it: by the format of the cell. */
function lockedCells(parts: Record<string, string>, cells: string[]): string[] {
  const formats = all(tree(parts, 'xl/styles.xml'), 'cellXfs')[0]?.children ?? [];
  const written = new Map(
    all(tree(parts, 'xl/worksheets/sheet1.xml'), 'c').map(({ attributes }) => [attributes.r, attributes.s]),
  );
  return cells.filter((cell) => {
    const format = formats[Number(written.get(cell) ?? 0)];
    return format && all(format, 'protection')[0]?.attributes.locked !== '0';
  });
}

const protectionOf = (parts: Record<string, string>) =>
  all(tree(parts, 'xl/worksheets/sheet1.xml'), 'sheetProtection').map(({ attributes }) => attributes);

/** What a unit may type into, of these cells. */
function openTo(host: Host, person: string, cells: string[]): string[] {
  return cells.filter((cell) => {
    try {
      host.type(person, tab, cell, 'x');
      return true;
    } catch {
      return false;
    }
  });
}

const cells = ['A1', 'B2', 'B3', 'Z1000'];

describe.each<[string, ProtectionByHand[], string[]]>([
  ['a tab without protection', [], cells],
  ['a protected tab', [{ editors }], []],
  ['a protected tab with an open range', [{ editors, open: ['B2:C9', 'A1'] }], ['A1', 'B2', 'B3']],
  ['a protected range', [{ editors, range: 'B2:B3' }], ['A1', 'Z1000']],
  [
    'a protected range that reaches into the open range of a protected tab',
    [
      { editors, open: ['A1:B2'] },
      { editors, range: 'B1:B5' },
    ],
    ['A1'],
  ],
  ['a protection that only warns', [{ editors: [], warningOnly: true }], cells],
])('%s', (_, protections, open) => {
  function protectedHost(): Host {
    const host = hostWith();
    run(host, "sheet.getRange('B2').setFontWeight('bold').setValue('x')");
    for (const protection of protections) protect(host, tab, protection);
    return host;
  }

  test('is open to a unit in Google Sheets where the file is not locked', async () => {
    const host = protectedHost();
    expect(openTo(host, unit, cells)).toEqual(open);
    const parts = await partsOf(host);
    const locked = lockedCells(parts, cells);
    expect(protectionOf(parts)).toEqual(open === cells ? [] : [{ sheet: '1' }]);
    if (open !== cells) expect(cells.filter((cell) => !locked.includes(cell))).toEqual(open);
  });

  test('is the same when the file is opened again', async () => {
    const host = protectedHost();
    const back = await reopened(host);
    expect(contentOf(back.book)).toEqual(contentOf(host.book));
    expect(openTo(back, unit, cells)).toEqual(open);
  });
});

test('every protection keeps its description and editors, however many', async () => {
  const host = hostWith();
  const emails = Array.from({ length: 40 }, (_, i) => `xa-thu-${i}@example.gov.vn`);
  run(
    host,
    `const names = [...Array(30).keys()].map((i) => 'Đơn vị ' + i);
     const protectedTab = (name) => ss.insertSheet(name).protect().removeEditors(['${unit}']);
     for (const name of names)
       protectedTab(name).setDescription('Tổng hợp: ' + name).addEditors(${JSON.stringify(emails)});
     protectedTab('${'Tên dài hơn 31 ký tự '.repeat(3)}').setDescription('dài');`,
  );
  const parts = await partsOf(host);
  const back = await reopened(host);
  const protections = (h: Host) =>
    h.book.sheets.map((sheet) => sheet.protections.map(({ id: _, ...rest }) => rest));
  expect(protections(back)).toEqual(protections(host));
  expect(protections(back)[1]).toMatchObject([
    { description: 'Tổng hợp: Đơn vị 0', editors: [owner, ...emails] },
  ]);
  const properties = all(tree(parts, 'docProps/custom.xml'), 'vt:lpwstr').map(({ text }) => text.length);
  expect(properties.length).toBeGreaterThan(100);
  expect(Math.max(...properties)).toBeLessThanOrEqual(255);
});

describe('a file that somebody changed', () => {
  function protectedHost(): Host {
    const host = hostWith();
    run(host, `sheet.protect().setDescription('Tổng hợp').addEditor('${unit}')`);
    return host;
  }

  test.each<[string, (name: string, xml: string) => string]>([
    [
      'downloaded from Google, without its properties',
      (name, xml) => (name === 'docProps/custom.xml' ? '<Properties/>' : xml),
    ],
    [
      'with its properties cut short',
      (name, xml) => (name === 'docProps/custom.xml' ? xml.replace(/(<vt:lpwstr>).{50}/, '$1') : xml),
    ],
    [
      'with other things in its properties',
      (name, xml) => (name === 'docProps/custom.xml' ? xml.replace(/(<vt:lpwstr>)[^<]*/, '$1W251bGxd') : xml),
    ],
    [
      'with the tab under another name',
      (name, xml) => (name === 'xl/workbook.xml' ? xml.replace(tab, 'Khác') : xml),
    ],
  ])('%s: a locked tab lets only the owner through', async (_, edit) => {
    const back = await opened(await edited(protectedHost(), edit));
    const [name = ''] = back.tabs();
    expect(back.book.sheets[0]?.protections).toMatchObject([
      { description: '', editors: [], unprotected: [] },
    ]);
    expect(() => back.type(unit, name, 'A1', 'x')).toThrow(/protected cell/);
    back.type(owner, name, 'A1', 'x');
  });

  test('with the protection taken off in Excel: the tab is open', async () => {
    const back = await opened(
      await edited(protectedHost(), (_, xml) => xml.replace(/<sheetProtection[^>]*>/, '')),
    );
    expect(back.book.sheets[0]?.protections).toEqual([]);
    back.type(unit, tab, 'A1', 'x');
  });
});
