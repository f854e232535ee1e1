// How long each rule takes while the checker runs.
import { batchRules, checkRules, fixRules } from '../src/core/checker/rules';

/** Milliseconds by rule since the last call of `takeTimes`. */
const times = new Map<string, number>();

function timed<Args extends unknown[], Result>(card: string, run: (...args: Args) => Result) {
  return (...args: Args): Result => {
    const begun = performance.now();
    const result = run(...args);
    times.set(card, (times.get(card) ?? 0) + performance.now() - begun);
    return result;
  };
}

/** Puts a clock on every rule; it costs so much itself that totals are better measured before. */
export function clockRules(): void {
  for (const rule of fixRules) rule.edits = timed(`${rule.id} fix`, rule.edits);
  for (const rule of checkRules) rule.find = timed(`${rule.id} ${rule.severity}`, rule.find);
  for (const rule of batchRules) rule.find = timed(`${rule.id} batch`, rule.find);
}

/** The times since the last call, the longest first. */
export function takeTimes(): [card: string, ms: number][] {
  const taken = [...times].sort((a, b) => b[1] - a[1]);
  times.clear();
  return taken;
}
