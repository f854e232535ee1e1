// How a finding is made: the place it is about, then what there is to say.
import type { Entry } from '../model/entry';
import type { Finding, Severity } from '../model/finding';
import type { Alarm } from './rules/rule';

/** Longest part of a text that a message quotes, in UTF-16 units. */
const QUOTED = 60;

/** Makes a finding about a part of an entry from an alarm, whose offsets are into the entry's `clean.prose`. */
export function entryFinding(
  { id, severity }: { id: string; severity: Severity },
  { unit, tab }: { unit: string; tab: string },
  { cell, clean }: Entry,
  { start, end, message = '', suggestions = [] }: Alarm,
): Finding {
  const found = clean.prose.text.slice(start, end);
  return {
    rule: id,
    severity,
    unit,
    tab,
    cell,
    ...clean.typedRange(start, end),
    message: told(found, message, suggestions),
    suggestions,
  };
}

/** A message about a part of a text: “hính thức”: sai chính tả. Đề nghị: “hình thức”. */
export function told(found: string, message: string, suggestions: string[]): string {
  const proposals = suggestions.map((text) => (text === '' ? 'bỏ' : quote(text)));
  return `${quote(found)}: ${message}.${proposals.length > 0 ? ` Đề nghị: ${proposals.join(' hoặc ')}.` : ''}`;
}

function quote(text: string): string {
  const shown = text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
  // Quotes within quotes of the same kind cannot be told apart.
  return /["“”]/.test(shown) ? `«${shown}»` : `“${shown}”`;
}
