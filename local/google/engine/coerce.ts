// How Sheets reads what is typed into a cell whose format is not text, in the Vietnamese locale (pure).
// `setValue` with a string reads the same way (documented). Formats given to typed dates are unverified.
import type { Value } from './book';
import { dateToDays } from './dates';
import { evaluate, parseFormula, syntaxError } from './formula';

/** What a typed text becomes; `format` is the number format that the cell gets unless it has its own. */
export interface Entered {
  value: Value;
  formula?: string;
  format?: string;
}

/** What the reading of a text depends on. */
export interface CoercionOptions {
  /** What `- Tổ chức` becomes: it stays text, or `#ERROR!`. Evidence conflicts. */
  dashText: 'text' | 'error';
  /** The year of a date typed without one. */
  year: number;
}

/**
 * Reads a typed text that is not empty.
 *
 * @example
 * coerce('1.234,5', { dashText: 'error', year: 2026 }) // { value: 1234.5, format: '#,##0.00' }
 */
export function coerce(text: string, options: CoercionOptions): Entered {
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: evaluate(text), formula: text };
  const trimmed = text.trim();
  return literal(trimmed, options.year) ?? signed(text, options) ?? { value: text };
}

function literal(text: string, year: number): Entered | undefined {
  if (/^(true|false)$/i.test(text)) return { value: /^true$/i.test(text) };
  return number(text) ?? dateAndTime(text, year);
}

const digits = String.raw`(?:\d{1,3}(?:\.\d{3})+|\d+)`;
const plainNumber = new RegExp(
  String.raw`^([+-]?)\s*(${digits}(?:,\d+)?|,\d+)(?:E([+-]?\d{1,3}))?\s*([%₫]?)$`,
  'i',
);

function number(text: string): Entered | undefined {
  const bracketed = /^\(([^()+-]+)\)$/.exec(text);
  const match = plainNumber.exec(bracketed ? `-${bracketed[1]}` : text);
  if (!match) return undefined;
  const [, sign, mantissa = '', exponent, unit] = match;
  const size = Number(`${mantissa.replace(/\./g, '').replace(',', '.')}e${exponent ?? 0}`);
  const value = (sign === '-' ? -1 : 1) * (unit === '%' ? size / 100 : size) + 0;
  const decimals = /,\d/.test(mantissa) ? '.00' : '';
  if (unit === '%') return { value, format: `0${decimals}%` };
  if (unit === '₫') return { value, format: `#,##0${decimals} "₫"` };
  if (exponent !== undefined) return { value, format: '0.00E+00' };
  return mantissa.includes('.') ? { value, format: `#,##0${decimals}` } : { value };
}

const time = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}))?`;
const forms = {
  time: new RegExp(`^${time}$`),
  dayMonth: new RegExp(String.raw`^(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?:\s+${time})?$`),
  monthYear: /^(\d{1,2})([/-])(\d{4})$/,
  yearFirst: new RegExp(String.raw`^(\d{4})([/-])(\d{1,2})\2(\d{1,2})(?:\s+${time})?$`),
};

function dateAndTime(text: string, thisYear: number): Entered | undefined {
  const clock = forms.time.exec(text);
  if (clock) {
    const [, hour, minute, second] = clock;
    return dated(
      { year: 1899, month: 12, day: 30, ...clockOf(hour, minute, second) },
      clockFormat(hour, second),
    );
  }
  const monthYear = forms.monthYear.exec(text);
  if (monthYear) {
    const [, month = '', separator = '', year] = monthYear;
    return dated(
      { year: Number(year), month: Number(month), day: 1 },
      `${letters('m', month)}${separator}yyyy`,
    );
  }
  const yearFirst = forms.yearFirst.exec(text);
  if (yearFirst) {
    const [, year, separator = '', month = '', day = '', ...clockParts] = yearFirst;
    const format = ['yyyy', letters('m', month), letters('d', day)].join(separator);
    return withClock({ year: Number(year), month: Number(month), day: Number(day) }, format, clockParts);
  }
  const dayMonth = forms.dayMonth.exec(text);
  if (!dayMonth) return undefined;
  const [, day = '', separator = '', month = '', year, ...clockParts] = dayMonth;
  const format = [letters('d', day), letters('m', month), ...(year ? [letters('y', year)] : [])].join(
    separator,
  );
  const date = { year: year ? fullYear(year) : thisYear, month: Number(month), day: Number(day) };
  return withClock(date, format, clockParts);
}

type Clock = (string | undefined)[];

function withClock(
  date: { year: number; month: number; day: number },
  format: string,
  clock: Clock,
): Entered | undefined {
  const [hour, minute, second] = clock;
  if (hour === undefined) return dated(date, format);
  return dated({ ...date, ...clockOf(hour, minute, second) }, `${format} ${clockFormat(hour, second)}`);
}

function dated(date: Parameters<typeof dateToDays>[0], format: string): Entered | undefined {
  const value = dateToDays(date);
  return value === undefined ? undefined : { value, format };
}

function clockOf(hour = '0', minute = '0', second = '0'): { hour: number; minute: number; second: number } {
  return { hour: Number(hour), minute: Number(minute), second: Number(second) };
}

function clockFormat(hour = '', second?: string): string {
  return `${letters('H', hour)}:mm${second ? ':ss' : ''}`;
}

// The format has as many digits as were typed, so that the cell shows what was typed.
function letters(letter: string, typed: string): string {
  return letter.repeat(typed.length);
}

function fullYear(year: string): number {
  if (year.length === 4) return Number(year);
  return Number(year) + (Number(year) < 50 ? 2000 : 1900);
}

/** Reads a text that begins with a sign as a formula: `-A1` is one (reported), `+Tổ chức` an error (reported). */
function signed(text: string, options: CoercionOptions): Entered | undefined {
  if (!/^[+-]./.test(text)) return undefined;
  const parsed = parseFormula(text);
  const isFormula = parsed !== undefined && !parsed.hasBareName;
  if (!isFormula && text.startsWith('-') && options.dashText === 'text') return undefined;
  const formula = `=${text}`;
  return { value: isFormula ? evaluate(formula) : syntaxError, formula };
}
