// Short names for the tabs of units: “Yên Sơn” for “Đảng ủy xã Yên Sơn”.
import { isOwnTab } from '../grid/layout';
import { fold } from '../text/vietnamese/fold';

/** Longest tab name that is proposed: programs other than Google's cut names at 31 characters (documented for .xlsx). */
const LONGEST = 31;

const KINDS = 'xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố';
const BODIES =
  'đảng ủy|đảng bộ|huyện ủy|thành ủy|thị ủy|chi bộ|ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|ban chấp hành|ban thường vụ|cơ quan';

/** A body of a place: what it is, the kind of place, and the place's own name. */
const OF_PLACE = new RegExp(`^(?:(?:${BODIES})\\s+)*(${KINDS})\\s+(.+)$`, 'iu');
const BODY = /^(?:đảng ủy|đảng bộ)\s+(?=\S+\s+\S)/iu;

/** A name may be written with the tone on either vowel: `Đảng uỷ`. */
function usual(name: string): string {
  return name.replace(/uỷ/g, 'ủy').replace(/Uỷ/g, 'Ủy').replace(/UỶ/g, 'ỦY');
}

/**
 * Returns the names a unit's tab might have, the shortest first: its place, its place with the kind, its name.
 *
 * @example
 * candidates('Đảng ủy xã Yên Sơn'); // ['Yên Sơn', 'Yên Sơn (xã)', 'Đảng ủy xã Yên Sơn']
 */
function candidates(name: string): string[] {
  const [, kind = '', place = ''] = OF_PLACE.exec(usual(name)) ?? [];
  // A place of one syllable, or a number, says nothing without its kind (05-HD/VPTW I.2).
  const isLone = !/\s/.test(place);
  const long = isLone ? `${kind} ${place}` : `${place} (${kind.toLowerCase()})`;
  const short = usual(name).replace(BODY, '');
  const found = place === '' ? [short] : isLone ? [long] : [place, long];
  return [...found, name].map(allowed).filter((one) => one !== '');
}

/** Returns a text as a tab's name that Sheets and other programs take: no `[]:*?/\`, no apostrophe at an end. */
function allowed(text: string): string {
  const clean = text
    .replace(/[[\]:*?/\\\p{Cc}\p{Cs}]/gu, '-')
    .replace(/^['\s]+|['\s]+$/g, '')
    .replace(/\s+/g, ' ');
  const first = clean.charAt(0).toLocaleUpperCase('vi') + clean.slice(1);
  if (first.length <= LONGEST) return first;
  const cut = first.slice(0, LONGEST + 1).replace(/\s+\S*$/, '');
  return cut.length > LONGEST ? cut.slice(0, LONGEST) : cut;
}

/**
 * Proposes a name for the tab of each unit, in their order: all differ from each other, from those that are `taken`, and
 * from the add-on's own. Units of one place get its kind too.
 *
 * @example
 * proposeTabs(['Đảng ủy xã Yên Sơn', 'Đảng ủy phường Yên Sơn'], []); // ['Yên Sơn (xã)', 'Yên Sơn (phường)']
 */
export function proposeTabs(names: string[], taken: string[]): string[] {
  const used = new Set(taken.map(fold));
  const all = names.map(candidates);
  const firsts = new Map<string, number>();
  for (const [first = ''] of all) firsts.set(fold(first), (firsts.get(fold(first)) ?? 0) + 1);
  return all.map((wanted) => {
    const isFree = (tab: string) => !used.has(fold(tab)) && !isOwnTab(tab);
    const isShared = (tab: string) => (firsts.get(fold(tab)) ?? 0) > 1;
    const found =
      wanted.find((tab, i) => isFree(tab) && !(isShared(tab) && i + 1 < wanted.length)) ??
      numbered(wanted[wanted.length - 1] ?? 'Đơn vị', isFree);
    used.add(fold(found));
    return found;
  });
}

function numbered(tab: string, isFree: (tab: string) => boolean): string {
  for (let number = 2; ; number++) {
    const end = ` (${number})`;
    const found = `${tab.slice(0, LONGEST - end.length).trim()}${end}`;
    if (isFree(found)) return found;
  }
}
