// Keeps a copy of the tab "Từ điển" for the live check, which has no read to spare for the tab. The copy is in the
// document properties, which all users share and a simple trigger may read (documented).
import { Dictionary, type DictionaryRow } from '../../core/checker/dictionary';
import { tabs } from '../../core/grid/layout';
import type { Finding } from '../../core/model/finding';
import { finding } from '../../core/model/finding';
import { reasonOf } from '../../core/text/reason';
import { documentStore } from './store';

const KEY = 'dictionary';

/**
 * Returns the dictionary as last read. Returns an empty one when none is kept or the copy is broken; the next full
 * check writes the copy anew.
 */
export function rememberedDictionary(): Dictionary {
  try {
    const text = documentStore().get(KEY);
    return new Dictionary(text ? JSON.parse(text) : []);
  } catch (error) {
    console.error(error);
    return new Dictionary();
  }
}

/**
 * Keeps a copy of the rows of the tab, if they changed. Returns a warning when Google cannot store it, else nothing.
 */
export function rememberDictionary(rows: readonly DictionaryRow[]): Finding[] {
  try {
    const store = documentStore();
    const text = rows.length > 0 ? JSON.stringify(rows) : '';
    if (text !== (store.get(KEY) ?? '')) store.set(KEY, text);
    return [];
  } catch (error) {
    console.error(error);
    const message = `Khi đơn vị gõ, cột “Kiểm tra” chưa theo được tab “${tabs.dictionary}”: thử lại sau, hoặc bớt các hàng không cần. (${reasonOf(error)})`;
    return [finding('not-written', 'warning', { tab: tabs.dictionary }, message)];
  }
}
