// Number formats: what a number looks like in a cell, in the Vietnamese locale (1.234,5).
import { daysToDate } from './dates';

/** What `getNumberFormat` says of a cell whose format is automatic (reported). */
export const automatic = '0.###############';

const quoted = /"[^"]*"|\\.|\[[^\]]*\]/g;

/** Returns whether a format makes a number a date or a time. */
export function isDateFormat(format: string): boolean {
  if (isTextFormat(format)) return false;
  const letters = format.replace(quoted, '');
  return /[dmyhs]/i.test(letters) && !/[0#]|general/i.test(letters);
}

/** Returns whether a cell of this format keeps what is typed as text. */
export function isTextFormat(format: string | undefined): boolean {
  return format?.startsWith('@') ?? false;
}

/**
 * Returns a number as its cell shows it; a format that the host does not know shows as automatic.
 *
 * @example
 * formatNumber(1234.5, '#,##0.00') // '1.234,50'
 */
export function formatNumber(value: number, format: string = automatic): string {
  if (isDateFormat(format)) return formatDays(value, format);
  const match = /^([^0#]*)([#0,]*[#0])(?:\.([0#]+))?(E\+00)?(\s*%)?([^0#]*)$/.exec(
    format.split(';')[0] ?? '',
  );
  if (!match || format === automatic) return formatAutomatic(value);
  const [, before = '', whole = '', decimals = '', exponent, percent = '', after = ''] = match;
  const scaled = percent ? value * 100 : value;
  const text = exponent
    ? scaled
        .toExponential(decimals.length)
        .replace(/e([+-])(\d)$/, 'E$10$2')
        .replace('e', 'E')
    : Math.abs(scaled).toFixed(decimals.length);
  const [digits = '', fraction = ''] = text.split('.');
  const padded = exponent ? digits : digits.padStart(whole.replace(/[^0]/g, '').length, '0');
  const kept = trimOptional(fraction, decimals);
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, '.') : padded;
  const sign = scaled < 0 && !exponent ? '-' : '';
  return unquote(before) + sign + grouped + (kept ? `,${kept}` : '') + percent + unquote(after);
}

function trimOptional(fraction: string, pattern: string): string {
  let kept = fraction;
  while (kept.length > 0 && pattern[kept.length - 1] === '#' && kept.endsWith('0')) kept = kept.slice(0, -1);
  return kept;
}

function unquote(text: string): string {
  return text.replace(/"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]/g, '$1$2$3').replace(/_./g, ' ');
}

function formatAutomatic(value: number): string {
  if (Math.abs(value) >= 1e15) {
    return value.toExponential(5).replace('.', ',').replace('e', 'E');
  }
  return String(Number(value.toPrecision(12))).replace('.', ',');
}

function formatDays(days: number, format: string): string {
  const date = daysToDate(days);
  const pad = (n: number, width: number): string => String(n).padStart(width, '0');
  let isAfterHour = false;
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]|([dMmyhHs])\1*/g, (run, letter: string, at: number) => {
    if (!letter) return unquote(run);
    const isMinute = letter === 'm' && (isAfterHour || /^[^dMmyhH]*s/.test(format.slice(at + run.length)));
    if (/[hHs]/.test(letter)) isAfterHour = true;
    else if (!isMinute) isAfterHour = false;
    if (isMinute) return pad(date.minute, run.length);
    if (letter === 'y') return run.length > 2 ? pad(date.year, 4) : pad(date.year % 100, 2);
    const part = { d: date.day, M: date.month, m: date.month, h: date.hour, H: date.hour, s: date.second };
    return pad(part[letter as keyof typeof part], Math.min(run.length, 2));
  });
}
