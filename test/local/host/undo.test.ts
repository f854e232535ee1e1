import type { Host } from '../../../local/host/host';
import { putNote } from '../../support/by-hand';
import { hostWith, owner, run, unit } from '../../support/script';

const tab = 'Trang tính1';
const onEdit =
  'function onEdit(e) { console.log([e.range.getA1Notation(), e.range.getValue(), e.value, e.oldValue].join()); }';

let host: Host;
beforeEach(() => {
  host = hostWith(onEdit);
});

const values = (...cells: string[]): unknown[] => cells.map((a1) => host.cell(tab, a1).value);

describe('undo', () => {
  test('takes back typing, pasting, ticking and deleting one by one, and redo makes them again', () => {
    run(host, "sheet.getRange('A3').insertCheckboxes()");
    host.type(unit, tab, 'A1', 'a');
    host.paste(unit, tab, 'A1', [['b', 'c']]);
    host.tick(unit, tab, 'A3', true);
    host.clear(unit, tab, 'A1:B1');
    const seen = [values('A1', 'B1', 'A3')];
    while (host.undo(unit)) seen.push(values('A1', 'B1', 'A3'));
    expect(seen).toEqual([
      ['', '', true],
      ['b', 'c', true],
      ['b', 'c', false],
      ['a', '', false],
      ['', '', false],
    ]);
    const again = [values('A1', 'B1', 'A3')];
    while (host.redo(unit)) again.push(values('A1', 'B1', 'A3'));
    expect(again).toEqual(seen.reverse());
  });

  test('brings back formulas, formats, notes and rules, and leaves the workbook as it was', () => {
    run(host, "sheet.getRange('A1').setValue('=1+1'); sheet.getRange('B1').setNumberFormat('@');");
    putNote(host, tab, 'A1', 'n');
    const cell = () => host.book.sheets[0]?.rows[0]?.[0];
    const before = structuredClone(cell());
    host.type(unit, tab, 'A1', '12/5/2022');
    expect(host.cell(tab, 'A1').format).not.toBe('0.###############');
    host.undo(unit);
    expect(cell()).toEqual(before);
    host.redo(unit);
    expect(host.cell(tab, 'A1')).toMatchObject({ display: '12/5/2022', formula: '', note: 'n' });
  });

  test('is each person’s own, and ends where the person has done nothing', () => {
    host.type(unit, tab, 'A1', 'a');
    host.type(owner, tab, 'A2', 'b');
    host.undo(unit);
    expect(values('A1', 'A2')).toEqual(['', 'b']);
    expect([host.undo(unit), host.redo(owner)]).toEqual([undefined, undefined]);
  });

  test('tells where it was, and selects it', () => {
    run(host, "ss.insertSheet('A')");
    host.paste(unit, tab, 'B2', [['a'], ['b']]);
    host.activate(unit, host.book.sheets[1]?.id ?? -1);
    const place = { sheetId: 0, area: { row: 2, column: 2, rows: 2, columns: 1 } };
    expect(host.undo(unit)).toMatchObject(place);
    expect(host.selection(unit)).toEqual(place);
  });

  test('a new edit leaves nothing to redo', () => {
    host.type(unit, tab, 'A1', 'a');
    host.undo(unit);
    host.type(unit, tab, 'A2', 'b');
    expect(host.redo(unit)).toBeUndefined();
    host.undo(unit);
    expect(host.undo(unit)).toBeUndefined();
  });

  test('an edit that was refused, or changed nothing, is no step', () => {
    host.type(unit, tab, 'A1', 'a');
    expect(() => host.type(unit, tab, 'A1', 'x'.repeat(50_001))).toThrow('50000');
    host.type(unit, tab, 'A1', 'a');
    host.clear(unit, tab, 'C1:D9');
    host.undo(unit);
    expect(values('A1')).toEqual(['']);
  });

  test('goes back a hundred steps', () => {
    for (let i = 0; i <= 100; i++) host.type(unit, tab, 'A1', `lần ${i}`);
    let steps = 0;
    while (host.undo(unit)) steps++;
    expect([steps, ...values('A1')]).toEqual([100, 'lần 0']);
  });

  test('leaves a cell alone that somebody changed since, and a format that somebody set since', () => {
    host.paste(unit, tab, 'A1', [['12/5/2022', '12/5/2022']]);
    host.type(owner, tab, 'A1', '5');
    run(host, "sheet.getRange('B1').setNumberFormat('@')");
    const before = host.cell(tab, 'A1');
    host.undo(unit);
    expect(host.cell(tab, 'A1')).toEqual(before);
    expect(host.cell(tab, 'B1').value).toBe('');
    expect(host.cell(tab, 'B1').format).toBe('@');
  });

  test.each([
    ['a row above it was inserted', 'sheet.insertRowBefore(1)'],
    ['its row was deleted', 'sheet.deleteRow(2)'],
    ['a column before it was inserted', 'sheet.insertColumnsAfter(1, 1)'],
    ['its column was deleted', 'sheet.deleteColumns(2, 1)'],
    ['its tab was deleted', "ss.insertSheet('x'); ss.deleteSheet(sheet)"],
  ])('skips an edit when %s since', (_, statement) => {
    run(host, "ss.insertSheet('A')");
    host.type(unit, 'A', 'A1', 'còn');
    host.type(unit, tab, 'B2', 'a');
    run(host, statement);
    const before = structuredClone(host.book.sheets.filter(({ name }) => name !== 'A'));
    host.undo(unit);
    expect(host.book.sheets.filter(({ name }) => name !== 'A')).toEqual(before);
    expect(host.cell('A', 'A1').value).toBe('');
  });

  test('is refused where the person may no longer type, and then goes on with the step before', () => {
    host.type(unit, tab, 'A1', 'a');
    run(host, "ss.insertSheet('Khác')");
    host.type(unit, 'Khác', 'A1', 'b');
    run(host, 'const p = ss.getSheets()[1].protect(); p.removeEditors(p.getEditors());');
    expect(() => host.undo(unit)).toThrow('You are trying to edit a protected cell');
    expect(host.cell('Khác', 'A1').value).toBe('b');
    host.undo(unit);
    expect(values('A1')).toEqual(['']);
  });

  test('leaves what somebody else changed since, and redo does not bring the person’s own back over it', () => {
    host.paste(unit, tab, 'A1', [['a', 'b']]);
    host.type(owner, tab, 'A1', 'của người khác');
    host.undo(unit);
    expect(values('A1', 'B1')).toEqual(['của người khác', '']);
    host.clear(owner, tab, 'A1');
    host.redo(unit);
    expect(values('A1', 'B1')).toEqual(['', 'b']);
  });

  test('runs onEdit without values, or not at all, as the quirk says', () => {
    const logs = (editOnUndo: 'fires' | 'silent') => {
      host = hostWith(onEdit, { quirks: { editOnUndo } });
      host.type(unit, tab, 'A1', 'a');
      return [host.undo(unit)?.run?.log, host.redo(unit)?.run?.log];
    };
    expect(logs('fires')).toEqual([['A1,,,'], ['A1,a,,']]);
    expect(logs('silent')).toEqual([undefined, undefined]);
  });
});

