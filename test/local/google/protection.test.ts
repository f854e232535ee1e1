import type { Host } from '../../../local/host/host';
import { protect } from '../../support/by-hand';
import { hostWith, owner, run, unit, value } from '../../support/script';

const tab = 'Trang tính1';
const refusal = 'You are trying to edit a protected cell or object.';
const lock = 'const p = sheet.protect(); p.removeEditors(p.getEditors());';

let host: Host;
beforeEach(() => {
  host = hostWith();
});

describe('protection', () => {
  test('alone it keeps nobody out, not even whoever joins later', () => {
    run(host, 'sheet.protect()');
    host.share('moi@example.gov.vn');
    host.type(unit, tab, 'A1', 'x');
    host.type('moi@example.gov.vn', tab, 'A1', 'x');
  });

  test('without editors it keeps everybody out but the owner', () => {
    run(host, lock);
    expect(() => host.type(unit, tab, 'A1', 'x')).toThrow(refusal);
    expect(() => run(host, "sheet.getRange('A1').setValue('x')", { as: unit })).toThrow(refusal);
    host.type(owner, tab, 'A1', 'x');
    expect(host.cell(tab, 'A1').value).toBe('x');
  });

  test('neither the owner nor whoever does it can be removed', () => {
    const body = `${lock} return p.getEditors().map((user) => user.getEmail());`;
    expect(run(host, body, { as: unit }).result).toEqual([owner, unit]);
  });

  test('unprotected ranges stay open, and only they', () => {
    protect(host, tab, { editors: [owner], open: ['A3:B3', 'B5:C'] });
    host.type(unit, tab, 'B5', 'x');
    host.paste(unit, tab, 'B6', [['x', 'y']]);
    expect(() => host.type(unit, tab, 'A5', 'x')).toThrow(refusal);
    expect(() => host.paste(unit, tab, 'B6', [['x', 'y', 'z']])).toThrow(refusal);
    expect(() => host.paste(unit, tab, 'B1000', [['x'], ['y']])).toThrow(refusal);
    expect(host.book.sheets[0]?.maxRows).toBe(1000);
  });

  test('overlapping protections all bind', () => {
    protect(host, tab, { range: 'A1:B2', editors: [owner] });
    protect(host, tab, { range: 'B2:C3', editors: [unit] });
    expect(() => host.type(unit, tab, 'B2', 'x')).toThrow(refusal);
    host.type(unit, tab, 'C3', 'x');
  });

  test('a warning keeps nobody out', () => {
    protect(host, tab, { editors: [], warningOnly: true });
    host.type(unit, tab, 'A1', 'x');
  });

  test('tells whether it only warns, and what it leaves open', () => {
    const told = 'sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).map((p) =>';
    protect(host, tab, { editors: [owner], open: ['A3:B3', 'B5:C'] });
    const open = `${told} p.getUnprotectedRanges().map((range) => range.getA1Notation()))`;
    expect(value(host, open)).toEqual([['A3:B3', 'B5:C1000']]);
    expect(value(host, `${told} p.isWarningOnly())`)).toEqual([false]);
    host = hostWith();
    protect(host, tab, { warningOnly: true });
    expect(value(host, `${told} p.isWarningOnly())`)).toEqual([true]);
  });

  test.each([
    "sheet.setName('x')",
    'sheet.insertRowsAfter(1, 1)',
    'sheet.setFrozenRows(1)',
    "ss.insertSheet('y'); sheet.hideSheet()",
    'sheet.deleteRow(5)',
    'sheet.setColumnWidth(1, 50)',
    "sheet.getRange('A1').setNumberFormat('@')",
    "sheet.getRange('A1').setBackground('#ffffff')",
    "sheet.getRange('A1').insertCheckboxes()",
    "sheet.getRange('A1:B1').merge()",
    "ss.insertSheet('y'); ss.deleteSheet(sheet)",
    'sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].getEditors()',
    "sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].setDescription('x')",
  ])('somebody kept out may not do %s', (statement) => {
    run(host, lock);
    expect(() => run(host, statement, { as: unit })).toThrow(refusal);
  });

  test('rows of a protected range can be neither deleted nor widened by somebody kept out', () => {
    protect(host, tab, { range: 'A5:B6', editors: [owner] });
    expect(() => run(host, 'sheet.deleteRow(6)', { as: unit })).toThrow(refusal);
    run(host, 'sheet.deleteRow(7)', { as: unit });
  });

  test('a second protection of a tab is the first, or throws where the quirk says so', () => {
    const body = "sheet.protect().setDescription('x'); return sheet.protect().getDescription();";
    expect(run(host, body).result).toBe('x');
    expect(host.book.sheets[0]?.protections).toHaveLength(1);
    expect(() => run(hostWith('', { quirks: { secondProtect: 'throws' } }), body)).toThrow(
      'already protected',
    );
  });

  test('those of a tab are listed without those of its cells', () => {
    run(host, "sheet.protect().setDescription('tab')");
    protect(host, tab, { range: 'A1', description: 'ô' });
    const all = 'sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)';
    expect(value(host, `${all}.map((p) => [p.getDescription(), p.canEdit()])`, { as: unit })).toEqual([
      ['tab', true],
    ]);
  });

  test('somebody without access to the file can do nothing', () => {
    expect(() => host.type('la@example.gov.vn', tab, 'A1', 'x')).toThrow('no edit access');
    expect(() => run(host, '', { as: 'la@example.gov.vn' })).toThrow('no edit access');
  });
});
