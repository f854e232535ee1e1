import { Cache, CacheService } from '../../../local/google/services/cache';
import { Documents } from '../../../local/google/services/docs';
import { Files, Permissions } from '../../../local/google/services/drive';
import { HtmlOutput, HtmlService } from '../../../local/google/services/html';
import { ScriptApp } from '../../../local/google/services/script-app';
import { Session, User } from '../../../local/google/services/session';
import {
  BooleanCondition,
  ConditionalFormatRule,
  ConditionalFormatRuleBuilder,
} from '../../../local/google/services/spreadsheet/conditional-format';
import { Protection } from '../../../local/google/services/spreadsheet/protection';
import { Range } from '../../../local/google/services/spreadsheet/range';
import { RichTextValue, RichTextValueBuilder } from '../../../local/google/services/spreadsheet/rich-text';
import { Sheet } from '../../../local/google/services/spreadsheet/sheet';
import { Spreadsheet, SpreadsheetApp } from '../../../local/google/services/spreadsheet/spreadsheet-app';
import { TextFinder } from '../../../local/google/services/spreadsheet/text-finder';
import { DataValidation, DataValidationBuilder } from '../../../local/google/services/spreadsheet/validation';
import { Lock, LockService, Properties, PropertiesService } from '../../../local/google/services/stores';
import { Menu, PromptResponse, Ui } from '../../../local/google/services/ui';
import { Blob, Utilities } from '../../../local/google/services/utilities';
import { callClass, knownMethods } from '../../../local/host/calls';
import { Host } from '../../../local/host/host';
import { protect } from '../../support/by-hand';
import { hostWith, owner, run, unit, value } from '../../support/script';

const tab = 'Trang tính1';

