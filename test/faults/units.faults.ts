// Everything that a page may call, called by a unit and by a stranger's script: it changes nothing that they may not
// change by hand.

import type { RunResult } from '../../local/host/host';
import type { Outcome } from '../../src/contract/outcome';
import type { Result } from '../../src/contract/result';
import type { FixOutcome } from '../../src/core/model/fix-outcome';
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

const STRANGER = 'khac@example.gov.vn';

const functions = after().functions();

/** Those that Google calls by itself with an event. */
const isOfGoogle = (name: string) => /^on[A-Z]/.test(name);

/** Everything that a run tells the person: why it did nothing, what it found, and what it asks. */
function toldBy({ result, dialogs }: RunResult): string[] {
  const answer = result as Result<Partial<Outcome & FixOutcome>> | undefined;
  const asked = dialogs.flatMap(({ kind, text }) => (kind === 'alert' || kind === 'prompt' ? [text] : []));
  if (!answer) return asked;
  if (!answer.ok) return [...asked, answer.message];
  const { message, findings = [], refused = [] } = answer.value ?? {};
  const texts = [message, ...findings.map((one) => one.message), ...refused.map(({ reason }) => reason)];
  return [...asked, ...texts.filter((text) => typeof text === 'string' && text !== '')] as string[];
}

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
      const asked = [
        ...all.map((parameters) => ({ parameters, as: UNIT })),
        ...usual.map((parameters) => ({ parameters, as: STRANGER })),
      ];
      for (const { parameters, as } of asked) {
        const host = start();
        host.share(as);
        const old = stateOf(host);
        // What a unit's own tab holds is theirs, and a page of the self-check needs tabs of its own.
        calls++;
        const given = JSON.stringify(parameters);
        const where = `${name}(${given.slice(0, 80)}) by ${as}`;
        let run: RunResult;
        try {
          run = host.run(name, parameters, { as, answers: () => 'YES' });
        } catch (error) {
          throw new Error(`${where} threw ${error}`);
        }
        expect([where, stateOf(host)]).toEqual([where, old]);
        for (const told of toldBy(run)) {
          expect([where, wrongWords(told, true)]).toEqual([where, '']);
          expect([where, told]).toEqual([
            where,
            expect.not.stringMatching(/Cannot read|is not (?:a function|iterable|defined)/),
          ]);
          // No page sends a text too long for Google's stores.
          if (given.length < 60_000)
            expect([where, told]).toEqual([where, expect.not.stringMatching(/Google báo/)]);
        }
      }
    },
  );
});

describe.each([
  ['a unit', UNIT],
  ['somebody else who may edit the file', STRANGER],
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
