// Gives the script's Date the script's time zone and the host's clock, whatever the machine is set to.

const offset = 7 * 3_600_000; // Asia/Ho_Chi_Minh, the only zone of the manifest

/** Replaces the context's Date; `now` is undefined where the clock of the machine is to be used. */
export function installDate(now: (() => number) | undefined): void {
  const Native = Date;
  const shifted = (date: Date): Date => new Native(date.getTime() + offset);
  for (const part of ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Day'] as const) {
    define(`get${part}`, function (this: Date) {
      return shifted(this)[`getUTC${part}`]();
    });
    if (part === 'Day') continue;
    define(`set${part}`, function (this: Date, ...parts: [number]) {
      const date = shifted(this);
      date[`setUTC${part}`](...parts);
      return this.setTime(date.getTime() - offset);
    });
  }
  define('getTimezoneOffset', () => -offset / 60_000);
  define('toString', function (this: Date) {
    return Number.isNaN(this.getTime()) ? 'Invalid Date' : `${this.toDateString()} ${this.toTimeString()}`;
  });
  define('toDateString', function (this: Date) {
    return shifted(this)
      .toUTCString()
      .replace(/^(\w+), (\d+) (\w+) (-?\d+).*$/, '$1 $3 $2 $4');
  });
  define('toTimeString', function (this: Date) {
    return `${shifted(this).toISOString().slice(11, 19)} GMT+0700 (Indochina Time)`;
  });
  for (const method of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const) {
    const native = Native.prototype[method];
    define(method, function (this: Date, locales?: string, options?: Intl.DateTimeFormatOptions) {
      return native.call(this, locales, { timeZone: 'Asia/Ho_Chi_Minh', ...options });
    });
  }
  const clock = now ?? Native.now;
  const construct = (parts: unknown[]): number => {
    if (parts.length === 0) return clock();
    const [first] = parts;
    if (parts.length > 1) return Native.UTC(...(parts as [number, number])) - offset;
    return typeof first === 'string' ? parse(first, Native) : new Native(first as number).getTime();
  };
  const Zoned: DateConstructor = new Proxy(Native, {
    construct: (target, parts, newTarget) =>
      Reflect.construct(target, [construct(parts)], newTarget === Zoned ? target : newTarget),
    apply: () => new Zoned().toString(),
    get(target, key) {
      if (key === 'now') return clock;
      return key === 'parse' ? (text: string) => parse(String(text), Native) : Reflect.get(target, key);
    },
  });
  Native.prototype.constructor = Zoned;
  Object.defineProperty(globalThis, 'Date', { value: Zoned, writable: true, configurable: true });
}

function define(method: string, value: unknown): void {
  Object.defineProperty(Date.prototype, method, { value, writable: true, configurable: true });
}

// JavaScript reads a text without a zone in the zone of the machine, but a bare ISO date in UTC.
function parse(text: string, Native: DateConstructor): number {
  const ms = Native.parse(text);
  const namesZone = /(Z|GMT|UTC|[+-]\d\d:?\d\d)(\s*\(.*\))?$/i.test(text) || /^\d{4}(-\d\d){0,2}$/.test(text);
  if (namesZone || Number.isNaN(ms)) return ms;
  return ms - machineOffset(ms) - offset;
}

const machine = Date.prototype.getTimezoneOffset;

function machineOffset(ms: number): number {
  return machine.call(new Date(ms)) * 60_000;
}