describe('an execution', () => {
  test('sees ECMAScript, console and Google’s services, and nothing else of the machine', () => {
    const absent =
      'setTimeout URL fetch Buffer TextEncoder crypto process require structuredClone WebAssembly';
    const body = `return '${absent}'.split(' ').filter((name) => typeof globalThis[name] !== 'undefined');`;
    expect(run(hostWith(), body).result).toEqual([]);
  });

  test('starts with fresh globals every time', () => {
    const host = hostWith('var count = 0; function tick() { return ++count; }');
    expect([host.run('tick').result, host.run('tick').result]).toEqual([1, 1]);
  });

  test('arrays, dates and errors are those of the script’s own context', () => {
    const body = `
      const values = sheet.getRange('A1').setValue(new Date()).getValues();
      let error; try { sheet.getRange('ZZ1') } catch (e) { error = e; }
      return [values instanceof Array, values[0][0] instanceof Date, ss.getSheets() instanceof Array,
        Utilities.unzip(Utilities.zip([])) instanceof Array, error instanceof Error, error.name];`;
    expect(run(hostWith(), body).result).toEqual([true, true, true, true, true, 'Exception']);
  });

  test('runs on Vietnamese time whatever the machine is set to', () => {
    const body = `const d = new Date(2022, 6, 1, 8, 30);
      return [d.toISOString(), d.getHours(), d.getDay(), d.getTimezoneOffset(), String(d), new Date('2022-07-01T00:00').toISOString(),
        new Date('2022-07-01').toISOString(), new Date(new Date(0).setHours(0, 0)).toISOString(), d.constructor === Date];`;
    expect(run(hostWith(), body).result).toEqual([
      '2022-07-01T01:30:00.000Z',
      8,
      5,
      -420,
      'Fri Jul 01 2022 08:30:00 GMT+0700 (Indochina Time)',
      '2022-06-30T17:00:00.000Z',
      '2022-07-01T00:00:00.000Z',
      '1969-12-31T17:00:00.000Z',
      true,
    ]);
  });

  test('has the host’s clock when that is set', () => {
    const host = hostWith();
    host.now = new Date('2022-07-15T01:00:00Z');
    const body = 'Utilities.sleep(1000); return [Date.now(), new Date().toISOString()];';
    expect(run(host, body).result).toEqual([Date.parse('2022-07-15T01:00:01Z'), '2022-07-15T01:00:01.000Z']);
  });

  test('logs what the script logs', () => {
    expect(run(hostWith(), "console.log('a', 1); console.warn('b'); Logger.log(sheet);").log).toEqual([
      'a 1',
      'warn: b',
      'Sheet',
    ]);
  });

  test('may make no Google call while the script loads, though it may name one', () => {
    const load = (line: string): unknown =>
      new Host({ owner, code: `${line}\nfunction f() { return 1; }` }).run('f').result;
    expect(() => load('SpreadsheetApp.getActive();')).toThrow(
      'SpreadsheetApp.getActive is called while the script loads',
    );
    expect(load('const type = SpreadsheetApp.ProtectionType.SHEET;')).toBe(1);
  });

  test.each([
    ['ss.foo()', 'Spreadsheet.foo'],
    ['sheet.autoResizeColumns(1, 2)', 'Sheet.autoResizeColumns'],
    ['sheet.getRange(1, 1).sheetId', 'Range.sheetId'],
    ['SpreadsheetApp.openById("x")', 'SpreadsheetApp.openById'],
    ['SpreadsheetApp.ProtectionType.RANGE', 'SpreadsheetApp.ProtectionType.RANGE'],
    ['SpreadsheetApp.ProtectionType.SHEET.ordinal()', 'SpreadsheetApp.ProtectionType.SHEET.ordinal'],
    ['ss.getProtections()', 'Spreadsheet.getProtections'],
    ['sheet.name = "x"', 'Sheet.name = …'],
    ['DriveApp.getFiles()', 'DriveApp'],
    ['UrlFetchApp.fetch("x")', 'UrlFetchApp'],
  ])('%s fails by name, even if the script catches it', (expression, name) => {
    const body = `try { ${expression} } catch (e) {}`;
    expect(() => run(hostWith(), body)).toThrow(`${name} is not modelled by the laptop host`);
  });

  test.each([
    ['a missing function', '', 'Script function not found: f'],
    ['an arrow function', 'const f = () => 1;', 'Script function not found: f'],
    ['a nested function', '{\n  function f() {}\n}', 'Script function not found: f'],
    ['a private function', 'function f_() {}', 'Script function not found: f'],
  ])('finds no %s', (_, code, message) => {
    const host = new Host({ owner, code });
    expect(() => host.run(code.includes('f_') ? 'f_' : 'f')).toThrow(message);
  });

  test.each([
    ['new Date()', 'a Date'],
    ['[() => 1]', 'a function'],
    ['new Map()', 'an object of a class'],
  ])('a page cannot receive %s', (expression, kind) => {
    expect(() => value(hostWith(), expression)).toThrow(`returns ${kind}, which no page receives`);
  });

  test('parameters go in as JSON, results come out as JSON', () => {
    const host = hostWith('function echo(a, b) { return { a: a, b: b, list: [undefined] }; }');
    expect(host.run('echo', [{ x: [1] }, 'é']).result).toEqual({ a: { x: [1] }, b: 'é', list: [null] });
  });

  test('names the functions that a page can call', () => {
    const code =
      'function a() {} function b_() {} const c = () => 1; var d = 1; function e() { function f() {} }';
    expect(new Host({ owner, code }).functions()).toEqual(['a', 'e']);
  });

  test('an error of the script comes out with its name and message', () => {
    expect(() => run(hostWith(), "throw new TypeError('sai')")).toThrow(
      expect.objectContaining({ name: 'TypeError', message: 'sai' }),
    );
  });
});

