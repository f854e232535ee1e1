// The ranges of a text that rules find.
import type { Range } from '../../model/prose';

/** Returns where a global expression matches in a text, in order. */
export function rangesOf(pattern: RegExp, text: string): Range[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index: start }) => ({
    start,
    end: start + found.length,
  }));
}

/** Sorts ranges, such as alarms, by where they begin. */
export function inOrder<Part extends Range>(parts: Part[]): Part[] {
  return parts.sort((a, b) => a.start - b.start);
}
