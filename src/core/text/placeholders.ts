// Places in a text that the figures of the period are put into: `{kỳ}`, `{số mục}`.
import { fold } from './vietnamese/fold';

/** The places that are filled in, as they are written between braces. */
export const placeholders = [
  'kỳ',
  'phụ lục',
  'số mục',
  'số đơn vị',
  'số đơn vị nộp',
  'số đơn vị chưa nộp',
  'số đơn vị có nội dung',
  'số đơn vị không phát sinh',
] as const;

/** Names a place. */
export type Placeholder = (typeof placeholders)[number];

const PLACE = /\{([^{}\n]*)\}/g;

/**
 * Returns a text with its places filled in; one that is unknown, or has no value, stays as typed. A value takes the
 * capitals of its place.
 *
 * @example
 * withValues('{Kỳ} … {KỲ}', { kỳ: 'quý III/2026' }); // 'Quý III/2026 … QUÝ III/2026'
 */
export function withValues(text: string, values: Partial<Record<Placeholder, string>>): string {
  return text.replace(PLACE, (typed, name) => {
    const place = placeOf(name);
    const value = place && values[place];
    return value === undefined ? typed : inCapitalsOf(name.trim(), value);
  });
}

/**
 * Returns the places of a text: those that are known, and the others as typed. Braces without a letter are no place.
 *
 * @example
 * placesIn('{Kỳ} có {số bài}'); // { known: ['kỳ'], unknown: ['{số bài}'] }
 */
export function placesIn(text: string): { known: Placeholder[]; unknown: string[] } {
  const known: Placeholder[] = [];
  const unknown: string[] = [];
  for (const [typed, name = ''] of text.matchAll(PLACE)) {
    const place = placeOf(name);
    if (place) known.push(place);
    else if (/\p{L}/u.test(name)) unknown.push(typed);
  }
  return { known, unknown };
}

function placeOf(name: string): Placeholder | undefined {
  const folded = fold(name);
  return placeholders.find((place) => place === folded);
}

function inCapitalsOf(name: string, value: string): string {
  const inCapitals = (text: string) => text.toLocaleUpperCase('vi');
  if (name === inCapitals(name)) return inCapitals(value);
  const first = name.charAt(0);
  return first === inCapitals(first) ? inCapitals(value.charAt(0)) + value.slice(1) : value;
}