describe('undo of rows', () => {
  const rowsOf = () => structuredClone(host.book.sheets[0]);

  test('brings deleted rows back with their formats, merges, heights and protections, and edits before it go on', () => {
    host.type(unit, tab, 'B3', 'cũ');
    run(
      host,
      "sheet.getRange('A2:A4').merge(); sheet.getRange('B3').setFontWeight('bold');" +
        'sheet.setFrozenRows(3)',
    );
    const flags = { description: '', unprotected: [], warningOnly: false, domainEdit: false };
    const area = { row: 2, column: 3, rows: 2, columns: 1 };
    Object.assign(host.book.sheets[0] ?? {}, {
      heights: { 3: 60 },
      protections: [{ id: 9, area, ...flags }],
    });
    const before = rowsOf();
    host.deleteRows(unit, tab, 2, 3);
    expect(host.book.sheets[0]).toMatchObject({ maxRows: 997, frozenRows: 1, merges: [], protections: [] });
    host.undo(unit);
    expect(rowsOf()).toEqual(before);
    host.redo(unit);
    expect(host.rows(tab)).toBe(997);
    host.undo(unit);
    host.undo(unit);
    expect(values('B3')).toEqual(['']);
  });

  test('takes inserted rows out again, and typing in them first', () => {
    host.type(unit, tab, 'A2', 'hai');
    host.insertRows(unit, tab, 2, 2, 2);
    host.type(unit, tab, 'A3', 'ba');
    expect(values('A2', 'A3', 'A4')).toEqual(['', 'ba', 'hai']);
    host.undo(unit);
    host.undo(unit);
    expect([host.rows(tab), ...values('A2', 'A3')]).toEqual([1000, 'hai', '']);
    host.redo(unit);
    host.redo(unit);
    expect(values('A2', 'A3', 'A4')).toEqual(['', 'ba', 'hai']);
  });

  test('leaves inserted rows that hold something of somebody else, and says so', () => {
    host.insertRows(unit, tab, 2, 1, 2);
    host.type(owner, tab, 'A2', 'của người khác');
    expect(() => host.undo(unit)).toThrow('The rows hold something else by now');
    expect([host.rows(tab), ...values('A2')]).toEqual([1001, 'của người khác']);
  });

  test('is skipped when somebody else inserted, deleted, merged or protected since', () => {
    host.type(unit, tab, 'A1', 'a');
    host.deleteRows(unit, tab, 5, 1);
    run(host, 'sheet.insertRowsAfter(900, 1)');
    host.undo(unit);
    expect([host.rows(tab), ...values('A1')]).toEqual([1000, '']);
  });

  test('is no step when it was refused, and runs no onEdit', () => {
    host.type(unit, tab, 'A1', 'a');
    run(host, 'const p = sheet.protect(); p.removeEditors(p.getEditors());');
    for (const act of [
      () => host.insertRows(unit, tab, 2, 1, 2),
      () => host.deleteRows(unit, tab, 2, 1),
      () => host.setWidth(unit, tab, 2, 90),
      () => host.format(unit, tab, 'A1', 'bold', true),
    ])
      expect(act).toThrow('You are trying to edit a protected cell');
    run(host, 'sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].remove()');
    expect(host.undo(unit)?.area).toMatchObject({ row: 1, column: 1 });
    expect(values('A1')).toEqual(['']);
    host.deleteRows(unit, tab, 2, 1);
    expect(host.undo(unit)?.run).toBeUndefined();
  });
});

test('undo of a width brings back the one before, and that of bold runs no onEdit', () => {
  host.setWidth(unit, tab, 2, 90);
  host.setWidth(unit, tab, 2, 300);
  host.format(unit, tab, 'B1:B2', 'bold', true);
  expect(host.undo(unit)?.run).toBeUndefined();
  expect(host.book.sheets[0]?.rows.flat().some((cell) => cell?.style)).toBe(false);
  const seen = [];
  for (const direction of ['undo', 'undo', 'redo', 'redo'] as const) {
    host[direction](unit);
    seen.push(host.book.sheets[0]?.widths[2]);
  }
  expect(seen).toEqual([90, 100, 90, 300]);
});
