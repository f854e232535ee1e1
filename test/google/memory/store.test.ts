// What the add-on remembers, over the properties and the cache of the laptop host.

import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { Host } from '../../../local/host/host';
import { anyCharacter } from '../../support/any-character';
import { COORDINATOR } from '../../support/workbook';

/** A script whose functions are those of a store. */
const { outputFiles } = buildSync({
  stdin: {
    contents: `import * as stores from './src/google/memory/store';
      export const use = (store, method, ...rest) => stores[store]()[method](...rest) ?? null;`,
    resolveDir: process.cwd(),
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'App',
  target: 'es2020',
});
const code = `${outputFiles[0]?.text}\nfunction use(...all) { return App.use(...all); }`;

let host: Host;
beforeEach(() => {
  host = new Host({ owner: COORDINATOR, code });
});

const use = (...parameters: unknown[]) => host.run('use', parameters).result;
const names = ['documentStore', 'userStore'];

test.each([...names, 'passingStore'])('%s gives back what was kept, and null where nothing is', (store) => {
  expect(use(store, 'get', 'a')).toBeNull();
  use(store, 'set', 'a', 'một');
  expect(use(store, 'get', 'a')).toBe('một');
  use(store, 'remove', 'a');
  expect(use(store, 'get', 'a')).toBeNull();
});

test('a text of any length comes back whole, and a shorter one leaves nothing of a longer one behind', () => {
  const texts = fc.array(fc.tuple(fc.string({ unit: anyCharacter, maxLength: 40 }), fc.nat({ max: 300 })), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(texts, (list) => {
      for (const [text, times] of list) {
        const whole = text.repeat(times).replace(/[\uD800-\uDFFF]/g, 'đ');
        use('documentStore', 'set', 'a', whole);
        expect(use('documentStore', 'get', 'a')).toBe(whole);
        const size = Object.keys(host.properties.document).filter((key) => key.startsWith('a')).length;
        expect(size).toBe(Math.max(1, Math.ceil([...whole].length / 2250)));
      }
    }),
    { numRuns: 15 },
  );
});

test('what version 0.1.0 kept is read as it is', () => {
  host.properties.user[COORDINATOR] = { 'document:x': 'file-1 2026-01-01T00:00:00Z Báo cáo' };
  expect(use('userStore', 'get', 'document:x')).toBe('file-1 2026-01-01T00:00:00Z Báo cáo');
});

test.each(['#2/1#mới hơn', '#1/20000000#nhiều', '#1/0#không', '#1/3#thiếu'])(
  '%s is nothing that can be read',
  (kept) => {
    host.properties.document.a = kept;
    expect(use('documentStore', 'get', 'a')).toBeNull();
    use('documentStore', 'set', 'a', 'sửa lại');
    expect(use('documentStore', 'get', 'a')).toBe('sửa lại');
  },
);

test('a text of more pieces than are read back is refused, and what was kept stays', () => {
  use('documentStore', 'set', 'a', 'đ'.repeat(60 * 2250));
  expect(() => use('documentStore', 'set', 'a', 'x'.repeat(60 * 2250 + 1))).toThrow('quá dài');
  expect(use('documentStore', 'get', 'a')).toBe('đ'.repeat(60 * 2250));
});

test('one short value costs one call to read, and one to write once it was read', () => {
  const { calls } = host.run('use', ['documentStore', 'get', 'a']);
  expect(calls.byMethod).toEqual({
    'PropertiesService.getDocumentProperties': 1,
    'Properties.getProperty': 1,
  });
});
