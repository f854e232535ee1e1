// What differs between the content that a coordinator saw and the present one, item by item.

/** An item that changed: what it was and what it is now; one of both is empty where it is new or gone. */
export interface Change {
  before: string;
  now: string;
}

/**
 * Returns the items that differ, in the order of the present content; items that only moved are no change. An item that
 * stands between the same neighbours as one that is gone counts as that one changed.
 *
 * @example
 * changesOf(['14 phiên chợ', 'Mở lớp'], ['41 phiên chợ', 'Mở lớp']); // [{ before: '14 phiên chợ', now: '41 phiên chợ' }]
 */
export function changesOf(before: string[], now: string[]): Change[] {
  const gone = without(before, now);
  const added = without(now, before);
  const changes: Change[] = [];
  // Without moves, the k-th item that is gone in a gap is the k-th one that came there.
  for (let at = 0; at < Math.max(gone.length, added.length); at++) {
    changes.push({ before: gone[at] ?? '', now: added[at] ?? '' });
  }
  return changes;
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
