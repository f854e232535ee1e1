import { ruleOf, sheetIn } from '../../support/by-hand';
import { all, type Element } from '../../support/docx/xml-support';
import { hostWith, owner, run } from '../../support/script';
import { edited, foreignFile, opened, partsOf, reopened, tab, tree } from '../../support/xlsx-book';

type Host = ReturnType<typeof hostWith>;

const kind = (host: Host, cell: string) => ruleOf(host, host.tabs()[0] ?? '', cell)?.kind;

const choices = (host: Host, cell: string) => ruleOf(host, host.tabs()[0] ?? '', cell)?.values;

const rulesOf = (parts: Record<string, string>, sheet = 1): Element[] =>
  all(tree(parts, `xl/worksheets/sheet${sheet}.xml`), 'dataValidation');

const rule = (formula: string, attributes = 'type="list" allowBlank="1" showErrorMessage="1"'): string =>
  `<sheetData><row r="1"><c r="A1" t="b"><v>1</v></c></row></sheetData>
   <dataValidations count="1"><dataValidation ${attributes} sqref="A1:A3"><formula1>${formula}</formula1></dataValidation></dataValidations>`;

describe('tick boxes', () => {
  function ticked(): Host {
    const host = hostWith();
    run(
      host,
      `sheet.getRange('A1:A3').insertCheckboxes(); sheet.getRange('A2').setValue(true).setFontWeight('bold');`,
    );
    delete host.book.sheets[0]?.rows[2]?.[0]?.value;
    return host;
  }

  test('are check boxes of Excel’s own, which takes them from the format of the cell', async () => {
    const parts = await partsOf(ticked());
    const formats = all(tree(parts, 'xl/styles.xml'), 'cellXfs')[0]?.children ?? [];
    const cells = all(tree(parts, 'xl/worksheets/sheet1.xml'), 'c');
    const complements = cells.map(({ attributes }) =>
      all(formats[Number(attributes.s)] as Element, 'xfpb:xfComplement'),
    );
    expect(complements.map(({ length }) => length)).toEqual([1, 1, 1]);
    expect(cells.map(({ attributes }) => attributes.t)).toEqual(['b', 'b', undefined]);
    expect(all(tree(parts, 'xl/featurePropertyBag/featurePropertyBag.xml'), 'bag')[0]?.attributes.type).toBe(
      'Checkbox',
    );
  });

  test('take only TRUE and FALSE where a program does not know them', async () => {
    const [written, ...others] = rulesOf(await partsOf(ticked()));
    expect(others).toEqual([]);
    expect(written?.attributes).toMatchObject({
      type: 'list',
      sqref: 'A1:A3',
      showErrorMessage: '1',
      errorStyle: 'stop',
    });
    expect(written?.children[0]?.text).toBe('"TRUE,FALSE"');
  });

  test('are tick boxes again, ticked or not or blank', async () => {
    const back = await reopened(ticked());
    for (const cell of ['A1', 'A2', 'A3']) expect(kind(back, cell)).toBe('checkbox');
    expect(['A1', 'A2', 'A3'].map((cell) => back.cell(tab, cell).value)).toEqual([false, true, '']);
    back.tick(owner, tab, 'A1', true);
    expect(() => back.type(owner, tab, 'A1', 'x')).toThrow(/violates the data validation/);
  });

  test('of Excel, without a rule, are tick boxes', async () => {
    const withoutRules = (_: string, xml: string): string =>
      xml.replace(/<dataValidations.*<\/dataValidations>/, '');
    expect(kind(await opened(await edited(ticked(), withoutRules)), 'A1')).toBe('checkbox');
  });

  test.each(['TRUE,FALSE', 'FALSE,TRUE', 'true,false'])(
    'another program’s choice of %s is a tick box, whatever it lets through',
    async (formula) => {
      const host = await opened(foreignFile({ A: rule(`"${formula}"`, 'type="list" allowBlank="1"') }));
      expect(kind(host, 'A1')).toBe('checkbox');
      expect(() => host.type(owner, 'A', 'A3', 'x')).toThrow(/violates the data validation/);
    },
  );
});

describe('drop-downs', () => {
  const withList = (values: string[], allowInvalid = false): Host => {
    const host = hostWith();
    run(
      host,
      `const rule = SpreadsheetApp.newDataValidation().requireValueInList(${JSON.stringify(values)})
         .setAllowInvalid(${allowInvalid}).build();
       sheet.getRange('A1:A3').setDataValidation(rule); sheet.getRange('C9').setDataValidation(rule);`,
    );
    return host;
  };

  test.each<[string, string[]]>([
    ['two values that are not TRUE and FALSE', ['TRUE', 'Không']],
    ['more than a rule can hold', Array.from({ length: 168 }, (_, i) => `Xã thứ ${i + 1}`)],
    ['commas, quotes and spaces at the ends', ['một, hai', 'gọi là “ba”', '"bốn"', ' năm ', '_x0041_']],
    ['exactly as much as a rule holds', ['x'.repeat(127), 'y'.repeat(127)]],
  ])('of %s are the same again, and no tab comes with them', async (_, values) => {
    const host = withList(values);
    const back = await reopened(host);
    for (const cell of ['A1', 'A3', 'C9']) expect(choices(back, cell)).toEqual(values);
    expect(kind(back, 'A4')).toBeUndefined();
    expect(back.tabs()).toEqual(host.tabs());
    expect(() => back.type(owner, tab, 'A1', 'khác')).toThrow(/violates the data validation/);
  });

  test('too long for a rule offer a column of a hidden tab, the same for every cell', async () => {
    const parts = await partsOf(withList(Array.from({ length: 168 }, (_, i) => `Xã thứ ${i + 1}`)));
    const formulas = rulesOf(parts).map(({ children }) => children[0]?.text);
    expect(formulas).toEqual(["'Danh sách chọn'!$A$1:$A$168", "'Danh sách chọn'!$A$1:$A$168"]);
    const sheets = all(tree(parts, 'xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes);
    expect(sheets[1]).toMatchObject({ name: 'Danh sách chọn', state: 'hidden' });
  });

  test('do not take a tab of that name for their own', async () => {
    const host = withList(['một, hai']);
    run(host, "ss.insertSheet('Danh sách chọn')");
    sheetIn(host, 'Danh sách chọn').hidden = true;
    const back = await reopened(host);
    expect(back.tabs()).toEqual([tab, 'Danh sách chọn']);
    expect(choices(back, 'A1')).toEqual(['một, hai']);
  });

  test('that only warn still only warn', async () => {
    const back = await reopened(withList(['Có'], true));
    back.type(owner, tab, 'A1', 'khác');
    expect(back.cell(tab, 'A1').value).toBe('khác');
  });

  test('of another program that says nothing about errors take anything', async () => {
    const host = await opened(foreignFile({ A: rule('"Có,Không"', 'type="list" allowBlank="1"') }));
    host.type(owner, 'A', 'A2', 'khác');
    expect(host.cell('A', 'A2').value).toBe('khác');
  });

  test.each(["'Danh mục'!$A$1:$A$3", "'Danh mục'!A1:A3"])(
    'of the cells %s offer what is in them',
    async (formula) => {
      const host = await opened(
        foreignFile({
          A: rule(formula),
          'Danh mục': `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Có</t></is></c></row>
          <row r="3"><c r="A3"><v>5</v></c></row></sheetData>`,
        }),
      );
      expect(choices(host, 'A1')).toEqual(['Có', '5']);
    },
  );
});
