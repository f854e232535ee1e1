import type { Dialog, Host } from '../../../local/host/host';
import { hostWith, owner, run, start, unit } from '../../support/script';

const tab = 'Trang tính1';

let host: Host;
beforeEach(() => {
  host = hostWith();
});
afterEach(() => host.stop());

/** A promise and what settles it. */
function promised<T>() {
  let settle: { resolve(value: T): void; reject(error: Error): void } | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  return { promise, ...(settle as NonNullable<typeof settle>) };
}

/** Somebody who is asked: `asked` resolves with the question, `answer` answers it. */
function somebody() {
  const asked = promised<Dialog>();
  const answer = promised<string>();
  const show = (dialog: Dialog): Promise<string> | undefined => {
    if (dialog.buttons.length === 0) return undefined;
    asked.resolve(dialog);
    return answer.promise;
  };
  return { show, asked: asked.promise, answer: answer.resolve, leave: answer.reject };
}

/** What came of a run, or why it failed. */
function outcome(attempt: () => unknown): unknown {
  try {
    return attempt();
  } catch (error) {
    return failure(error as Error);
  }
}

function failure({ name, message }: Error): string {
  return `${name}: ${message}`;
}

describe('a run in a thread of its own', () => {
  const answers = ({ buttons }: Dialog): string | undefined => buttons[0];

  test.each([
    [
      'values',
      "sheet.getRange('A1:B2').setValues([[1, 'hai'], [true, new Date(0)]]); return [1, null, 'a'];",
    ],
    ['dates', "return sheet.getRange('A1').setValue(new Date(0)).getValue() instanceof Date;"],
    ['looks', "sheet.getRange('A1:B1').merge().setBackground('#fff').setFontWeight('bold');"],
    [
      'tabs',
      "ss.insertSheet('A', 0).getRange('A1').setValue(2); ss.setActiveSheet(sheet); return ss.getSheets().length;",
    ],
    ['a selection', "ss.insertSheet('A').getRange('B2:C3').activate();"],
    [
      'protections',
      'const p = sheet.protect(); p.removeEditors(p.getEditors()); return p.getEditors().length;',
    ],
    ['properties', 'return PropertiesService.getUserProperties().setProperties({ a: 1 }).getProperties();'],
    ['cache', "CacheService.getUserCache().put('a', 'b'); return CacheService.getUserCache().get('a');"],
    [
      'blobs',
      "return Utilities.unzip(Utilities.zip([Utilities.newBlob('é', 'a/b', 'c')])).map((b) => b.getDataAsString());",
    ],
    ['Drive', "return Drive.Files.get(Drive.Files.create({ name: 'x' }).id, { fields: 'name' });"],
    [
      'dialogs',
      "ss.toast('x'); return [String(ui.alert('a')), ui.prompt('b', ui.ButtonSet.OK_CANCEL).getResponseText()];",
    ],
    ['a page', "ui.showSidebar(HtmlService.createHtmlOutputFromFile('sidebar'));"],
    ['a page that was not pushed', "HtmlService.createHtmlOutputFromFile('x');"],
    ['logs', "console.warn('a', 1); Logger.log(sheet);"],
    [
      'the lock',
      'const l = LockService.getDocumentLock(); return [l.tryLock(1), l.tryLock(-1), l.releaseLock()];',
    ],
    [
      'a lock that a question takes away',
      "const l = LockService.getDocumentLock(); l.tryLock(1); ui.alert('a'); try { l.releaseLock() } catch (e) {}",
    ],
    [
      'nothing of the machine',
      "return ['setTimeout', 'Buffer', 'process', 'require', 'Worker'].filter((n) => n in globalThis);",
    ],
    ['an error of the script', "throw new TypeError('sai');"],
    ['something thrown that is no error', "throw 'sai';"],
    ['an error of Google', "sheet.getRange('ZZ1');"],
    [
      'an error that is caught',
      "try { sheet.getRange('ZZ1') } catch (e) { return [e instanceof Error, e.name, e.message]; }",
    ],
    [
      'an error of Drive',
      "try { Drive.Files.get('x') } catch (e) { return [e.name, e.message, e.details]; }",
    ],
    ['what is not modelled', 'try { ss.foo() } catch (e) {}'],
    ['what the Drive does not model', "try { Drive.Files.create({ color: 'red' }) } catch (e) {}"],
    ['a result that no page receives', 'return new Map();'],
  ])('is as one here: %s', async (_, body) => {
    const [here, there] = [hostWith(), hostWith()];
    const wanted = outcome(() => run(here, body, { answers }));
    const show = async (dialog: Dialog) => answers(dialog) ?? '';
    expect(await start(there, body, { show }).catch(failure)).toEqual(wanted);
    expect(there.book).toEqual(here.book);
  });

  test.each([
    ['nobody answers', undefined, 'Nobody answers the alert "a" (YES, NO)'],
    ['the answer is no button', async () => 'OK', 'OK is no button of the alert "a"'],
  ])('fails when %s, even if the script catches it', async (_, show, message) => {
    const body = "try { ui.alert('a', ui.ButtonSet.YES_NO) } catch (e) {}";
    await expect(start(host, body, show && { show })).rejects.toThrow(message);
  });

  test.each([
    ['f_', owner, 'Script function not found: f_'],
    ['none', owner, 'Script function not found: none'],
    ['f', 'la@example.gov.vn', 'la@example.gov.vn has no edit access to the file'],
  ])('of %s as %s is refused', async (name, as, message) => {
    await expect(hostWith('function f() {} function f_() {}').start(name, [], { as })).rejects.toThrow(
      message,
    );
  });

  test('acts with the rights of the person who runs it', async () => {
    run(host, 'const p = sheet.protect(); p.removeEditors(p.getEditors());');
    const write = "sheet.getRange('A1').setValue('x')";
    await expect(start(host, write, { as: unit })).rejects.toThrow('You are trying to edit a protected cell');
    await start(host, write);
    expect(host.cell(tab, 'A1').value).toBe('x');
  });

  test('reads the host’s clock', async () => {
    host.now = new Date('2022-07-15T01:00:00Z');
    const { result } = await start(host, 'Utilities.sleep(1000); return new Date().toISOString();');
    expect(result).toBe('2022-07-15T01:00:01.000Z');
  });
});

