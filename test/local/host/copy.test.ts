import type { Host } from '../../../local/host/host';
import { protect, putNote } from '../../support/by-hand';
import { hostWith, owner, run, unit } from '../../support/script';

const tab = 'Trang tính1';
const code = `function onOpen() { SpreadsheetApp.getUi().createMenu('Thử').addItem('Gọi', 'evaluate').addToUi(); }
  function onEdit() { throw new Error('hỏng'); }`;

/** A host in which everything has happened that can happen. */
function busyHost(): Host {
  const host = hostWith(code, { pages: { trang: '<p>' }, quirks: { settles: 'later' } });
  host.now = new Date('2022-07-15T01:00:00Z');
  host.throwTriggerErrors = false;
  host.open(unit);
  host.type(unit, tab, 'A1', '12/5');
  host.paste(unit, tab, 'B2', [['a', 'b']]);
  host.undo(unit);
  run(
    host,
    "sheet.getRange('A3').insertCheckboxes(); ss.insertSheet('A').getRange('B2:C3').merge().activate();",
  );
  putNote(host, tab, 'A1', 'n');
  protect(host, tab, { range: 'D1:D9', editors: [owner], open: ['D2'] });
  run(
    host,
    `PropertiesService.getUserProperties().setProperty('a', 'b'); CacheService.getUserCache().put('c', 'd');
     const { id } = Drive.Files.create({ name: 'x' }, Utilities.newBlob('x'));
     Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: '${unit}' }, id);`,
  );
  host.drive.sharing.withoutAccount.add(unit);
  host.declinedScopes.add('scope');
  return host;
}

/** All that a host holds, as text; two hosts of the same text hold the same. */
function contentOf(host: Host): string {
  return JSON.stringify(host, (_, value) => {
    const type = Object.prototype.toString.call(value);
    return type === '[object Map]' || type === '[object Set]' ? [...value] : value;
  });
}

describe('a copy of a host', () => {
  test('has all that the host has', () => {
    const host = busyHost();
    expect(JSON.parse(contentOf(host.copy()))).toEqual(JSON.parse(contentOf(host)));
  });

  test('runs the same script and opens the same pages', () => {
    const page = "return HtmlService.createHtmlOutputFromFile('trang').getContent();";
    expect(run(busyHost().copy(), page).result).toBe('<p>');
  });

  test('lives on its own: what happens in it happens nowhere else', () => {
    const host = busyHost();
    const before = contentOf(host);
    const copy = host.copy();
    copy.undo(unit);
    copy.redo(unit);
    copy.share('moi@example.gov.vn');
    copy.now?.setFullYear(2030);
    copy.quirks.settles = 'atOnce';
    copy.declinedScopes.clear();
    copy.drive.sharing.withoutAccount.clear();
    run(
      copy,
      `for (const tab of ss.getSheets()) tab.getRange('A1:E1').setValue('x').setFontSize(20);
       sheet.protect().addEditor('${unit}'); sheet.setColumnWidth(1, 5); sheet.insertRowBefore(1);
       PropertiesService.getUserProperties().setProperty('a', 'x'); CacheService.getUserCache().put('c', 'x');
       const [id] = ['file-1']; Drive.Files.update({ name: 'y' }, id);
       Drive.Permissions.create({ type: 'anyone', role: 'writer' }, id);`,
    );
    copy.open(owner);
    copy.type(unit, tab, 'A1', 'y');
    expect(contentOf(host)).toBe(before);
    expect(contentOf(copy)).not.toBe(before);
  });

  test('can take back what was done before, and make it again', () => {
    const host = hostWith();
    host.type(unit, tab, 'A1', 'a');
    host.type(unit, tab, 'B1', 'b');
    host.undo(unit);
    const copy = host.copy();
    const cells = () => ['A1', 'B1'].map((a1) => copy.cell(tab, a1).value);
    copy.redo(unit);
    expect(cells()).toEqual(['a', 'b']);
    copy.undo(unit);
    copy.undo(unit);
    expect(cells()).toEqual(['', '']);
    expect(host.cell(tab, 'A1').value).toBe('a');
  });

  test('leaves alone what was moved before it was made', () => {
    const host = hostWith();
    host.type(unit, tab, 'A1', 'a');
    run(host, 'sheet.insertRowBefore(1)');
    const copy = host.copy();
    expect(copy.undo(unit)).toBeUndefined();
    expect(copy.cell(tab, 'A2').value).toBe('a');
  });

  test('is not to be had while a run has the document lock', () => {
    const host = hostWith();
    host.lockHeldElsewhere = true;
    expect(() => host.copy()).toThrow('A run has the document lock');
  });
});
