// The syllables that a syllable is mistaken for: another tone, another hat, a sound spelled in two ways, a letter beside.

/**
 * How one syllable became another: by the key of a tone, of a hat, of both; a sound heard alike; a letter left out, put
 * in or moved; a key beside the right one; any other letter.
 */
export type SlipKind = 'hỏi-ngã' | 'tone' | 'hat' | 'marks' | 'sound' | 'count' | 'key' | 'letter';

/** A syllable that another one may have been meant to be. */
export interface Lookalike {
  key: string;
  kind: SlipKind;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;
const HAT = /[\u0302\u0306\u031B]/gu;
const HOI_NGA = /[\u0303\u0309]/u;

/** First sounds that are heard alike in a part of the country. */
const ONSETS = ['s x', 'ch tr', 'd gi r v', 'l n'].map((group) => group.split(' '));
/** Last sounds that are heard alike in a part of the country. */
const FINALS = ['n ng nh', 't c ch', 'o u'].map((group) => group.split(' '));

interface Parts {
  /** Letters with hats, without the tone. */
  level: string;
  tone: string;
  /** Letters alone: d for đ, a for ă. */
  bare: string;
}

function partsOf(key: string): Parts {
  const marks = key.normalize('NFD');
  const [tone = ''] = TONE.exec(marks) ?? [];
  const level = marks.replace(TONE, '').normalize('NFC');
  return { level, tone, bare: marks.replace(TONE, '').replace(HAT, '').replace('đ', 'd') };
}

/** No syllable is longer, even with two letters too many: “nghiêng” has seven. A pasted word may have 50,000 letters. */
const LONGEST = 9;

/** Returns a text with each of its letters left out, in turn. */
function shortened(text: string): string[] {
  return [...text].map((_, i) => text.slice(0, i) + text.slice(i + 1));
}

/** Finds the lookalikes of a syllable among some syllables, given as they are compared (`key`). */
export class Lookalikes {
  private readonly byBare = new Map<string, string[]>();
  private readonly bySpelling = new Map<string, string>();
  private readonly byShortened = new Map<string, string[]>();

  constructor(keys: Iterable<string>) {
    for (const key of keys) {
      const { level, tone, bare } = partsOf(key);
      this.bySpelling.set(level + tone, key);
      add(this.byBare, bare, key);
      for (const short of new Set([level, ...shortened(level)])) add(this.byShortened, short + tone, key);
    }
  }

  /** Returns every lookalike of a syllable, once, the likeliest kind first. */
  of(key: string): Lookalike[] {
    if (key.length > LONGEST) return [];
    const { level, tone, bare } = partsOf(key);
    const found = new Map<string, SlipKind>();
    const put = (other: string | undefined, kind: SlipKind | undefined) => {
      if (kind && other !== undefined && other !== key && !found.has(other)) found.set(other, kind);
    };
    for (const other of this.byBare.get(bare) ?? []) put(other, markSlip({ level, tone }, partsOf(other)));
    for (const other of respelled(level)) put(this.bySpelling.get(other + tone), 'sound');
    for (const short of new Set([level, ...shortened(level)]))
      for (const other of this.byShortened.get(short + tone) ?? [])
        put(other, letterSlip(level, partsOf(other).level));
    return [...found].map(([other, kind]) => ({ key: other, kind }));
  }
}

/** The rows of keys of the letters. */
const KEYS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Whether two letters are on keys that touch, side by side or one row apart. */
function touch(a: string, b: string): boolean {
  const at = (letter: string) => {
    const row = KEYS.findIndex((keys) => keys.includes(letter));
    return [row, (KEYS[row]?.indexOf(letter) ?? 0) + row / 2];
  };
  const other = at(b);
  return at(a).every((place, i) => Math.abs(place - (other[i] ?? 0)) <= 1);
}

/** Returns which slip makes one text of the other, if one letter does: too many, too few, out of place, or another. */
function letterSlip(a: string, b: string): SlipKind | undefined {
  // Either may be right: kỷ niệm, kỉ niệm.
  if (a.replace(/y$/, 'i') === b.replace(/y$/, 'i')) return undefined;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (x.length + y.length === 1 || (x.length === 2 && x === [...y].reverse().join(''))) return 'count';
  if (x.length !== 1 || y.length !== 1) return undefined;
  return touch(x, y) ? 'key' : 'letter';
}

function add(map: Map<string, string[]>, at: string, key: string): void {
  const all = map.get(at);
  if (all) all.push(key);
  else map.set(at, [key]);
}

function markSlip(a: Pick<Parts, 'level' | 'tone'>, b: Parts): SlipKind {
  if (a.tone === b.tone) return 'hat';
  if (a.level !== b.level) return 'marks';
  return HOI_NGA.test(a.tone) && HOI_NGA.test(b.tone) ? 'hỏi-ngã' : 'tone';
}

/** Returns a syllable's letters with another spelling of its first sound, or of its last. */
function respelled(level: string): string[] {
  const [onset = ''] = /^(?:gi(?=[aăâeêioôơuưy])|[^aăâeêioôơuưy]*)/.exec(level) ?? [];
  const [final = ''] = /(?:[cnt][gh]?|[ioyu])$/.exec(level.slice(onset.length)) ?? [];
  const others = (groups: string[][], sound: string) =>
    groups.filter((group) => group.includes(sound)).flatMap((group) => group.filter((one) => one !== sound));
  return [
    ...others(ONSETS, onset).map((other) => other + level.slice(onset.length)),
    ...others(FINALS, final).map((other) => level.slice(0, level.length - final.length) + other),
  ];
}
