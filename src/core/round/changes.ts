// What differs between the content that a coordinator saw and the present one, item by item.

/** An item that changed: what it was and what it is now; one of both is empty where it is new or gone. */
export interface Change {
  before: string;
  now: string;
}

/** Of the words of two texts, the share that both have, from which on one counts as the other changed. */
const ALIKE = 0.3;

/**
 * Returns the items that differ: first those that are gone or became another one alike, then those that are new. Items
 * that only moved are no change.
 *
 * @example
 * changesOf(['14 phiên chợ', 'Mở lớp'], ['41 phiên chợ', 'Mở lớp']); // [{ before: '14 phiên chợ', now: '41 phiên chợ' }]
 */
export function changesOf(before: string[], now: string[]): Change[] {
  const added = without(now, before);
  const changed = without(before, now).map((text): Change => {
    const best = added.reduce(
      (found, one) => (likeness(text, one) > likeness(text, found) ? one : found),
      '',
    );
    if (likeness(text, best) < ALIKE) return { before: text, now: '' };
    added.splice(added.indexOf(best), 1);
    return { before: text, now: best };
  });
  return [...changed, ...added.map((text) => ({ before: '', now: text }))];
}

function likeness(text: string, other: string): number {
  const [words, others] = [text, other].map((one) => new Set(one.toLowerCase().match(/[\p{L}\p{N}]+/gu)));
  const common = [...(words ?? [])].filter((word) => others?.has(word)).length;
  return common / Math.max(1, (words?.size ?? 0) + (others?.size ?? 0) - common);
}

/** Returns the texts of a list that another one has not, each as often as it is missing. */
function without(texts: string[], others: string[]): string[] {
  const left = new Map<string, number>();
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
  return texts.filter((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}