describe('counting', () => {
  test('tells reads, writes and other calls apart, and leaves local ones out', () => {
    const body = `
      const range = sheet.getRange('A2:B3');
      range.setNumberFormat('@').setValues([['a', 'b'], ['c', 'd']]);
      range.getValues(); range.getValues(); range.getA1Notation(); sheet.getName();
      SpreadsheetApp.flush();`;
    const host = hostWith();
    const { calls } = run(host, body);
    expect(calls).toEqual({
      read: 3,
      write: 2,
      other: 2,
      byMethod: {
        'SpreadsheetApp.getUi': 1,
        'Spreadsheet.getSheets': 1,
        'Range.setNumberFormat': 1,
        'Range.setValues': 1,
        'Range.getValues': 2,
        'SpreadsheetApp.flush': 1,
      },
    });
    expect(host.calls).toEqual(calls);
  });

  test.each([
    ['Range.getValues', 'read'],
    ['Sheet.getLastRow', 'read'],
    ['Range.setValue', 'write'],
    ['Protection.removeEditors', 'write'],
    ['Drive.Files.get', 'other'],
    ['Sheet.getRange', 'local'],
    ['Blob.getName', 'local'],
  ])('%s is %s', (method, expected) => {
    expect(callClass(method)).toBe(expected);
  });

  test('every method that the host has is in a class, and no other', () => {
    const services: Record<string, { prototype: object }> = {
      Blob,
      BooleanCondition,
      Cache,
      CacheService,
      ConditionalFormatRule,
      ConditionalFormatRuleBuilder,
      DataValidation,
      DataValidationBuilder,
      'Docs.Documents': Documents,
      'Drive.Files': Files,
      'Drive.Permissions': Permissions,
      HtmlOutput,
      HtmlService,
      Lock,
      LockService,
      Menu,
      PromptResponse,
      Properties,
      PropertiesService,
      Protection,
      Range,
      RichTextValue,
      RichTextValueBuilder,
      ScriptApp,
      Session,
      Sheet,
      Spreadsheet,
      SpreadsheetApp,
      TextFinder,
      Ui,
      User,
      Utilities,
    };
    const methods = Object.entries(services).flatMap(([service, { prototype }]) =>
      Object.getOwnPropertyNames(prototype)
        .filter((name) => name !== 'constructor')
        .map((name) => `${service}.${name}`),
    );
    expect(knownMethods().sort()).toEqual(methods.sort());
  });

  test('a method without a class cannot be called', () => {
    expect(() => callClass('Range.getNotes')).toThrow('Range.getNotes is in no class');
  });
});

describe('the menu', () => {
  const menu = `function onOpen(e) {
    const ui = SpreadsheetApp.getUi();
    ui.createMenu('Tổng hợp').addItem('Kiểm tra', 'check').addSeparator()
      .addItem('Khóa', 'lock').addToUi();
  }
  function check() { return 'đã kiểm tra'; }`;

  test('is built when the file is opened, and its items run', () => {
    const host = hostWith(`${menu}\nfunction lock() {}`);
    expect(host.open(unit)).toEqual([
      {
        title: 'Tổng hợp',
        items: [
          { label: 'Kiểm tra', functionName: 'check' },
          { separator: true },
          { label: 'Khóa', functionName: 'lock' },
        ],
      },
    ]);
    expect(host.click('Tổng hợp', 'Kiểm tra', { as: unit }).result).toBe('đã kiểm tra');
    host.click('Tổng hợp', 'Khóa');
    expect(() => host.click('Tổng hợp', 'Xóa')).toThrow('The menu "Tổng hợp" has no item "Xóa"');
    expect(() => host.click('Tệp', 'Kiểm tra')).toThrow('The menu "Tệp" has no item "Kiểm tra"');
  });

  test('an item without a function fails at once', () => {
    expect(() => hostWith(menu).open(owner)).toThrow('The menu names lock, which is no top-level function');
  });

  test('cannot be clicked before the file is opened', () => {
    expect(() => hostWith(menu).click('Tổng hợp', 'Kiểm tra')).toThrow('has no item');
  });
});

describe('a simple trigger', () => {
  const onOpen = (line: string): Host => hostWith(`function onOpen(e) { ${line} }`);

  test.each([
    ["Drive.Files.get('x')", 'You do not have permission to call drive.files.get'],
    ["SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x'))", 'Ui.showSidebar'],
    ["SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('x'), 't')", 'Ui.showModalDialog'],
  ])('may not call %s', (line, message) => {
    expect(() => onOpen(line).open(owner)).toThrow(message);
  });

  test.each(['LIMITED', 'NONE'] as const)('is told its mode, %s', (mode) => {
    const host = onOpen('console.log(e.authMode === ScriptApp.AuthMode.LIMITED, !!e.source)');
    host.open(owner, mode);
    expect(host.triggerErrors).toEqual([]);
  });

  test('may use properties and the lock, but no document or properties under NONE', () => {
    const line =
      "PropertiesService.getDocumentProperties().setProperty('a', 'b'); LockService.getDocumentLock().tryLock(1);";
    onOpen(line).open(owner);
    expect(() => onOpen(line).open(owner, 'NONE')).toThrow(
      'permission to call PropertiesService.getDocumentProperties',
    );
    expect(() => onOpen('SpreadsheetApp.getActive()').open(owner, 'NONE')).toThrow(
      'SpreadsheetApp.getActive',
    );
  });

  test('may show an alert or not, as the quirk says', () => {
    const code = "function onOpen() { SpreadsheetApp.getUi().alert('x'); }";
    hostWith(code, { quirks: { dialogsInTrigger: 'shows' } }).open(owner);
    expect(() => hostWith(code, { quirks: { dialogsInTrigger: 'throws' } }).open(owner)).toThrow('Ui.alert');
  });

  test('what it throws is kept, and thrown unless Google’s silence is wanted', () => {
    const host = onOpen("throw new Error('hỏng')");
    expect(() => host.open(owner)).toThrow('onOpen failed: hỏng');
    host.throwTriggerErrors = false;
    host.open(owner);
    const error = { trigger: 'onOpen', as: owner, message: 'hỏng' };
    expect(host.triggerErrors).toEqual([error, error]);
  });
});

