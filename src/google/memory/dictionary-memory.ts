// A copy of what the tab "Từ điển" says, for the check while a unit types, which has no read to spare for the tab: kept in
// the document properties, which everybody's runs share and a simple trigger may use (documented).
import { Dictionary, type DictionaryRow } from '../../core/checker/dictionary';
import { tabs } from '../../core/grid/layout';
import type { Finding } from '../../core/model/finding';
import { finding } from '../../core/model/finding';
import { reasonOf } from '../../core/text/reason';
import { documentStore } from './store';

const KEY = 'dictionary';

/** The dictionary as last read; empty where none was, or the copy is broken: then the next full check mends it. */
export function rememberedDictionary(): Dictionary {
  try {
    const text = documentStore().get(KEY);
    return new Dictionary(text ? JSON.parse(text) : []);
  } catch (error) {
    console.error(error);
    return new Dictionary();
  }
}

/** Keeps a copy of the rows of the tab, where it differs; returns a warning where Google has no room for it. */
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
