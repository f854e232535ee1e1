// The smallest change of a text in a Doc.
import type { Request } from './losses';

/** Requests that change a Doc from an index on, and nothing before it. */
export interface Change {
  at: number;
  requests: Request[];
}

/** Returns the requests that make one text of another by replacing what lies between their common ends. */
export function changeText(start: number, before: string, after: string): Request[] {
  if (before === after) return [];
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head++;
  // A pair of surrogates is one character.
  if (/[\ud800-\udbff]$/.test(before.slice(0, head))) head--;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (tail > 0 && /^[\udc00-\udfff]/.test(before.slice(before.length - tail))) tail--;
  const [startIndex, endIndex] = [start + head, start + before.length - tail];
  const text = after.slice(head, after.length - tail);
  return [
    ...(endIndex > startIndex ? [{ deleteContentRange: { range: { startIndex, endIndex } } }] : []),
    ...(text === '' ? [] : [{ insertText: { location: { index: startIndex }, text } }]),
  ];
}
