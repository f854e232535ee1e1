import fc from 'fast-check';
import type { Dialog, Host } from '../../../local/host/host';
import { anyCharacter } from '../../support/any-character';
import { hostWith, owner, run, unit, value } from '../../support/script';

let host: Host;
beforeEach(() => {
  host = hostWith();
});

describe('Utilities', () => {
  test('a blob gives its text back, and a copy goes its own way', () => {
    const body = `const blob = Utilities.newBlob('é', 'text/xml', 'a/b.xml');
      blob.copyBlob().setContentType('application/zip');
      return [blob.getDataAsString(), Utilities.unzip(Utilities.zip([blob]))[0].getName()];`;
    expect(run(host, body).result).toEqual(['é', 'a/b.xml']);
  });

  test('what is zipped comes back, and the same parts make the same bytes', () => {
    const named = fc.uniqueArray(
      fc.tuple(fc.stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}\.xml$/), fc.string({ unit: anyCharacter })),
      {
        selector: ([name]) => name,
        minLength: 1,
        maxLength: 5,
      },
    );
    const body = (list: unknown): string => `
      const zip = Utilities.zip(${JSON.stringify(list)}.map(([name, text]) => Utilities.newBlob(text, 'text/xml', name)), 'a.zip');
      Drive.Files.create({}, zip);
      return [Utilities.unzip(zip).map((blob) => [blob.getName(), blob.getDataAsString()]), zip.getName()];`;
    fc.assert(
      fc.property(named, (list) => {
        expect(run(host, body(list)).result).toEqual([list, 'a.zip']);
        run(host, body(list));
        const [one, other] = [...host.drive.files.values()].slice(-2);
        expect(one?.bytes).toEqual(other?.bytes);
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
    ['Utilities.newBlob([-61, -87])', 'Utilities.newBlob(bytes) is not modelled'],
    ['Utilities.newBlob(1)', "don't match the method signature"],
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
      user: { [owner]: { b: 'của tôi' } },
    });
  });

  test('an absent property is null, a deleted one too', () => {
    const body = `const p = PropertiesService.getUserProperties().setProperty('a', 'x').deleteProperty('a');
      return [p.getProperty('a'), p.getProperty('toString'), p.getProperties()];`;
    expect(run(host, body).result).toEqual([null, null, {}]);
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

describe('CacheService', () => {
  const cache = 'CacheService.getUserCache()';

  test('keeps a text from one run to the next, users’ apart', () => {
    expect(value(host, `${cache}.put('a', 'của tôi')`)).toBeNull();
    expect(value(host, `${cache}.get('a')`)).toBe('của tôi');
    expect(value(host, `${cache}.get('a')`, { as: unit })).toBeNull();
  });

  test('a text that was removed is gone', () => {
    expect(value(host, `(${cache}.put('a', 'b'), ${cache}.remove('a'), ${cache}.get('a'))`)).toBeNull();
  });

  test.each([
    ['ten minutes unless told', `${cache}.put('a', 'b')`, 600],
    ['as long as told', `${cache}.put('a', 'b', 21600)`, 21_600],
  ])('a text stays for %s', (_, put, seconds) => {
    const start = Date.parse('2022-07-15T01:00:00Z');
    host.now = new Date(start);
    run(host, put);
    const later = (ms: number): unknown => {
      host.now = new Date(start + ms);
      return value(host, `${cache}.get('a')`);
    };
    expect([later(seconds * 1000 - 1), later(seconds * 1000)]).toEqual(['b', null]);
  });

  test('over a thousand texts, the 900 that would stay longest stay', () => {
    const put = `for (let i = 0; i <= 1000; i++) ${cache}.put('k' + i, 'x', 1000 + i);`;
    const kept = "Array.from({ length: 1001 }, (_, i) => i).filter((i) => cache.get('k' + i) !== null)";
    const left = run(host, `${put} const cache = ${cache}; return ${kept};`).result;
    expect(left).toEqual(Array.from({ length: 900 }, (_, i) => 101 + i));
  });

  test.each([
    ["put('k'.repeat(250), 'ô'.repeat(51200))", null],
    ["put('k'.repeat(251), '')", 'Argument too large: key'],
    ["put('k', 'ô'.repeat(51201))", 'Argument too large: value'],
    ["put('k', 'v', 0)", 'Invalid argument: expirationInSeconds 0'],
    ["put('k', 'v', 21601)", 'Invalid argument: expirationInSeconds 21601'],
    ["put('k', ['v'])", "The parameters (String,number[]) don't match the method signature"],
    ['get(1)', "The parameters (number) don't match the method signature for CacheService.Cache.get"],
  ])('%s throws %s', (call, message) => {
    const attempt = (): unknown => run(host, `${cache}.${call}`);
    if (message === null) expect(attempt).not.toThrow();
    else expect(attempt).toThrow(message);
  });

  test('a simple trigger may use it', () => {
    expect(value(host, `${cache}.get('a')`, { trigger: 'LIMITED' })).toBeNull();
  });
});

describe('LockService', () => {
  const lock = 'LockService.getDocumentLock()';

  test('gives the lock unless another run holds it', () => {
    expect(value(host, `[${lock}.tryLock(10), ${lock}.tryLock(0)]`)).toEqual([true, true]);
    host.lockHeldElsewhere = true;
    expect(value(host, `${lock}.tryLock(10)`)).toBe(false);
  });

  test('gives no lock in a negative time, not even a free one', () => {
    expect(value(host, `${lock}.tryLock(-1)`)).toBe(false);
  });

  describe('when a question opens', () => {
    const others: boolean[] = [];
    const answers = ({ buttons }: Dialog) => {
      host.lockHeldElsewhere = true;
      others.push(host.lockHeldElsewhere);
      host.lockHeldElsewhere = false;
      return buttons[0];
    };
    beforeEach(() => {
      others.length = 0;
    });

    test.each(["ui.alert('a')", "ui.prompt('a')"])(
      'the lock of the run is gone: after %s the run fails that gives it back, or ends, even if it catches everything',
      (ask) => {
        const gone = 'The document lock was gone from when the';
        const counts = `${lock}.tryLock(1); ${ask};`;
        expect(() => run(host, `${counts} try { ${lock}.releaseLock() } catch (e) {}`, { answers })).toThrow(
          gone,
        );
        expect(() => run(host, counts, { answers })).toThrow(gone);
        expect(others).toEqual([true, true]);
      },
    );

    test.each([
      [
        'gives the lock back before',
        `${lock}.tryLock(1); ${lock}.releaseLock(); ui.alert('a'); ${lock}.releaseLock();`,
      ],
      [
        'takes it again after',
        `${lock}.tryLock(1); ui.alert('a'); ${lock}.tryLock(1); ${lock}.releaseLock();`,
      ],
      ['shows what asks nothing', `${lock}.tryLock(1); ss.toast('a'); ${lock}.releaseLock();`],
    ])('a run goes on that %s', (_, body) => {
      expect(() => run(host, body, { answers })).not.toThrow();
    });
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

  test('a constant reads as its name, however it becomes text', () => {
    const button = 'ui.Button.YES';
    expect(value(host, `[String(${button}), ${button} + ':', \`\${${button}}\`]`)).toEqual([
      'YES',
      'YES:',
      'YES',
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
    const body = `const html = HtmlService.createHtmlOutput('<p>x').setTitle('T').setWidth(300);
      ui.showSidebar(html); ui.showModalDialog(html, 'D'); ss.toast('xong', 'Tổng hợp');`;
    expect(run(host, body).dialogs).toMatchObject([
      { kind: 'sidebar', title: 'T', html: '<p>x' },
      { kind: 'modal', title: 'D', html: '<p>x', width: 300 },
      { kind: 'toast', title: 'Tổng hợp', text: 'xong' },
    ]);
  });

  test('a dialog whose size is taken back has Google’s own', () => {
    const body = `const html = HtmlService.createHtmlOutput('').setWidth(300).setHeight(200).setWidth(null);
      ui.showModalDialog(html, 'D');`;
    expect(run(host, body).dialogs).toEqual([expect.objectContaining({ height: 200 })]);
    expect(run(host, body).dialogs[0]).not.toHaveProperty('width');
  });

  test.each(['trang', 'trang.html'])('a page of the project opens by the name %s', (name) => {
    const project = hostWith('', { pages: { trang: '<p>é' } });
    expect(value(project, `HtmlService.createHtmlOutputFromFile('${name}').getContent()`)).toBe('<p>é');
  });

  test.each(['khac', 'Trang', 'constructor'])('no page opens by the name %s, which no file has', (name) => {
    const project = hostWith('', { pages: { trang: '<p>' } });
    expect(() => value(project, `HtmlService.createHtmlOutputFromFile('${name}')`)).toThrow(
      `No HTML file named ${name} was found.`,
    );
  });

  test.each([
    [
      'HtmlService.createHtmlOutputFromFile()',
      "(undefined) don't match the method signature for HtmlService.createHtmlOutputFromFile.",
    ],
    [
      "HtmlService.createHtmlOutput('').setWidth('300')",
      "don't match the method signature for HtmlOutput.setWidth",
    ],
    ['ui.showSidebar("<p>")', "The parameters (String) don't match the method signature for Ui.showSidebar."],
    ['ui.alert()', "don't match the method signature for Ui.alert"],
    ["ui.alert('a', 'YES')", "don't match the method signature for Ui.alert"],
  ])('%s throws', (expression, message) => {
    expect(() => value(host, expression)).toThrow(message);
  });
});
