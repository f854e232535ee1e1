// Makes a bare context look like Apps Script: its globals, and nothing else. Runs inside the context.
import { type Bridge, connect, host, notModelled } from './bridge';
import { CacheService } from './cache';
import { installDate } from './dates';
import { Docs } from './docs';
import { Drive } from './drive';
import { HtmlService } from './html';
import { AuthMode, ScriptApp } from './script-app';
import { activeUser, Session } from './session';
import { rangeAt } from './spreadsheet/range';
import { sheetWith } from './spreadsheet/sheet';
import { SpreadsheetApp, strictSpreadsheet } from './spreadsheet/spreadsheet-app';
import { LockService, PropertiesService } from './stores';
import { strict } from './strict';
import { Utilities } from './utilities';

/** What a simple trigger is told, as plain data. */
export interface EventData {
  type: 'open' | 'edit';
  sheetId: number;
  area: { row: number; column: number; rows: number; columns: number };
  /** Absent on an edit of several cells (documented). */
  value?: string;
  oldValue?: string;
}

const unmodelled =
  'Browser CalendarApp CardService Charts ContactsApp ContentService DocumentApp DriveApp FormApp GmailApp GroupsApp Jdbc LanguageApp MailApp Maps OptimizationService People Sheets SitesApp SlidesApp UrlFetchApp XmlService'.split(
    ' ',
  );

/** Installs the globals; returns a function that calls one of the script's, with its parameters and its result as JSON. */
export function start(
  bridge: Bridge,
): (name: string, json: string, event: EventData | null) => string | undefined {
  connect(bridge);
  installDate(bridge.isClockSet ? () => host.clock.now() : undefined);
  const services = {
    SpreadsheetApp: new SpreadsheetApp(),
    CacheService: new CacheService(),
    Docs: new Docs(),
    Drive: new Drive(),
    HtmlService: new HtmlService(),
    LockService: new LockService(),
    PropertiesService: new PropertiesService(),
    ScriptApp: new ScriptApp(),
    Session: new Session(),
    Utilities: new Utilities(),
  };
  for (const [name, service] of Object.entries(services)) define(name, { value: strict(name, service) });
  for (const name of unmodelled) {
    define(name, {
      get(): never {
        throw notModelled(name);
      },
    });
  }
  installConsole();
  // Contexts of Node have it; for Apps Script it is not documented.
  Reflect.deleteProperty(globalThis, 'WebAssembly');
  return call;
}

function define(name: string, property: PropertyDescriptor): void {
  Object.defineProperty(globalThis, name, { ...property, configurable: true });
}

function installConsole(): void {
  const writer =
    (level: string) =>
    (...parts: unknown[]) =>
      host.log(level, parts.map(String).join(' '));
  const levels = ['log', 'info', 'warn', 'error'].map((level) => [level, writer(level)] as const);
  define('console', { value: Object.fromEntries(levels) });
  define('Logger', { value: { log: writer('log') } });
}

function call(name: string, json: string, event: EventData | null): string | undefined {
  const parameters: unknown[] = event ? [eventObject(event)] : JSON.parse(json);
  const callee = Reflect.get(globalThis, name) as (...parameters: unknown[]) => unknown;
  const result = callee(...parameters);
  if (event) return undefined;
  checkSendable(result, name);
  return JSON.stringify(result);
}

function eventObject(data: EventData): object {
  const event = { authMode: AuthMode[host.authMode], user: activeUser() };
  if (host.authMode === 'NONE') return event;
  if (data.type === 'open') return { ...event, source: strictSpreadsheet() };
  const values = JSON.parse(JSON.stringify({ value: data.value, oldValue: data.oldValue }));
  return {
    ...event,
    source: strictSpreadsheet(),
    range: rangeAt(sheetWith(data.sheetId), { ...data.area }),
    ...values,
  };
}

/** Throws for what a page does not receive: `google.script.run` brings back only numbers, booleans, strings, null, plain objects and arrays (documented). */
function checkSendable(value: unknown, path: string): void {
  if (typeof value === 'function' || typeof value === 'symbol' || value instanceof Date) {
    throw new Error(
      `${path} returns a ${typeof value === 'object' ? 'Date' : typeof value}, which no page receives`,
    );
  }
  if (typeof value !== 'object' || value === null) return;
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && !Array.isArray(value)) {
    throw new Error(`${path} returns an object of a class, which no page receives`);
  }
  for (const [key, part] of Object.entries(value)) checkSendable(part, `${path}.${key}`);
}
