// Every action that writes, with something that somebody else does between two of its calls.
import type { Host } from '../../local/host/host';
import { COORDINATOR, idOf } from '../support/workbook';
import { roundActions, seenCodes } from './round-story';
import { allTexts, stateOf } from './state';
import { type Action, actions, UNIT } from './story';

const WRITING = [
  'makes the first document',
  'updates the document',
  'checks the entries',
  'sets up a new unit',
  'accepts every proposal',
  'ignores a finding',
  'types an entry',
  'pastes a table',
];

/** What somebody does meanwhile; returns the text that they typed, if any. */
type Intrusion = (host: Host) => string | undefined;

const inserted =
  (tab: string, line: 'row' | 'column', before: number): Intrusion =>
  (host) => {
    host.as(COORDINATOR).tabs.insertLines(idOf(host, tab), line, before, 1, before);
    return undefined;
  };

const typed =
  (tab: string, cell: string, text: string, as = UNIT): Intrusion =>
  (host) => {
    host.type(as, tab, cell, text);
    return text;
  };

const command =
  (name: string, ...parameters: unknown[]): Intrusion =>
  (host) => {
    host.run(name, parameters, { as: COORDINATOR, answers: () => 'YES' });
    return undefined;
  };

const intrusions: [string, Intrusion][] = [
  ['types into a free cell', typed('A', 'B10', 'Gõ xen giữa hai lần gọi.')],
  ['types over an entry', typed('A', 'B6', 'Chữ mới của đơn vị.')],
  ['of the coordinators types into a free cell', typed('A', 'B10', 'Gõ hộ đơn vị.', COORDINATOR)],
  ['changes a setting', typed('Cấu hình', 'B3', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', COORDINATOR)],
  ['inserts a row into a unit’s tab', inserted('A', 'row', 5)],
  ['inserts a row above a unit’s boxes', inserted('A', 'row', 3)],
  ['inserts a row above a unit’s name', inserted('A', 'row', 1)],
  ['inserts a column into a unit’s tab', inserted('A', 'column', 1)],
  ['inserts a row into Đơn vị', inserted('Đơn vị', 'row', 2)],
  ['inserts a column into Đơn vị', inserted('Đơn vị', 'column', 2)],
  ['inserts a row into Cấu hình', inserted('Cấu hình', 'row', 3)],
  ['inserts a column into Cấu hình', inserted('Cấu hình', 'column', 1)],
  ['inserts a row into Nhật ký', inserted('Nhật ký', 'row', 1)],
  [
    'renames a tab',
    (host) => {
      host.as(COORDINATOR).tabs.rename(idOf(host, 'B'), 'B mới');
      return undefined;
    },
  ],
  [
    'deletes the annex tab',
    (host) => {
      host.as(COORDINATOR).tabs.delete(idOf(host, 'Phụ lục'));
      return undefined;
    },
  ],
  ['checks the entries too', command('checkEntries', 'other')],
  ['makes the document too', command('produceAnnex', true, 'other')],
  ['looks at the round too', command('roundView', 'other')],
];

/** With `FULL=1` at every call; else at one in 28, in a round one in 280, another one for each intrusion. */
const STRIDE = process.env.FULL === '1' ? 1 : 28;

let cases = 0;
let violations = 0;

afterAll(() => {
  console.log(`${cases} interleavings, ${violations} violations`);
});

/** Returns the texts that people typed, and those that stand in their place once the action is done. */
function texts(action: Action): [typed: string, done: string][] {
  const host = action.start();
  const old = stateOf(host).typed;
  action.act(host);
  const now = stateOf(host).typed;
  return [...old].map(([cell, text]) => [text, now.get(cell) ?? text]);
}

const writing = [...actions.filter(({ name }) => WRITING.includes(name)), ...roundActions].map(
  (action) => [action.name, action] as const,
);

/** Returns what is wrong with the decisions that a workbook tells: each is of content that a coordinator saw. */
function wrongMarks(host: Host): string[] {
  return [...stateOf(host).marks].flatMap(([unit, mark]) => {
    const codes = seenCodes.get(unit.slice(-1)) ?? [];
    return mark === '' || codes.includes(mark.slice(2))
      ? []
      : [`“${mark}” of ${unit} is of content nobody saw`];
  });
}

test.each(writing)('while a person %s', (name, action) => {
  const wanted = texts(action);
  const found: string[] = [];
  const stride = STRIDE > 1 && roundActions.some((one) => one.name === name) ? 10 * STRIDE : STRIDE;
  for (const [i, [intrusion, intrude]] of intrusions.entries()) {
    for (let at = i % stride; ; at += stride) {
      const host = action.start();
      host.throwTriggerErrors = false;
      let called: string | undefined;
      let typedText: string | undefined;
      let isRefused = false;
      host.watch = {
        before: (method, call) => {
          if (call !== at) return;
          called = method;
          host.watch = undefined;
          try {
            typedText = intrude(host);
          } catch {
            // Google refused it, such as typing into a tab that is protected.
            isRefused = true;
          }
        },
      };
      let failure = '';
      try {
        action.act(host);
      } catch (error) {
        failure = String(error);
      }
      host.watch = undefined;
      if (called === undefined) break;
      if (isRefused) continue;
      cases++;
      const all = allTexts(host);
      // What a restored text replaced is in the log.
      const log = [...all].filter((text) => text.includes('Nội dung bị thay')).join('\n');
      const isThere = (text: string) => all.has(text) || log.includes(text);
      const title = host.book.sheets.find(({ name }) => name === 'A')?.rows.flat();
      const isOver = intrusion === 'types over an entry' || intrusion === 'changes a setting';
      const lost = wanted.filter(([text, done]) => !isThere(text) && !isThere(done)).map(([text]) => text);
      // What a person typed over is theirs to replace: one text at most.
      const bearable = isOver ? 1 : 0;
      const wrong = [
        ...(lost.length > bearable ? [`lost ${lost.map((text) => `“${text}”`).join(', ')}`] : []),
        ...(typedText !== undefined && !isThere(typedText)
          ? [`lost what was typed meanwhile: “${typedText}”`]
          : []),
        ...(failure === '' ? [] : [failure]),
        ...wrongMarks(host),
        ...(title?.some((cell) => /^Xã A(?:\n|$)/.test(String(cell?.value)))
          ? []
          : ['the unit’s name is gone from its tab']),
      ];
      for (const one of wrong)
        found.push(`${name}, somebody ${intrusion} before ${called} (call ${at}): ${one}`);
    }
  }
  violations += found.length;
  expect(found).toEqual([]);
});
