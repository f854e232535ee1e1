import fc from 'fast-check';
import type { Host } from '../../../local/host/host';
import { anyCharacter } from '../../support/any-character';
import { putNote, ruleOf } from '../../support/by-hand';
import { hostWith, owner, run, value } from '../../support/script';

let host: Host;
beforeEach(() => {
  host = hostWith();
});

describe('a new spreadsheet', () => {
  test('has one empty tab of 1000 rows and 26 columns, in Vietnamese', () => {
    expect(
      value(
        host,
        '[ss.getSheets().length, sheet.getName(), sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getLastRow(), sheet.getLastColumn(), ss.getSpreadsheetTimeZone()]',
      ),
    ).toEqual([1, 'Trang tính1', 1000, 26, 0, 0, 'Asia/Ho_Chi_Minh']);
  });
});

describe('getRange', () => {
  test.each([
    ["sheet.getRange('B5:C6')", 'B5:C6'],
    ["sheet.getRange('5:2')", '2:5'],
    ["sheet.getRange('$C:A')", 'A:C'],
    ["sheet.getRange('1:1000')", '1:1000'],
    ['sheet.getRange(2, 3)', 'C2'],
    ['sheet.getRange(2, 3, 4)', 'C2:C5'],
    ['sheet.getRange(2, 3, 4, 2)', 'C2:D5'],
    ['sheet.getDataRange()', 'A1'],
  ])('%s is %s', (expression, a1) => {
    expect(value(host, `${expression}.getA1Notation()`)).toBe(a1);
  });

  test.each([
    ["sheet.getRange('AB1')", 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange(1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange(1, 1, 1, 27)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 0)', 'The starting column of the range is too small.'],
    ['sheet.getRange(1, 1, 0)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ["sheet.getRange('Tổng')", 'Range not found'],
    ['sheet.getRange(1)', "The parameters (number) don't match the method signature"],
  ])('%s throws', (expression, message) => {
    expect(() => value(host, expression)).toThrow(message);
  });

  test.each(['R5C3', 'r5c3', 'A2:2', '2:C', "'Trang tính1'!A1", 'A1:B2:C3'])(
    'of %p is refused by name, even if the script catches it: Google may well read it',
    (text) => {
      const body = `try { sheet.getRange(${JSON.stringify(text)}) } catch (e) {}`;
      expect(() => run(host, body)).toThrow(`Sheet.getRange('${text}') is not modelled by the laptop host`);
    },
  );

  test.each(["sheet.getRange('A2:C')", "sheet.getRange('A1:C1000')", 'sheet.getRange(4, 1, 1, 26)'])(
    'what Google calls %s, which ends at the edges of the grid, is not modelled',
    (expression) => {
      expect(value(host, `${expression}.getColumn()`)).toBe(1);
      expect(() => value(host, `${expression}.getA1Notation()`)).toThrow(
        /^Range.getA1Notation of .+ is not modelled/,
      );
    },
  );

  test('an open range past the edge throws or ends at the edge, as the quirk says', () => {
    const body = "sheet.deleteColumns(4, 23); return sheet.getRange('A:H').getA1Notation();";
    expect(() => run(hostWith('', { quirks: { openRangePastEdge: 'throws' } }), body)).toThrow(
      'outside the dimensions',
    );
    expect(run(hostWith('', { quirks: { openRangePastEdge: 'clamps' } }), body).result).toBe('A:C');
  });
});

describe('values', () => {
  test.each([
    ['01234', 1234],
    ['=1+1', 2],
    ["'01234", '01234'],
    ['TRUE', true],
    ['Tổ chức', 'Tổ chức'],
    ['', ''],
  ])('%p written by script is read as %p', (text, expected) => {
    run(host, `sheet.getRange('A1').setValue(${JSON.stringify(text)})`);
    expect(value(host, "sheet.getRange('A1').getValue()")).toBe(expected);
  });

  test('text in a text cell comes back as it went in', () => {
    run(host, "sheet.getRange('A1').setNumberFormat('@')");
    const texts = fc.string({ unit: anyCharacter, minLength: 1 }).filter((text) => !text.startsWith("'"));
    const lines = fc.constantFrom('=1+1', '+84', '- 5', '12/5', 'TRUE', '007', '-----', ' x ', '5%');
    fc.assert(
      fc.property(fc.oneof(texts, lines), (text) => {
        host.as(owner).cells.write(0, { row: 1, column: 1, rows: 1, columns: 1 }, [[text]]);
        expect(host.cell('Trang tính1', 'A1')).toMatchObject({ value: text, display: text, formula: '' });
      }),
    );
  });

  test('an apostrophe in a text cell is kept or dropped, as the quirk says', () => {
    const body = "return sheet.getRange('A1').setNumberFormat('@').setValue(\"'a\").getValue();";
    expect(run(hostWith('', { quirks: { apostropheInText: 'kept' } }), body).result).toBe("'a");
    expect(run(hostWith('', { quirks: { apostropheInText: 'dropped' } }), body).result).toBe('a');
  });

  test('a number made text stays a number or becomes what it showed, as the quirk says', () => {
    const cell = (textFormatOnNumbers: 'keeps' | 'converts') => {
      const host = hostWith('', { quirks: { textFormatOnNumbers } });
      run(host, "sheet.getRange('A1').setValue('12/5/2022').setNumberFormat('@')");
      return host.cell('Trang tính1', 'A1');
    };
    expect(cell('keeps')).toMatchObject({ value: 44693, display: '44693' });
    expect(cell('converts')).toMatchObject({ value: '12/5/2022', display: '12/5/2022' });
  });

  test('text that begins with a dash stays text or is an error, as the quirk says', () => {
    const body = "return sheet.getRange('A1').setValue('- Tổ chức').getValue();";
    expect(run(hostWith('', { quirks: { dashText: 'text' } }), body).result).toBe('- Tổ chức');
    expect(run(hostWith('', { quirks: { dashText: 'error' } }), body).result).toBe('#ERROR!');
  });

  test('a date is read as a Date of the script, at the same instant', () => {
    const body = `
      const written = new Date(2022, 6, 1, 8, 30);
      const read = sheet.getRange('A1').setValue(written).getValue();
      return [read instanceof Date, read.getTime() === written.getTime()];`;
    expect(run(host, body).result).toEqual([true, true]);
    expect(host.cell('Trang tính1', 'A1').display).toBe('01/07/2022 8:30:00');
  });

  test.each(['null', 'undefined', "''"])('%s clears a cell', (empty) => {
    run(host, `sheet.getRange('A1').setValue('x').setValue(${empty})`);
    expect(value(host, '[sheet.getLastRow(), sheet.getRange(1, 1).getValue()]')).toEqual([0, '']);
  });

  test.each([
    ["sheet.getRange('A1:A2').setValues([['x']])", 'The data has 1 but the range has 2.'],
    ["sheet.getRange('A1:B1').setValues([['x']])", 'The number of columns in the data does not match'],
    ["sheet.getRange('A1').setValues('x')", "don't match the method signature"],
    [
      "sheet.getRange('A1').setValue({})",
      "don't match the method signature for SpreadsheetApp.Range.setValue",
    ],
    ["sheet.getRange('A1').setValue('x'.repeat(50001))", 'more than the maximum of 50000 characters'],
  ])('%s throws', (statement, message) => {
    expect(() => run(host, statement)).toThrow(message);
  });

  test('nothing is written when one value of many is refused', () => {
    expect(() => run(host, "sheet.getRange('A1:A2').setValues([['x'], ['y'.repeat(50001)]])")).toThrow(
      '50000',
    );
    expect(value(host, 'sheet.getLastRow()')).toBe(0);
  });

  test('a format is no content, a blank text neither', () => {
    run(host, "sheet.getRange('A1:A9').setNumberFormat('@').setBackground('#ffffff').setValue('')");
    expect(value(host, 'sheet.getLastRow()')).toBe(0);
  });

  test('formulas are reported apart from values', () => {
    run(host, "sheet.getRange('A1:B1').setValues([['=1+1', 'x']])");
    expect(value(host, 'sheet.getRange(1, 1, 1, 2).getFormulas()')).toEqual([['=1+1', '']]);
  });

  test('merging keeps the first value only', () => {
    run(host, "sheet.getRange('A1:B1').setValues([['x', 'y']]).merge()");
    expect(value(host, "sheet.getRange('A1:B1').getValues()")).toEqual([['x', '']]);
    expect(() => run(host, "sheet.getRange('B1:C1').merge()")).toThrow(
      'You must select all cells in a merged range',
    );
  });
});

describe('tabs', () => {
  test.each([
    ["ss.insertSheet('A')", ['Trang tính1', 'A']],
    ["ss.insertSheet('A', 0)", ['A', 'Trang tính1']],
    ['ss.insertSheet()', ['Trang tính1', 'Trang tính2']],
    ["ss.insertSheet('A', { template: sheet })", ['Trang tính1', 'A']],
    ["ss.insertSheet('A', 0, { template: sheet })", ['A', 'Trang tính1']],
  ])('%s gives %p', (expression, names) => {
    run(host, expression);
    expect(host.tabs()).toEqual(names);
  });

  test.each([
    ['left', 0],
    ['copied', 1],
  ] as const)(
    'a copy of a protected template, where protections are %s, has %i of them',
    (templateProtections, n) => {
      const host = hostWith('', { quirks: { templateProtections } });
      run(host, "sheet.protect(); ss.insertSheet('A', { template: sheet });");
      expect(host.book.sheets.find(({ name }) => name === 'A')?.protections).toHaveLength(n);
    },
  );

  test('a copy of a template brings cells, formats, rules and merges, but no protection', () => {
    run(
      host,
      `sheet.getRange('A1').setValue('x').setFontWeight('bold');
       sheet.getRange('A3').insertCheckboxes();
       sheet.getRange('A5:B5').merge();
       sheet.setFrozenRows(4);
       sheet.protect();
       ss.insertSheet('A', { template: sheet });`,
    );
    const [template, copy] = host.book.sheets;
    expect(copy).toEqual({ ...template, id: copy?.id, name: 'A', protections: [] });
  });

  test.each([
    ["ss.insertSheet('trang TÍNH1')", 'A sheet with the name "trang TÍNH1" already exists.'],
    ["sheet.setName('')", 'cannot be empty'],
    ["sheet.setName('x'.repeat(101))", 'longer than 100'],
    ['ss.deleteSheet(sheet)', "You can't remove all the visible sheets in a document."],
    ['for (let i = 0; i < 200; i++) ss.insertSheet()', 'more than 200 sheets'],
    ['sheet.hideSheet()', "You can't hide all the sheets in a document."],
    ["ss.insertSheet('A').hideSheet(); sheet.hideSheet()", "You can't hide all the sheets in a document."],
    ["ss.setActiveSheet(ss.insertSheet('A').hideSheet())", 'of a hidden tab'],
    ['sheet.insertRowsAfter(1000, 400000)', 'above the limit of 10000000 cells'],
  ])('%s throws', (statement, message) => {
    expect(() => run(host, statement)).toThrow(message);
  });

  test('a hidden tab is read and written, and nobody looks at it', () => {
    const body = "const a = ss.insertSheet('A').hideSheet(); a.getRange('A1').setValue('x');";
    const seen =
      '[a.isSheetHidden(), sheet.isSheetHidden(), a.getDataRange().getValue(), ss.getActiveSheet().getName()]';
    expect(run(host, `${body} return ${seen};`).result).toEqual([true, false, 'x', 'Trang tính1']);
  });

  test('a deleted tab cannot be used', () => {
    expect(() => run(host, "const a = ss.insertSheet('A'); ss.deleteSheet(a); a.getLastRow();")).toThrow(
      'not found',
    );
  });

  test('the active tab is each person’s own', () => {
    run(host, "ss.insertSheet('A', 0); ss.setActiveSheet(sheet);");
    host.share('khac@example.gov.vn');
    expect(host.tabs()).toEqual(['A', 'Trang tính1']);
    expect(value(host, 'ss.setActiveSheet(sheet).getName()')).toBe('A');
    expect(value(host, 'ss.getActiveSheet().getName()', { as: 'khac@example.gov.vn' })).toBe('A');
  });
});

describe('rows and columns', () => {
  test.each([
    ['sheet.deleteRows(1, 1000)', "You can't delete all the rows on the sheet."],
    ['sheet.setFrozenRows(4); sheet.deleteRows(5, 996)', 'not possible to delete all non-frozen rows'],
    ['sheet.deleteRow(1001)', 'Those rows are out of bounds.'],
    ['sheet.deleteColumns(1, 26)', "You can't delete all the columns on the sheet."],
    ['sheet.insertRowsAfter(1001, 1)', 'Those rows are out of bounds.'],
    ['sheet.insertRowsAfter(1, 0)', 'must be at least 1'],
  ])('%s throws', (statement, message) => {
    expect(() => run(host, statement)).toThrow(message);
  });

  test('a new row after another takes its format', () => {
    run(
      host,
      "sheet.getRange('A1').setNumberFormat('@'); sheet.insertRowsAfter(1, 1); sheet.insertRowBefore(1);",
    );
    expect(value(host, "['A1', 'A2', 'A3', 'A4'].map((a1) => sheet.getRange(a1).getNumberFormat())")).toEqual(
      ['@', '@', '@', '0.###############'],
    );
  });
});

describe('data validation', () => {
  const list =
    "const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Có', 'Không'])%.build(); sheet.getRange('A1').setDataValidation(rule);";

  test('a strict list refuses other values from a script and a person', () => {
    run(host, list.replace('%', '.setAllowInvalid(false)'));
    const refusal =
      'violates the data validation rules set on this cell. Please enter one of the following values: Có, Không.';
    expect(() => run(host, "sheet.getRange('A1').setValue('x')")).toThrow(refusal);
    expect(() => host.type(owner, 'Trang tính1', 'A1', 'x')).toThrow(refusal);
    host.type(owner, 'Trang tính1', 'A1', 'Có');
    host.type(owner, 'Trang tính1', 'A1', '');
  });

  test('a list accepts other values unless told not to', () => {
    run(host, list.replace('%', ''));
    host.type(owner, 'Trang tính1', 'A1', 'x');
    expect(host.cell('Trang tính1', 'A1').value).toBe('x');
  });

  test('a tick box starts unticked and takes only TRUE and FALSE', () => {
    run(host, "sheet.getRange('A1:A2').insertCheckboxes()");
    expect(value(host, "sheet.getRange('A1:A2').getValues()")).toEqual([[false], [false]]);
    expect(() => host.type(owner, 'Trang tính1', 'A1', 'xong')).toThrow('violates the data validation rules');
    host.type(owner, 'Trang tính1', 'A1', 'true');
    expect(value(host, "sheet.getRange('A1:A2').getValues()")).toEqual([[true], [false]]);
    expect(() => host.tick(owner, 'Trang tính1', 'B1', true)).toThrow('no tick box');
  });

  test('a cell that somebody clears keeps its rule, its format and its note', () => {
    run(host, "sheet.getRange('A1').insertCheckboxes().setNumberFormat('@')");
    putNote(host, 'Trang tính1', 'A1', 'n');
    host.clear(owner, 'Trang tính1', 'A1');
    expect(host.cell('Trang tính1', 'A1')).toMatchObject({ value: '', format: '@', note: 'n' });
    expect(ruleOf(host, 'Trang tính1', 'A1')?.kind).toBe('checkbox');
  });
});

test('appendRow writes below everything, and adds the rows and columns it needs', () => {
  run(host, "sheet.deleteRows(3, 998); sheet.getRange('B2').setValue('x')");
  run(host, "sheet.appendRow(['a', '', 'b'])");
  expect(value(host, 'sheet.getDataRange().getValues()')).toEqual([
    ['', '', ''],
    ['', 'x', ''],
    ['a', '', 'b'],
  ]);
});

test('getMergedRanges tells also of merges that reach beyond the range', () => {
  run(host, "sheet.getRange('B2:C3').merge(); sheet.getRange('E5:F5').merge()");
  expect(
    value(host, "sheet.getRange('C3:D4').getMergedRanges().map((range) => range.getA1Notation())"),
  ).toEqual(['B2:C3']);
  expect(value(host, "sheet.getRange('A1').getMergedRanges().length")).toBe(0);
});

test('the file names its owner, and its editors: the owner and whoever it is shared with', () => {
  expect(value(host, 'ss.getOwner().getEmail()')).toBe(owner);
  expect(value(host, 'ss.getEditors().map((user) => user.getEmail())')).toEqual([
    owner,
    'donvi@example.gov.vn',
  ]);
});

describe('moveTo', () => {
  const act = `
    sheet.getRange('C3').insertCheckboxes().setValue(true);
    sheet.getRange('D3').setValue('Không phát sinh').setFontWeight('bold');
    sheet.getRange('A2').setValue('cũ');
    sheet.getRange('C3:D3').moveTo(sheet.getRange('A2:B2'));`;

  test.each([
    ['left', false, true],
    ['taken', true, false],
  ] as const)('cuts values and formats; the rules of the cells are %s', (movedRules, isThere, isLeft) => {
    host = hostWith('', { quirks: { movedRules } });
    expect(value(host, `(() => {${act} return sheet.getRange('A2:D3').getValues(); })()`)).toEqual([
      [true, 'Không phát sinh', '', ''],
      ['', '', '', ''],
    ]);
    const [, second, third] = host.book.sheets[0]?.rows ?? [];
    expect(host.book.styles[second?.[1]?.style ?? 0]).toMatchObject({ bold: true });
    expect([second?.[0]?.validation !== undefined, third?.[2]?.validation !== undefined]).toEqual([
      isThere,
      isLeft,
    ]);
    run(host, "sheet.getRange('A2:D3').clearDataValidations()");
    expect(host.book.sheets[0]?.rows.flat().some((cell) => cell?.validation !== undefined)).toBe(false);
  });

  test('to a place of another size is not modelled', () => {
    expect(() => run(host, "sheet.getRange('C3:D3').moveTo(sheet.getRange('A2'))")).toThrow('not modelled');
  });

  test('a tick box that is required keeps what its cell holds', () => {
    run(
      host,
      "sheet.getRange('A2').setValue(true).setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build())",
    );
    expect(value(host, "sheet.getRange('A2').getValue()")).toBe(true);
    expect(() => run(host, "sheet.getRange('A2').setValue('x')")).toThrow('violates the data validation');
  });
});

describe('conditional formats', () => {
  const rule = (formula: string) =>
    `SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('${formula}').setBackground('#f4c7c3').setRanges([sheet.getRange('A5:A9')]).build()`;
  const formulas =
    'sheet.getConditionalFormatRules().map((rule) => rule.getBooleanCondition().getCriteriaValues()[0])';

  test('are those that were set last, and move with their cells', () => {
    run(host, `sheet.setConditionalFormatRules([${rule('=LEFT($C5)="✖"')}, ${rule('=LEFT($C5)="⚠"')}])`);
    run(host, 'sheet.insertColumnsAfter(1, 25); sheet.insertRowBefore(2)');
    expect(value(host, formulas)).toEqual(['=LEFT($AB6)="✖"', '=LEFT($AB6)="⚠"']);
    run(host, 'sheet.deleteColumns(28, 1)');
    expect(value(host, formulas)).toEqual(['=LEFT(#REF!)="✖"', '=LEFT(#REF!)="⚠"']);
    run(host, 'sheet.setConditionalFormatRules([])');
    expect(value(host, formulas)).toEqual([]);
  });

  test('by any other formula are not modelled', () => {
    expect(() => run(host, rule('=$C5=1'))).toThrow('A conditional format by =$C5=1 is not modelled');
  });
});

describe('links of cells', () => {
  const text = (link: string, of = 'Đồng Văn') =>
    `SpreadsheetApp.newRichTextValue().setText('${of}').setLinkUrl('${link}').build()`;
  const links = "sheet.getRange('A1:A4').getRichTextValues().map(([one]) => one && one.getLinkUrl())";
  const write = (cell = 'A1') => `sheet.getRange('${cell}').setRichTextValues([[${text('#gid=5')}]])`;

  test('stand beside a text that stays what it is, and go with it', () => {
    run(host, `sheet.getRange('A1:A2').setNumberFormat('@'); ${write()}; ${write('A2')}`);
    run(host, "sheet.getRange('A3:A4').setValues([[5], ['=1+1']])");
    expect(host.cell('Trang tính1', 'A1')).toMatchObject({ value: 'Đồng Văn', formula: '' });
    expect(value(host, links)).toEqual(['#gid=5', '#gid=5', null, null]);
    run(host, "sheet.getRange('A1').setValue('Đồng Văn')");
    host.type(owner, 'Trang tính1', 'A2', 'Mèo Vạc');
    expect(value(host, links)).toEqual([null, null, null, null]);
  });

  test('that could be a number are written into cells of plain text only, because Google may read them as it reads what is typed', () => {
    run(host, write());
    const number = `sheet.getRange('A2').setRichTextValues([[${text('#gid=5', '012')}]])`;
    expect(() => run(host, number)).toThrow('of “012” in a cell whose format is not @ is not modelled');
    run(host, `sheet.getRange('A2').setNumberFormat('@'); ${number}`);
    expect(host.cell('Trang tính1', 'A2').value).toBe('012');
  });

  test('come along into a tab that is made after a template', () => {
    run(
      host,
      `sheet.getRange('A1').setNumberFormat('@'); ${write()}; ss.insertSheet('Mới', 1, { template: sheet })`,
    );
    expect(value(host, "ss.getSheets()[1].getRange('A1').getRichTextValues()[0][0].getLinkUrl()")).toBe(
      '#gid=5',
    );
  });

  test('of a part of a text are not modelled', () => {
    expect(() => run(host, "SpreadsheetApp.newRichTextValue().setText('a').setLinkUrl(0, 1, 'b')")).toThrow(
      'setLinkUrl(startOffset, endOffset, linkUrl) is not modelled',
    );
  });
});

test('a tab has the colour that it is given', () => {
  run(host, "sheet.setTabColor('#5f6368')");
  expect(host.book.sheets[0]?.tabColor).toBe('#5f6368');
  expect(() => run(host, 'sheet.setTabColor(5)')).toThrow("don't match the method signature");
});
