// A copy of what the tab "Từ điển" says, for the check while a unit types, which has no read to spare for the tab: kept in
// the document properties, which everybody's runs share and a simple trigger may use (documented).
import { Dictionary, type DictionaryRow } from '../../core/checker/dictionary';
import { tabs } from '../../core/grid/layout';
import type { Finding } from '../../core/model/finding';
import { finding } from '../../core/model/finding';
import { reasonOf } from '../../core/text/reason';

/** A character is at most four bytes of the 9 KB that a property holds (documented); no pair of units is cut. */
const PIECE = /.{1,2250}/gsu;

/** The dictionary as last read; empty where none was, or the copy is broken: then the next full check mends it. */
export function rememberedDictionary(): Dictionary {
  try {
    const text = remembered();
    return new Dictionary(text === '' ? [] : JSON.parse(text));
  } catch (error) {
    console.error(error);
    return new Dictionary();
  }
}

/** Keeps a copy of the rows of the tab, where it differs; returns a warning where Google has no room for it. */
export function rememberDictionary(rows: readonly DictionaryRow[]): Finding[] {
  try {
    const text = rows.length > 0 ? JSON.stringify(rows) : '';
    if (text === remembered()) return [];
    const pieces = text.match(PIECE) ?? [];
    const properties = Object.fromEntries(pieces.map((piece, i) => [`dictionary${i}`, piece]));
    PropertiesService.getDocumentProperties().setProperties({
      ...properties,
      dictionaryPieces: String(pieces.length),
    });
    return [];
  } catch (error) {
    console.error(error);
    const message = `Khi đơn vị gõ, cột “Kiểm tra” chưa theo được tab “${tabs.dictionary}”: thử lại sau, hoặc bớt các hàng không cần. (${reasonOf(error)})`;
    return [finding('not-written', 'warning', { tab: tabs.dictionary }, message)];
  }
}

function remembered(): string {
  const properties = PropertiesService.getDocumentProperties().getProperties();
  const count = Number(properties.dictionaryPieces ?? 0);
  return Array.from({ length: count }, (_, i) => properties[`dictionary${i}`]).join('');
}
