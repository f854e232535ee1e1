// What stands in the tab "Từ điển", as the script reads and writes it and the sidebar names it.

/** What a row of the tab may be, as its column "Loại" says. */
export const dictionaryKinds = {
  abbreviation: 'Viết tắt',
  phrase: 'Cụm từ sai',
  ignored: 'Bỏ qua',
  off: 'Tắt quy tắc',
  on: 'Bật quy tắc',
} as const;

/** What a row of the tab may be. */
export type DictionaryKind = keyof typeof dictionaryKinds;

/** What stands in the column "Quy tắc" where every rule of language is to be silent about a text. */
export const EVERY_RULE = 'mọi quy tắc';
