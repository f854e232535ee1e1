// What the add-on remembers outside of cells: texts by key, in Google's properties and cache.

/** Version of the form in which values are kept; a form that is not understood counts as nothing kept. */
const FORM = 1;

/** What stands before a kept value: the form, and in how many pieces the value is. */
const HEAD = /^#(\d+)\/(\d+)#/;

/** A character is at most four bytes of the 9 KB that a property holds (documented); no surrogate pair is cut. */
const PIECE = /.{1,2250}/gsu;

/** More than a store of 500 KB holds (documented): a value that names more pieces was not written here. */
const MOST_PIECES = 60;

/** Texts by key. */
export interface Store {
  /** Returns what is kept under a key; null where there is nothing, or nothing that can be read. */
  get(key: string): string | null;
  /** Keeps a text of any length under a key; throws when Google has no room left. */
  set(key: string, text: string): void;
  /** Forgets what is kept under a key. */
  remove(key: string): void;
}

/** Returns what everybody's runs in this workbook share; a simple trigger may use it (documented). */
export function documentStore(): Store {
  return storeOver(PropertiesService.getDocumentProperties());
}

/** Returns what is one person's own, over all workbooks. */
export function userStore(): Store {
  return storeOver(PropertiesService.getUserProperties());
}

/** Returns what is one person's own and vanishes after ten minutes (documented): for texts of up to 100 KB. */
export function passingStore(): Store {
  const cache = CacheService.getUserCache();
  return {
    get: (key) => cache.get(key),
    set: (key, text) => {
      cache.put(key, text);
    },
    remove: (key) => {
      cache.remove(key);
    },
  };
}

function storeOver(properties: GoogleAppsScript.Properties.Properties): Store {
  /** How many pieces after its first each value has that was read in this run. */
  const known = new Map<string, number>();
  const read = (key: string) => {
    const kept = properties.getProperty(key);
    const [, form, count = '1'] = HEAD.exec(kept ?? '') ?? [];
    const isSound = Number(count) >= 1 && Number(count) <= MOST_PIECES;
    const rest = isSound ? Number(count) - 1 : 0;
    known.set(key, rest);
    return { kept, rest, isLegible: form === undefined || (Number(form) === FORM && isSound) };
  };
  const forget = (key: string, from: number, until: number) => {
    for (let piece = from; piece <= until; piece++) properties.deleteProperty(pieceKey(key, piece));
  };
  const restOf = (key: string) => known.get(key) ?? read(key).rest;
  return {
    get(key) {
      const { kept, rest, isLegible } = read(key);
      if (kept === null || !isLegible) return null;
      // Before version 0.2.0 values were kept as they are, without a head.
      const first = kept.replace(HEAD, '');
      if (rest === 0) return first;
      const all = properties.getProperties();
      const pieces = Array.from({ length: rest }, (_, i) => all[pieceKey(key, i + 1)]);
      return pieces.includes(undefined) ? null : first + pieces.join('');
    },
    set(key, text) {
      const before = restOf(key);
      const [first = '', ...others] = text.match(PIECE) ?? [];
      const head = `#${FORM}/${others.length + 1}#${first}`;
      const rest = others.map((piece, i) => [pieceKey(key, i + 1), piece]);
      if (rest.length === 0) properties.setProperty(key, head);
      else properties.setProperties({ [key]: head, ...Object.fromEntries(rest) });
      forget(key, rest.length + 1, before);
      known.set(key, rest.length);
    },
    remove(key) {
      const before = restOf(key);
      properties.deleteProperty(key);
      forget(key, 1, before);
      known.set(key, 0);
    },
  };
}

function pieceKey(key: string, piece: number): string {
  return `${key}~${piece}`;
}