describe('while a question is open', () => {
  const ask =
    "const answer = ui.alert('Tiếp?', ui.ButtonSet.YES_NO); return [String(answer), sheet.getRange('A1').getValue()];";

  test('another person types, a second run reads it, and so does the first when it goes on', async () => {
    const person = somebody();
    const first = start(host, ask, { show: person.show });
    expect(await person.asked).toMatchObject({ kind: 'alert', text: 'Tiếp?' });
    host.type(unit, tab, 'A1', 'mới gõ');
    const second = await start(host, "return sheet.getRange('A1').getValue();", { as: unit });
    expect(second.result).toBe('mới gõ');
    person.answer('YES');
    expect((await first).result).toEqual(['YES', 'mới gõ']);
  });

  test('and its person goes away, the run ends there with that error', async () => {
    const person = somebody();
    const body = `try { ui.alert('a') } catch (e) {}
      sheet.getRange('A1').setValue('x');`;
    const first = start(host, body, { show: person.show });
    await person.asked;
    person.leave(new Error('Cửa sổ đã đóng'));
    await expect(first).rejects.toThrow('Cửa sổ đã đóng');
    expect(host.cell(tab, 'A1').value).toBe('');
  });

  test('what a run puts into the cache is there for another', async () => {
    const person = somebody();
    const put =
      "CacheService.getUserCache().put('bước', '3/15'); ui.alert('a'); CacheService.getUserCache().remove('bước');";
    const first = start(host, put, { show: person.show });
    await person.asked;
    const poll = "return CacheService.getUserCache().get('bước');";
    expect((await start(host, poll)).result).toBe('3/15');
    person.answer('OK');
    await first;
    expect((await start(host, poll)).result).toBeNull();
  });
});

describe('the document lock', () => {
  const lock = 'LockService.getDocumentLock()';

  /** Tells that it has the lock, and keeps it until somebody types into B1. */
  const keeping = `${lock}.tryLock(1); ss.toast('có khóa');
    while (sheet.getRange('B1').getValue() === '');
    sheet.getRange('A1').setValue('xong');`;

  /** Starts a run that keeps the lock; resolves once it has it. */
  async function keeper() {
    const has = promised<void>();
    const run = start(host, keeping, { show: () => void has.resolve() });
    await has.promise;
    return { run, end: () => host.type(owner, tab, 'B1', 'x') };
  }

  test('is waited for until the run that has it ends', async () => {
    const first = await keeper();
    const waits = promised<void>();
    const second = start(
      host,
      `ss.toast('chờ'); return [${lock}.tryLock(60000), sheet.getRange('A1').getValue()];`,
      {
        as: unit,
        show: () => void waits.resolve(),
      },
    );
    await waits.promise;
    first.end();
    await first.run;
    expect((await second).result).toEqual([true, 'xong']);
  });

  test('is given up after its wait, and by a run here at once', async () => {
    const first = await keeper();
    const vain = `return ${lock}.tryLock(5);`;
    expect((await start(host, vain)).result).toBe(false);
    expect(run(host, vain).result).toBe(false);
    first.end();
    await first.run;
    expect(run(host, vain).result).toBe(true);
  });

  test('is free while a question is open, and whoever counts on it then fails', async () => {
    const person = somebody();
    const first = start(host, `${lock}.tryLock(1); ui.alert('a'); ${lock}.releaseLock();`, {
      show: person.show,
    });
    await person.asked;
    expect(run(host, `return ${lock}.tryLock(0);`).result).toBe(true);
    person.answer('OK');
    await expect(first).rejects.toThrow('The document lock was gone from when the alert opened');
  });

  test('comes back from a run whose thread is ended', async () => {
    const first = await keeper();
    const ended = expect(first.run).rejects.toThrow('The script was stopped.');
    await host.stop();
    await ended;
    expect(run(host, `return ${lock}.tryLock(0);`).result).toBe(true);
  });
});

