// Measures how long each rule takes while the checker runs.
import { batchRules, checkRules, fixRules } from '../src/core/checker/rules';

/** Times in ms by the id of the rule, since the last call of `takeTimes`. */
const times = new Map<string, number>();

function timed<Args extends unknown[], Result>(id: string, run: (...args: Args) => Result) {
  return (...args: Args): Result => {
    const begun = performance.now();
    const result = run(...args);
    times.set(id, (times.get(id) ?? 0) + performance.now() - begun);
    return result;
  };
}

/** Starts timing every rule. Timing itself takes so long that total times should be measured before this call. */
export function clockRules(): void {
  for (const rule of fixRules) rule.edits = timed(rule.id, rule.edits);
  for (const rule of checkRules) rule.find = timed(rule.id, rule.find);
  for (const rule of batchRules) rule.find = timed(rule.id, rule.find);
}

/** Returns the times of the rules in ms since the last call, the longest first, and resets them. */
export function takeTimes(): [id: string, ms: number][] {
  const taken = [...times].sort((a, b) => b[1] - a[1]);
  times.clear();
  return taken;
}
