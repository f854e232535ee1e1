// How long each rule takes while the checker runs.
import { batchRules, checkRules, fixRules } from '../src/core/checker/rules';

/** Milliseconds by the rule's id, since the last call of `takeTimes`. */
const times = new Map<string, number>();

function timed<Args extends unknown[], Result>(id: string, run: (...args: Args) => Result) {
  return (...args: Args): Result => {
    const begun = performance.now();
    const result = run(...args);
    times.set(id, (times.get(id) ?? 0) + performance.now() - begun);
    return result;
  };
}

/** Puts a clock on every rule. The clocks take so much time themselves that totals are better measured before. */
export function clockRules(): void {
  for (const rule of fixRules) rule.edits = timed(rule.id, rule.edits);
  for (const rule of checkRules) rule.find = timed(rule.id, rule.find);
  for (const rule of batchRules) rule.find = timed(rule.id, rule.find);
}

/** Returns the times since the last call, the longest first. */
export function takeTimes(): [id: string, ms: number][] {
  const taken = [...times].sort((a, b) => b[1] - a[1]);
  times.clear();
  return taken;
}
