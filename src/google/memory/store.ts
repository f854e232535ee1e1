// Keeps texts by key in Google's properties and cache. No other file of the add-on uses these services.

/** Version of the storage format. A value in an unknown format is read as if nothing were stored. */
const FORMAT = 1;

/** Header of a stored value: the format version and the number of pieces. */
const HEADER = /^#(\d+)\/(\d+)#/;

/**
 * Splits a text into pieces of at most 2250 characters: a property holds 9 KB (documented) and a character takes up
 * to four bytes. No surrogate pair is cut.
 */
const PIECE = /.{1,2250}/gsu;

/**
 * Most pieces of a value. A store of 500 KB (documented) cannot hold more, so a header with a higher number is not
 * ours.
 */
const MAX_PIECES = 60;

/** A store of texts by key. */
export interface Store {
  /** Returns the text stored under a key; null when there is none or it cannot be read. */
  get(key: string): string | null;
  /** Stores a text; throws when Google's store is full or could not hold many texts of that length. */
  set(key: string, text: string): void;
  /** Removes the text stored under a key. */
  remove(key: string): void;
}

/**
 * Returns the store of this workbook, which all users share and a simple trigger may use (documented).
 *
 * @example
 * documentStore().set('layout', '2');
 * documentStore().get('layout'); // '2', for every user of the workbook
 */
export function documentStore(): Store {
  return storeOver(PropertiesService.getDocumentProperties());
}

/** Returns the store of the current user, which is the same in all workbooks. */
export function userStore(): Store {
  return storeOver(PropertiesService.getUserProperties());
}

/**
 * Returns a store of the current user that forgets each text after ten minutes (documented). A text may have up to
 * 100 KB.
 */
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
  /** By key, how many pieces after the first the stored value has; filled as keys are read or written in this run. */
  const known = new Map<string, number>();
  const read = (key: string) => {
    const kept = properties.getProperty(key);
    const [, form, count = '1'] = HEADER.exec(kept ?? '') ?? [];
    const isSound = Number(count) >= 1 && Number(count) <= MAX_PIECES;
    const rest = isSound ? Number(count) - 1 : 0;
    known.set(key, rest);
    return { kept, rest, isLegible: form === undefined || (Number(form) === FORMAT && isSound) };
  };
  const forget = (key: string, from: number, until: number) => {
    for (let piece = from; piece <= until; piece++) properties.deleteProperty(pieceKey(key, piece));
  };
  const restOf = (key: string) => known.get(key) ?? read(key).rest;
  return {
    get(key) {
      const { kept, rest, isLegible } = read(key);
      if (kept === null || !isLegible) return null;
      // Before version 0.2.0 values were stored without a header.
      const first = kept.replace(HEADER, '');
      if (rest === 0) return first;
      const all = properties.getProperties();
      const pieces = Array.from({ length: rest }, (_, i) => all[pieceKey(key, i + 1)]);
      return pieces.includes(undefined) ? null : first + pieces.join('');
    },
    set(key, text) {
      const before = restOf(key);
      const [first = '', ...others] = text.match(PIECE) ?? [];
      if (others.length >= MAX_PIECES) throw new Error('Nội dung quá dài để ghi nhớ.');
      const head = `#${FORMAT}/${others.length + 1}#${first}`;
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
