// Everything that a page may call, called by a unit and by a stranger's script: it changes nothing that they may not
// change by hand.
import type { Result } from '../../src/contract/result';
import { decidedBook, roundCalls } from './round-story';
import { stateOf } from './state';
import { after, before, UNIT } from './story';
import { wrongWords } from './words';

const hostile: unknown[] = [
  null,
  '',
  'A',
  'Cấu hình',
  '__proto__',
  'x'.repeat(60_000),
  0,
  -1,
  1.5,
  1e21,
  true,
  [],
  {},
  [null],
  [
    {
      tab: 'B',
      cell: 'B5',
      text: 'Ra mắt mô hình mới.',
      edits: [{ start: 0, end: 19, replacement: 'Chữ lạ.' }],
    },
  ],
  [
    {
      tab: 'Cấu hình',
      cell: 'B3',
      text: 'Ban Tuyên giáo Tỉnh ủy',
      edits: [{ start: 0, end: 22, replacement: 'Lạ' }],
    },
  ],
  { period: 'năm 2030', deadline: '1/1/2030', __proto__: { x: 1 } },
];

const functions = after().functions();

/** Those that Google calls by itself with an event, or that only show a page. */
const isOfGoogle = (name: string) =>
  /^on[A-Z]|^open[A-Z].*(?:Sidebar|Dialog|Page|SelfCheck)$/.test(name) || name === 'openSelfCheck';

let calls = 0;

afterAll(() => {
  console.log(`${calls} calls as a unit`);
});

describe.each([
  ['before the first document', before],
  ['after it', after],
])('%s', (_, start) => {
  test.each(functions.filter((name) => !isOfGoogle(name)))(
    'a unit that calls %s changes nothing of others',
    (name) => {
      const usual = [
        [],
        ['run'],
        [false, 'run'],
        [true, 'run'],
        ['A', 'B5'],
        ['C6', 'xấu độc'],
        ['file-1', 'x@y.vn', 'writer', false],
      ];
      const all = [
        ...usual,
        ...hostile.map((one) => [one]),
        ...hostile.map((one) => [one, one]),
        [null, null, null, null],
      ];
      for (const parameters of all) {
        const host = start();
        const old = stateOf(host);
        // What a unit's own tab holds is theirs, and a page of the self-check needs tabs of its own.
        calls++;
        let result: unknown;
        try {
          ({ result } = host.run(name, parameters, { as: UNIT, answers: () => 'YES' }));
        } catch (error) {
          throw new Error(`${name}(${JSON.stringify(parameters).slice(0, 80)}) threw ${error}`);
        }
        const told = result as Result<unknown> | undefined;
        const where = `${name}(${JSON.stringify(parameters).slice(0, 80)})`;
        expect([where, stateOf(host)]).toEqual([where, old]);
        if (told && !told.ok) {
          expect([where, wrongWords(told.message, true)]).toEqual([where, '']);
          // What Google is said to have said must not be an error of our own.
          expect([where, told.message]).toEqual([
            where,
            expect.not.stringMatching(/Cannot read|is not (?:a function|iterable|defined)/),
          ]);
        }
      }
    },
  );
});

describe.each([
  ['a unit', UNIT],
  ['somebody else who may edit the file', 'khac@example.gov.vn'],
])('in a round, %s', (_, as) => {
  test.each(roundCalls)('that calls %s(%j) changes nothing, and is refused', (name, parameters) => {
    for (const at of ['2022-06-10T08:00:00+07:00', '2022-06-16T08:00:00+07:00']) {
      const host = decidedBook();
      host.share(as);
      host.now = new Date(at);
      const old = stateOf(host);
      calls++;
      const result = host.run(name, parameters, { as }).result as Result<unknown>;
      expect(stateOf(host)).toEqual(old);
      expect(result).toMatchObject({ ok: false, message: expect.stringContaining('nhờ người điều phối') });
    }
  });
});
