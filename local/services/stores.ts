// PropertiesService and LockService.
import { exception, host } from './bridge';
import { badParameters, strict } from './strict';

const valueLimit = 9 * 1024;
const storeLimit = 500 * 1024;

/** A store of texts by key: 9 KB a value, 500 KB in all (documented). */
export class Properties {
  constructor(private readonly store: 'document' | 'script' | 'user') {}

  getProperty(key: string): string | null {
    const values = new Map(Object.entries(host.properties(this.store)));
    return values.get(String(key)) ?? null;
  }

  getProperties(): Record<string, string> {
    return { ...host.properties(this.store) };
  }

  getKeys(): string[] {
    return Array.from(Object.keys(host.properties(this.store)));
  }

  setProperty(key: unknown, value: unknown): this {
    return this.setProperties({ [String(key)]: value });
  }

  setProperties(properties: unknown, deleteAllOthers = false): this {
    if (typeof properties !== 'object' || properties === null) {
      throw badParameters('PropertiesService.Properties.setProperties', [properties]);
    }
    const values = host.properties(this.store);
    const fresh = Object.entries(properties).map(([key, value]): [string, string] => [key, String(value)]);
    checkLimits({ ...(deleteAllOthers ? {} : values), ...Object.fromEntries(fresh) });
    if (deleteAllOthers) this.deleteAllProperties();
    for (const [key, value] of fresh) values[key] = value;
    return this;
  }

  deleteProperty(key: string): this {
    delete host.properties(this.store)[key];
    return this;
  }

  deleteAllProperties(): this {
    const values = host.properties(this.store);
    for (const key of Object.keys(values)) delete values[key];
    return this;
  }
}

function checkLimits(values: Record<string, string>): void {
  const size = (text: string): number => host.utf8(text).length;
  if (Object.values(values).some((value) => size(value) > valueLimit))
    throw exception('Argument too large: value');
  const total = Object.entries(values).reduce((sum, [key, value]) => sum + size(key) + size(value), 0);
  if (total > storeLimit) {
    throw exception(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
}

/** The global PropertiesService. */
export class PropertiesService {
  getDocumentProperties(): Properties {
    return strictProperties('getDocumentProperties', 'document');
  }

  getScriptProperties(): Properties {
    return strictProperties('getScriptProperties', 'script');
  }

  getUserProperties(): Properties {
    return strictProperties('getUserProperties', 'user');
  }
}

function strictProperties(method: string, store: 'document' | 'script' | 'user'): Properties {
  if (host.authMode === 'NONE')
    throw exception(`You do not have permission to call PropertiesService.${method}.`);
  return strict('Properties', new Properties(store));
}

class Lock {
  tryLock(_milliseconds: number): boolean {
    if (host.lockIsFree()) host.holdLock(true);
    return host.hasLock();
  }

  waitLock(milliseconds: number): void {
    if (this.tryLock(milliseconds)) return;
    throw exception('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    return host.hasLock();
  }

  releaseLock(): void {
    host.holdLock(false);
  }
}

/** The global LockService; simple triggers may use it (documented: it needs no authorisation). */
export class LockService {
  getDocumentLock(): Lock | null {
    return host.quirks.documentLock === 'null' ? null : strict('Lock', new Lock());
  }
}