describe('editing by hand', () => {
  const onEdit = `function onEdit(e) {
    console.log(JSON.stringify([e.range.getA1Notation(), e.range.getSheet().getName(), e.value, e.oldValue,
      Object.keys(e).join(), e.source.getId() === SpreadsheetApp.getActive().getId(), e.user.getEmail()]));
  }`;
  const seen = (result: { log: string[] } | undefined): unknown => JSON.parse(result?.log[0] ?? 'null');
  const keys = 'authMode,user,source,range';

  test('onEdit is told range, value and old value', () => {
    const host = hostWith(onEdit);
    expect(seen(host.type(unit, tab, 'B5', 'a'))).toEqual(['B5', tab, 'a', null, `${keys},value`, true, '']);
    expect(seen(host.type(unit, tab, 'B5', '01'))).toEqual([
      'B5',
      tab,
      '1',
      'a',
      `${keys},value,oldValue`,
      true,
      '',
    ]);
    expect(seen(host.clear(unit, tab, 'B5'))).toEqual(['B5', tab, null, '1', `${keys},oldValue`, true, '']);
  });

  test('on a paste and on several cells both values are absent', () => {
    const host = hostWith(onEdit);
    expect(seen(host.paste(unit, tab, 'B5', [['a']]))).toEqual(['B5', tab, null, null, keys, true, '']);
    expect(seen(host.paste(unit, tab, 'B5', [['a', 'b'], ['c']]))).toEqual([
      'B5:C6',
      tab,
      null,
      null,
      keys,
      true,
      '',
    ]);
    expect(seen(host.clear(unit, tab, 'B5:C6'))).toEqual(['B5:C6', tab, null, null, keys, true, '']);
  });

  test('a tick is told as TRUE and FALSE', () => {
    const host = hostWith(onEdit);
    run(host, "sheet.getRange('A3').insertCheckboxes()");
    expect(seen(host.tick(unit, tab, 'A3', true))).toEqual([
      'A3',
      tab,
      'TRUE',
      'FALSE',
      `${keys},value,oldValue`,
      true,
      '',
    ]);
  });

  test('pasting past the edge grows the grid, and line breaks become \\n', () => {
    const host = hostWith();
    host.paste(owner, tab, 'Z1000', [['a\r\nb', 'c'], ['d']]);
    expect([host.rows(tab), host.cell(tab, 'Z1000').value, host.cell(tab, 'AA1000').value]).toEqual([
      1001,
      'a\nb',
      'c',
    ]);
  });

  test.each([
    ['a list', [['Có'], ['x']], 'violates the data validation rules'],
    [
      'tick boxes',
      [
        ['Có', 'TRUE'],
        ['Không', 'xong'],
      ],
      'violates the data validation rules',
    ],
  ])('a paste over %s that refuses a value changes nothing', (_, rows, message) => {
    const host = hostWith();
    run(
      host,
      `const list = SpreadsheetApp.newDataValidation().requireValueInList(['Có', 'Không']).setAllowInvalid(false);
       sheet.getRange('A1:A2').setDataValidation(list.build());
       sheet.getRange('B1:B2').insertCheckboxes();`,
    );
    const before = structuredClone(host.book);
    expect(() => host.paste(unit, tab, 'A1', rows)).toThrow(message);
    expect(host.book).toEqual(before);
    host.paste(unit, tab, 'A1', [
      ['Có', 'TRUE'],
      ['', 'false'],
    ]);
    expect(['A1', 'B1', 'A2', 'B2'].map((a1) => host.cell(tab, a1).value)).toEqual(['Có', true, '', false]);
  });

  test('typing is read as Sheets reads it, except into a text cell', () => {
    const host = hostWith();
    run(host, "sheet.getRange('B:B').setNumberFormat('@')");
    host.type(unit, tab, 'A1', '01234');
    host.type(unit, tab, 'B1', '01234');
    expect([host.cell(tab, 'A1').value, host.cell(tab, 'B1').value]).toEqual([1234, '01234']);
    expect(() => host.type(unit, tab, 'B1', 'x'.repeat(50_001))).toThrow('50000');
  });

  test('a typed date takes a date format, which the cell then keeps', () => {
    const host = hostWith();
    host.now = new Date('2022-07-15T01:00:00Z');
    host.type(unit, tab, 'A1', '12/5');
    expect(host.cell(tab, 'A1')).toMatchObject({ value: 44693, display: '12/5' });
    host.type(unit, tab, 'A1', '5');
    expect(host.cell(tab, 'A1')).toMatchObject({ value: 5, display: '04/1' });
  });

  test('onEdit runs with the typist’s rights', () => {
    const host = hostWith(
      "function onEdit({ range }) { range.getSheet().getRange(range.getRow(), 2).setValue('x'); }",
    );
    protect(host, tab, { editors: [owner], open: ['A:A'] });
    expect(() => host.type(unit, tab, 'A1', 'a')).toThrow(
      'onEdit failed: You are trying to edit a protected cell',
    );
    expect(host.cell(tab, 'A1').value).toBe('a');
    host.type(owner, tab, 'A2', 'a');
    expect(host.cell(tab, 'B2').value).toBe('x');
  });

  test.each([
    ['Không có', 'A1', 'No tab "Không có"'],
    [tab, 'ô', '"ô" names no cells'],
    [tab, 'A1:B2', 'more than one cell'],
    [tab, 'A1001', 'outside'],
  ])('typing into %s!%s fails', (name, a1, message) => {
    expect(() => hostWith().type(owner, name, a1, 'x')).toThrow(message);
  });
});

