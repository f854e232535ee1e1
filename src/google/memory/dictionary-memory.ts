// Keeps a copy of the tab "Từ điển" for the live check, which has no read to spare for the tab. The copy is in the
// document properties, which all users share and a simple trigger may read (documented).
import { Dictionary, type DictionaryRow } from '../../core/checker/dictionary';
import { tabs } from '../../core/grid/layout';
import type { Finding } from '../../core/model/finding';
import { finding } from '../../core/model/finding';
import { documentStore } from './store';

const KEY = 'dictionary';

/** Where the id of the tab stands that the coordinators own. */
const TAB_KEY = 'dictionary-tab';

/** Most rows that are kept, as each costs every keystroke a little. */
const MOST_ROWS = 1000;

/**
 * Returns the dictionary as last read. Returns an empty one when none is kept or the copy is broken; the next full
 * check writes the copy anew.
 */
export function rememberedDictionary(): Dictionary {
  try {
    const text = documentStore().get(KEY);
    const rows: unknown[] = text ? JSON.parse(text) : [];
    return new Dictionary(rows.slice(0, MOST_ROWS).filter(isRow));
  } catch (error) {
    console.error(error);
    return new Dictionary();
  }
}

/** Returns whether something is a row: whoever may edit a bound script can write anything into its properties. */
function isRow(row: unknown): row is DictionaryRow {
  const { kind, text, right, rule } = row as Record<keyof DictionaryRow, unknown>;
  return [kind, text, right, rule].every((part) => typeof part === 'string');
}

/**
 * Keeps a copy of the rows of the tab, if they changed, and the id of the tab, of which only coordinators may have
 * rows; null when there is no such tab, left out when the one last known may stay. Returns a warning when Google cannot store it, else nothing.
 */
export function rememberDictionary(rows: readonly DictionaryRow[], tabId?: number | null): Finding[] {
  const notFollowed = (remedy: string) => [
    finding(
      'not-written',
      'warning',
      { tab: tabs.dictionary },
      `Khi đơn vị gõ, cột “Kiểm tra” chưa theo được tab “${tabs.dictionary}”: ${remedy}`,
    ),
  ];
  if (rows.length > MOST_ROWS)
    return notFollowed(`tab có hơn ${MOST_ROWS} hàng, xóa bớt các hàng không cần.`);
  try {
    keep(KEY, rows.length > 0 ? JSON.stringify(rows) : '');
    if (tabId !== undefined) keep(TAB_KEY, tabId === null ? '' : String(tabId));
    return [];
  } catch (error) {
    console.error(error);
    return notFollowed(`thử lại sau, hoặc bớt các hàng không cần.`);
  }
}

/** Returns whether the coordinators owned a tab when it was last checked. */
export function isKnownDictionary(tabId: number): boolean {
  return documentStore().get(TAB_KEY) === String(tabId);
}

function keep(key: string, text: string): void {
  const store = documentStore();
  if (text !== (store.get(key) ?? '')) store.set(key, text);
}