describe('the end of a run', () => {
  const forever = 'for (;;);';

  test('comes for one that never ends when the host stops', async () => {
    const began = promised<void>();
    const endless = start(host, `ss.toast('a'); ${forever}`, { show: () => void began.resolve() });
    const ended = expect(endless).rejects.toThrow('The script was stopped.');
    await began.promise;
    await host.stop();
    await ended;
  });

  test('comes after six minutes, not counting those a question is open', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'Date'] });
    try {
      const person = somebody();
      const goesOn = promised<void>();
      const show = (dialog: Dialog) =>
        dialog.kind === 'toast' ? void goesOn.resolve() : person.show(dialog);
      let end: string | undefined;
      const endless = start(host, `ui.alert('a'); ss.toast('b'); ${forever}`, { show }).catch(
        (error: Error) => {
          end = error.message;
        },
      );
      await person.asked;
      jest.advanceTimersByTime(60 * 60_000);
      person.answer('OK');
      await goesOn.promise;
      await new Promise(setImmediate);
      jest.advanceTimersByTime(6 * 60_000 - 1000);
      await new Promise(setImmediate);
      expect(end).toBeUndefined();
      jest.advanceTimersByTime(1000);
      await endless;
      expect(end).toBe('Exceeded maximum execution time');
    } finally {
      jest.useRealTimers();
    }
  });

  test('must come for one of thirty of the same person before the next may begin', async () => {
    const people = Array.from({ length: 30 }, somebody);
    const runs = people.map(({ show }) => start(host, "ui.alert('a')", { show }));
    await expect(start(host, '')).rejects.toThrow('too many scripts running simultaneously');
    expect((await start(host, 'return 1;', { as: unit })).result).toBe(1);
    people[7]?.answer('OK');
    await runs[7];
    expect((await start(host, 'return 1;')).result).toBe(1);
    const ends = Promise.allSettled(runs);
    await host.stop();
    expect((await ends).filter(({ status }) => status === 'rejected')).toHaveLength(29);
  });
});

test.each([
  ['the global object', 'Object(Object.getPrototypeOf(globalThis)).constructor'],
  ['what a service returns', 'sheet.getDataRange().getValues().constructor'],
  ['a cell’s date', "sheet.getRange('A1').setValue('1/2/2026').getValue().constructor"],
  ['a text of bytes', "Utilities.newBlob('a').getDataAsString().constructor"],
  ['an error of Google', "(() => { try { sheet.getRange('ZZ1') } catch (e) { return e } })().constructor"],
  [
    'an error of Drive',
    "(() => { try { Drive.Files.get('x') } catch (e) { return e.details } })().constructor",
  ],
  ['a method of a service', 'sheet.getRange.constructor'],
])('the script does not reach the machine through %s, in this thread or its own', async (_what, maker) => {
  const body = `return ${maker}.constructor('return typeof process')();`;
  expect(run(host, body).result).toBe('undefined');
  expect((await start(host, body)).result).toBe('undefined');
});

test.each([
  'SpreadsheetApp.constructor',
  "Utilities.newBlob('a').bytes",
  "Utilities.newBlob('a').constructor",
])('%s is the host’s own business', (expression) => {
  expect(() => run(host, `return ${expression};`)).toThrow('not modelled');
  const [, object = '', field = ''] = /^(.*)\.(\w+)$/.exec(expression) ?? [];
  const looks = `return [Object.getOwnPropertyDescriptor(${object}, '${field}'), Object.keys(${object}), '${field}' in ${object}];`;
  expect(run(host, looks).result).toEqual([null, [], false]);
});

test('what is thrown that is nothing is told as it is', () => {
  expect(() => run(host, 'throw null;')).toThrow('null');
});