describe('what is selected', () => {
  const areaOf = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

  test.each([
    ["a.getRange('B2:C3').activate()", areaOf(2, 2, 2, 2)],
    ["a.getRange('B2:C3').activate(); a.getRange('D4').activate()", areaOf(4, 4)],
    ["a.getRange('B2').activate(); ss.setActiveSheet(a)", areaOf(1, 1)],
  ])('after %s the run tells it', (statement, area) => {
    const host = hostWith();
    run(host, "ss.insertSheet('A')");
    const sheetId = host.book.sheets[1]?.id;
    const { selected } = run(host, `const a = ss.getSheets()[1]; ${statement}`, { as: unit });
    expect(selected).toEqual({ sheetId, area });
    expect(host.selection(unit)).toEqual(selected);
  });

  test('a run that brings nothing before the person leaves them where they typed', () => {
    const host = hostWith();
    host.type(unit, tab, 'B5', 'a');
    const { selected } = run(host, "sheet.getRange('A1').setValue('x')", { as: unit });
    expect(selected).toBeUndefined();
    expect(host.selection(unit)).toEqual({ sheetId: 0, area: areaOf(5, 2) });
    expect(host.selection(owner)).toEqual({ sheetId: 0, area: areaOf(1, 1) });
  });

  test.each([
    ["const a = ss.insertSheet('A'); ss.deleteSheet(a); ss.setActiveSheet(a);", 'not found'],
    ['ss.setActiveSheet(sheet, true)', 'restoreSelection) is not modelled'],
  ])('%s fails', (statement, message) => {
    expect(() => run(hostWith(), statement)).toThrow(message);
  });
});

describe('the store', () => {
  test('is plain data, and another workbook can take its place', () => {
    const host = hostWith();
    run(
      host,
      "sheet.getRange('A1:B2').setNumberFormat('@').setValue('x'); sheet.protect(); sheet.getRange('A3').insertCheckboxes();",
    );
    const saved = JSON.parse(JSON.stringify(host.book));
    expect(saved).toEqual(host.book);
    const other = hostWith();
    other.book = { ...saved, owner: '' };
    expect([other.cell(tab, 'B2').value, other.owner]).toEqual(['x', owner]);
  });
});
