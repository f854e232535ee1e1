// How a finding about a part of an entry is made.
import type { Entry } from '../model/entry';
import type { Alarm, RuleFinding } from './rules/rule';

/** Longest part of a text that a message quotes, in UTF-16 units. */
const QUOTED = 60;

/** Makes a finding about a part of an entry from an alarm, whose offsets are into the entry's `clean.prose`. */
export function findingAt(
  { unit, tab }: { unit: string; tab: string },
  { cell, clean }: Entry,
  { start, end, message = '', suggestions = [] }: Alarm,
): RuleFinding {
  const found = clean.prose.text.slice(start, end);
  return {
    unit,
    tab,
    cell,
    ...clean.typedRange(start, end),
    message: aboutText(found, message, suggestions),
    suggestions,
  };
}

/**
 * Returns a message about a part of a text.
 *
 * @example
 * aboutText('hính thức', 'sai chính tả', ['hình thức']); // '“hính thức”: sai chính tả. Đề nghị: “hình thức”.'
 */
export function aboutText(found: string, message: string, suggestions: string[]): string {
  const proposals = suggestions.map((text) => (text === '' ? 'bỏ' : quote(text)));
  return `${quote(found)}: ${message}.${proposals.length > 0 ? ` Đề nghị: ${proposals.join(' hoặc ')}.` : ''}`;
}

function quote(text: string): string {
  const shown = text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
  // Quotes within quotes of the same kind cannot be told apart.
  return /["“”]/.test(shown) ? `«${shown}»` : `“${shown}”`;
}
