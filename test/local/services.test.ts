import fc from 'fast-check';
import type { Host } from '../../local/host';
import { hostWith, owner, run, unit, value } from './script';

let host: Host;
beforeEach(() => {
  host = hostWith();
});

describe('Utilities', () => {
  test('bytes are signed, text is UTF-8', () => {
    expect(value(host, "Utilities.newBlob('é').getBytes()")).toEqual([-61, -87]);
    expect(value(host, 'Utilities.newBlob([-61, -87]).getDataAsString()')).toBe('é');
    expect(() => value(host, 'Utilities.newBlob([195])')).toThrow("don't match the method signature");
  });

  test('what is zipped comes back, and the same parts make the same bytes', () => {
    const named = fc.uniqueArray(
      fc.tuple(fc.stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}\.xml$/), fc.string({ unit: 'binary' })),
      {
        selector: ([name]) => name,
        minLength: 1,
        maxLength: 5,
      },
    );
    const body = (list: unknown): string => `
      const zip = () => Utilities.zip(${JSON.stringify(list)}.map(([name, text]) => Utilities.newBlob(text, 'text/xml', name)), 'a.zip');
      const parts = Utilities.unzip(zip()).map((blob) => [blob.getName(), blob.getDataAsString()]);
      return [parts, zip().getBytes().join() === zip().getBytes().join(), zip().getContentType(), zip().getName()];`;
    fc.assert(
      fc.property(named, (list) => {
        expect(run(host, body(list)).result).toEqual([list, true, 'application/zip', 'a.zip']);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ["Utilities.zip([Utilities.newBlob('x')])", 'non-null name'],
    ["Utilities.zip(['a', 'a'].map((n) => Utilities.newBlob('x', 'text/plain', n)))", 'Duplicate filename'],
    ["Utilities.unzip(Utilities.newBlob('x', 'application/x', 'a.zip'))", 'Invalid argument'],
    ["Utilities.formatDate('x', 'Asia/Ho_Chi_Minh', 'dd')", "don't match the method signature"],
    [
      "Utilities.formatDate(new Date(), 'Asia/Ho_Chi_Minh', 'EEE')",
      'EEE in Utilities.formatDate is not modelled',
    ],
    ["Utilities.newBlob('x').getDataAsString('UTF-16')", 'UTF-16 is not modelled'],
  ])('%s throws', (expression, message) => {
    expect(() => value(host, expression)).toThrow(message);
  });

  test.each([
    ['Asia/Ho_Chi_Minh', 'dd/MM/yyyy HH:mm:ss', '15/07/2022 00:30:05'],
    ['Asia/Ho_Chi_Minh', 'd/M/yy H:m', '15/7/22 0:30'],
    ['UTC', "yyyy-MM-dd'T'HH:mm", '2022-07-14T17:30'],
    ['America/New_York', 'HH:mm', '13:30'],
  ])('formatDate in %s with %s gives %s', (zone, pattern, text) => {
    const date = "new Date('2022-07-14T17:30:05Z')";
    expect(value(host, `Utilities.formatDate(${date}, '${zone}', ${JSON.stringify(pattern)})`)).toBe(text);
  });
});

describe('PropertiesService', () => {
  test('keeps strings from one run to the next, users’ apart', () => {
    run(host, "PropertiesService.getDocumentProperties().setProperty('a', 1)");
    run(host, "PropertiesService.getUserProperties().setProperties({ b: 'của tôi' })");
    expect(value(host, "PropertiesService.getDocumentProperties().getProperty('a')", { as: unit })).toBe('1');
    expect(value(host, 'PropertiesService.getUserProperties().getProperties()', { as: unit })).toEqual({});
    expect(host.properties).toEqual({
      document: { a: '1' },
      script: {},
      user: { [owner]: { b: 'của tôi' }, [unit]: {} },
    });
  });

  test('an absent property is null, a deleted one too', () => {
    const body = `const p = PropertiesService.getScriptProperties().setProperty('a', 'x').deleteProperty('a');
      return [p.getProperty('a'), p.getProperty('toString'), p.getKeys()];`;
    expect(run(host, body).result).toEqual([null, null, []]);
  });

  test('refuses a value over 9 KB and a store over 500 KB', () => {
    const store = 'PropertiesService.getDocumentProperties()';
    expect(() => value(host, `${store}.setProperty('a', 'ô'.repeat(5000))`)).toThrow(
      'Argument too large: value',
    );
    run(host, `${store}.setProperty('a', 'x'.repeat(9216))`);
    const fill = `for (let i = 0; i < 60; i++) ${store}.setProperty('k' + i, 'x'.repeat(9000));`;
    expect(() => run(host, fill)).toThrow('exceeded the property storage quota');
  });
});

describe('LockService', () => {
  const body = `const lock = LockService.getDocumentLock();
    const got = [lock.tryLock(10), lock.hasLock()]; lock.releaseLock(); return got.concat(lock.hasLock());`;

  test('gives the lock unless another run holds it', () => {
    expect(run(host, body).result).toEqual([true, true, false]);
    host.lockHeldElsewhere = true;
    expect(run(host, body).result).toEqual([false, false, false]);
    expect(() => run(host, 'LockService.getDocumentLock().waitLock(10)')).toThrow('Lock timeout');
  });

  test('gives a lock or null, as the quirk says', () => {
    const isNull = (documentLock: 'lock' | 'null'): unknown =>
      value(hostWith('', { quirks: { documentLock } }), 'LockService.getDocumentLock() === null');
    expect([isNull('lock'), isNull('null')]).toEqual([false, true]);
  });
});

describe('Session', () => {
  const emails = '[Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]';

  test('tells who runs the script or not, as the quirk says', () => {
    expect(value(host, emails, { as: unit })).toEqual([unit, unit]);
    expect(value(hostWith('', { quirks: { emailVisible: false } }), emails)).toEqual(['', owner]);
  });

  test('tells nothing in a simple trigger or without the scope', () => {
    expect(value(host, emails, { trigger: 'LIMITED' })).toEqual(['', '']);
    host.declinedScopes.add('https://www.googleapis.com/auth/userinfo.email');
    expect(value(host, emails)).toEqual(['', '']);
  });
});

describe('Ui', () => {
  const yesNo = 'ui.ButtonSet.YES_NO';

  test.each([
    ["ui.alert('a')", { title: '', text: 'a', buttons: ['OK'] }],
    [`ui.alert('a', ${yesNo})`, { title: '', text: 'a', buttons: ['YES', 'NO'] }],
    [`ui.alert('t', 'a', ${yesNo})`, { title: 't', text: 'a', buttons: ['YES', 'NO'] }],
    ["ui.prompt('t', 'a', ui.ButtonSet.OK_CANCEL)", { kind: 'prompt', buttons: ['OK', 'CANCEL'] }],
  ])('%s is recorded', (expression, dialog) => {
    const { dialogs } = run(host, expression, { answers: ({ buttons }) => buttons[0] });
    expect(dialogs).toMatchObject([dialog]);
  });

  test('the answer comes back as a button, and as text from a prompt', () => {
    const answers = (): { button: string; text: string } => ({ button: 'YES', text: 'năm' });
    const alert = `ui.alert('a', ${yesNo}) === ui.Button.YES`;
    const prompt = `(() => { const r = ui.prompt('a', ${yesNo}); return [r.getSelectedButton() === ui.Button.YES, r.getResponseText()]; })()`;
    expect([value(host, alert, { answers }), value(host, prompt, { answers })]).toEqual([
      true,
      [true, 'năm'],
    ]);
  });

  test('a question nobody answers fails the run by name, even if the script catches it', () => {
    const body = `try { ui.alert('Xóa?', ${yesNo}) } catch (e) {}`;
    expect(() => run(host, body)).toThrow('Nobody answers the alert "Xóa?" (YES, NO)');
    expect(() => run(host, body, { answers: () => 'OK' })).toThrow('OK is no button of the alert "Xóa?"');
    expect(run(host, "ui.alert('Xong')").dialogs).toHaveLength(1);
    expect(value(host, `ui.alert('a', ${yesNo}) === ui.Button.CLOSE`, { answers: () => 'CLOSE' })).toBe(true);
  });

  test('sidebars, dialogs and toasts are recorded with what they show', () => {
    const body = `const html = HtmlService.createHtmlOutput('<p>').append('x').setTitle('T').setWidth(300);
      ui.showSidebar(html); ui.showModalDialog(html, 'D'); ss.toast('xong', 'Tổng hợp');`;
    expect(run(host, body).dialogs).toMatchObject([
      { kind: 'sidebar', title: 'T', html: '<p>x' },
      { kind: 'modal', title: 'D', html: '<p>x' },
      { kind: 'toast', title: 'Tổng hợp', text: 'xong' },
    ]);
  });

  test.each([
    ['ui.showSidebar("<p>")', "The parameters (String) don't match the method signature for Ui.showSidebar."],
    ['ui.alert()', "don't match the method signature for Ui.alert"],
    ["ui.alert('a', 'YES')", "don't match the method signature for Ui.alert"],
  ])('%s throws', (expression, message) => {
    expect(() => value(host, expression)).toThrow(message);
  });
});
