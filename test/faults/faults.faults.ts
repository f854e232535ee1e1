// Every action, with a fault at each of its calls, and the same action again without one.
import type { Host, RunResult } from '../../local/host/host';
import type { Outcome } from '../../src/contract/outcome';
import type { Result } from '../../src/contract/result';
import { type Interruption, interrupted } from '../support/interruption';
import { roundActions } from './round-story';
import { type State, stateOf } from './state';
import { type Action, actions } from './story';
import { wrongWords } from './words';

type Fault = Omit<Interruption, 'at'> & { name: string; isRights?: boolean };

const faults: Fault[] = [
  { name: 'an error', message: 'Service Spreadsheets failed while accessing document with id x.' },
  { name: 'a quota', message: 'Service invoked too many times for one day: premium x.' },
  { name: 'no permission', message: 'You are trying to edit a protected cell or object.', isRights: true },
  { name: 'the end', message: 'Exceeded maximum execution time', isEnd: true },
  {
    name: 'a lost answer',
    message: 'Service Spreadsheets timed out while accessing document with id x.',
    isAnswerLost: true,
  },
];

const driveFaults: Fault[] = [
  {
    name: 'Drive 403',
    code: 403,
    message: 'The user does not have sufficient permissions for this file.',
    isRights: true,
  },
  { name: 'Drive 404', code: 404, message: 'File not found: x.', isRights: true },
  { name: 'Drive 429', code: 429, message: 'Rate limit exceeded' },
  { name: 'Drive 500', code: 500, message: 'Internal Error' },
  { name: 'a lost answer of Drive', code: 500, message: 'Internal Error', isAnswerLost: true },
];

/**
 * With `FULL=1` every call is tried with every fault; else one call in ten, in a round one in 50, another one for
 * each fault.
 */
const isFull = process.env.FULL === '1';
const STRIDE = 10;

let cases = 0;
const violations: string[] = [];

afterAll(() => {
  console.log(`${cases} faults, ${violations.length} violations`);
});

/** What the action leaves when nothing disturbs it, and when it is done again. */
interface Undisturbed {
  old: State;
  once: State;
  twice: State;
}

function undisturbed({ start, act }: Action): Undisturbed {
  const host = start();
  const old = stateOf(host);
  act(host);
  const once = stateOf(host);
  act(host);
  return { old, once, twice: stateOf(host) };
}

/** Returns the method of each call of Google that an action makes, in order. */
function methodsOf({ start, act }: Action): string[] {
  const host = start();
  const methods: string[] = [];
  host.watch = { before: (method) => methods.push(method) };
  act(host);
  return methods;
}

/** Returns what is wrong after a run with a fault. */
function wrongAfter({ once, old }: Undisturbed, now: State): string[] {
  const wrong: string[] = [];
  for (const [cell, text] of old.typed) {
    const found = now.typed.get(cell);
    if (found !== text && found !== once.typed.get(cell))
      wrong.push(`“${text}” at ${cell} became “${found}”`);
  }
  for (const [cell, text] of once.typed) {
    if (!old.typed.has(cell) && now.typed.has(cell) && now.typed.get(cell) !== text)
      wrong.push(`${cell} is half-written`);
  }
  for (const part of ['kept', 'marks'] as const) {
    for (const [unit, text] of now[part]) {
      if (![old[part].get(unit) ?? '', once[part].get(unit) ?? ''].includes(text))
        wrong.push(`${part} of ${unit} is neither old nor new: ${text}`);
    }
    for (const unit of old[part].keys()) if (!now[part].has(unit)) wrong.push(`${part} of ${unit} is lost`);
  }
  if (old.hasHandWritten && !now.hasHandWritten) wrong.push('what a clerk wrote in the Doc is lost');
  if (![old.annex, once.annex].includes(now.annex)) wrong.push(`the annex is neither old nor new`);
  return wrong;
}

/** Returns what is wrong once the same action was done again without a fault. */
function wrongHealed({ twice, once }: Undisturbed, now: State): string[] {
  const wrong: string[] = [];
  const same = (name: keyof State) => {
    const [found, wanted, other] = [now[name], twice[name], once[name]].map((part) =>
      JSON.stringify(part instanceof Map ? [...part] : part),
    );
    if (found !== wanted && found !== other)
      wrong.push(`${name} did not heal: ${found} instead of ${wanted}`);
  };
  const parts = ['typed', 'annex', 'board', 'protections', 'documents', 'tops', 'kept', 'marks'] as const;
  for (const name of parts) same(name);
  return wrong;
}

/** Returns what is wrong with what the person is told. */
function wrongTold(run: RunResult | undefined, isRights: boolean): string[] {
  const result = run?.result as Result<Partial<Outcome>> | undefined;
  if (!result) return [];
  const told = result.ok
    ? (result.value?.findings ?? [])
        .filter(({ rule }) => rule === 'not-written')
        .map(({ message }) => message)
    : [result.message];
  return told.map((message) => wrongWords(message, isRights)).filter((problem) => problem !== '');
}

test.each([...actions, ...roundActions].map((action) => [action.name, action] as const))(
  'a person %s',
  (name, action) => {
    const plain = undisturbed(action);
    const stride = roundActions.includes(action) ? 5 * STRIDE : STRIDE;
    const methods = methodsOf(action);
    const found: string[] = [];
    const healedOf = new Map<string, string[]>();
    for (const [i, fault] of [...faults, ...driveFaults].entries()) {
      const isDrive = fault.code !== undefined;
      for (const [at, method] of methods.entries()) {
        const isOfDrive = /^(?:Drive|Docs)\./.test(method);
        if (isDrive ? !isOfDrive : isOfDrive && fault.isRights) continue;
        if (!isFull && !isDrive && at % stride !== i % stride) continue;
        const host: Host = action.start();
        host.throwTriggerErrors = false;
        const { run, failed } = interrupted(host, { ...fault, at }, () => action.act(host));
        if (failed === undefined) break;
        cases++;
        const now = stateOf(host);
        const key = JSON.stringify([host.book, [...host.drive.files.keys()], host.properties]);
        const healed =
          healedOf.get(key) ??
          (() => {
            host.throwTriggerErrors = true;
            action.act(host);
            return wrongHealed(plain, stateOf(host));
          })();
        healedOf.set(key, healed);
        const told = fault.isEnd ? [] : wrongTold(run, fault.isRights === true);
        for (const wrong of [...wrongAfter(plain, now), ...told, ...healed]) {
          found.push(`${name}, ${fault.name} at ${failed} (call ${at}): ${wrong}`);
        }
      }
    }
    violations.push(...found);
    expect(found).toEqual([]);
  },
);
