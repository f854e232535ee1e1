import type { Host } from '../../../local/host/host';
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
    run(host, `${lock} p.setUnprotectedRanges([sheet.getRange('A3:B3'), sheet.getRange('B5:C')]);`);
    host.type(unit, tab, 'B5', 'x');
    host.paste(unit, tab, 'B6', [['x', 'y']]);
    expect(() => host.type(unit, tab, 'A5', 'x')).toThrow(refusal);
    expect(() => host.paste(unit, tab, 'B6', [['x', 'y', 'z']])).toThrow(refusal);
    expect(() => host.paste(unit, tab, 'B1000', [['x'], ['y']])).toThrow(refusal);
    expect(host.book.sheets[0]?.maxRows).toBe(1000);
  });

  test('overlapping protections all bind', () => {
    run(
      host,
      `const p = sheet.getRange('A1:B2').protect(); p.removeEditors(p.getEditors());
       const q = sheet.getRange('B2:C3').protect(); q.addEditor('${unit}');`,
    );
    expect(() => host.type(unit, tab, 'B2', 'x')).toThrow(refusal);
    host.type(unit, tab, 'C3', 'x');
  });

  test('a warning keeps nobody out', () => {
    run(host, `${lock} p.setWarningOnly(true);`);
    host.type(unit, tab, 'A1', 'x');
  });

  test.each([
    "sheet.setName('x')",
    'sheet.insertRowAfter(1)',
    'sheet.deleteRow(5)',
    'sheet.setColumnWidth(1, 50)',
    "sheet.getRange('A1').setNumberFormat('@')",
    "sheet.getRange('A1').setBackground('#ffffff')",
    "sheet.getRange('A1').setNote('n')",
    "sheet.getRange('A1').clearContent()",
    "sheet.getRange('A1:B1').merge()",
    'sheet.hideSheet()',
    "ss.insertSheet('y'); ss.deleteSheet(sheet)",
    'sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].getEditors()',
    'sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0].remove()',
  ])('somebody kept out may not do %s', (statement) => {
    run(host, lock);
    expect(() => run(host, statement, { as: unit })).toThrow(refusal);
  });

  test('rows of a protected range can be neither deleted nor widened by somebody kept out', () => {
    run(host, "const p = sheet.getRange('A5:B6').protect(); p.removeEditors(p.getEditors());");
    expect(() => run(host, 'sheet.deleteRow(6)', { as: unit })).toThrow(refusal);
    run(host, 'sheet.deleteRow(7)', { as: unit });
  });

  test('a second protection of a tab throws or is the first, as the quirk says', () => {
    const body = "sheet.protect().setDescription('x'); return sheet.protect().getDescription();";
    expect(() => run(hostWith('', { quirks: { secondProtect: 'throws' } }), body)).toThrow(
      'already protected',
    );
    expect(run(hostWith('', { quirks: { secondProtect: 'returns' } }), body).result).toBe('x');
  });

  test('protections are listed by type and told apart by description', () => {
    run(host, "sheet.protect().setDescription('tab'); sheet.getRange('A1').protect().setDescription('ô');");
    const listed = (type: string): unknown =>
      value(host, `ss.getProtections(SpreadsheetApp.ProtectionType.${type}).map((p) => p.getDescription())`);
    expect([listed('SHEET'), listed('RANGE')]).toEqual([['tab'], ['ô']]);
    const first = 'sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET)[0]';
    expect(value(host, `${first}.getProtectionType() === SpreadsheetApp.ProtectionType.SHEET`)).toBe(true);
    expect(value(host, `${first}.canEdit()`, { as: unit })).toBe(true);
  });

  test('somebody without access to the file can do nothing', () => {
    expect(() => host.type('la@example.gov.vn', tab, 'A1', 'x')).toThrow('no edit access');
    expect(() => run(host, '', { as: 'la@example.gov.vn' })).toThrow('no edit access');
  });
});
