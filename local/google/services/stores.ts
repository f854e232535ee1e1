// PropertiesService and LockService.
import type { PropertyScope } from '../stores/properties';
import { exception, host } from './bridge';
import { badParameters, strict } from './strict';

/** A store of texts by key. */
class Properties {
  constructor(private readonly scope: PropertyScope) {}

  getProperty(key: string): string | null {
    const values = new Map(Object.entries(host.properties.all(this.scope)));
    return values.get(String(key)) ?? null;
  }

  getProperties(): Record<string, string> {
    return { ...host.properties.all(this.scope) };
  }

  getKeys(): string[] {
    return Array.from(Object.keys(host.properties.all(this.scope)));
  }

  setProperty(key: unknown, value: unknown): this {
    return this.setProperties({ [String(key)]: value });
  }

  setProperties(properties: unknown, deleteAllOthers = false): this {
    if (typeof properties !== 'object' || properties === null) {
      throw badParameters('PropertiesService.Properties.setProperties', [properties]);
    }
    const fresh = Object.entries(properties).map(([key, value]): [string, string] => [key, String(value)]);
    host.properties.set(this.scope, Object.fromEntries(fresh), deleteAllOthers);
    return this;
  }

  deleteProperty(key: string): this {
    host.properties.delete(this.scope, String(key));
    return this;
  }

  deleteAllProperties(): this {
    host.properties.delete(this.scope, null);
    return this;
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

function strictProperties(method: string, scope: PropertyScope): Properties {
  if (host.authMode === 'NONE')
    throw exception(`You do not have permission to call PropertiesService.${method}.`);
  return strict('Properties', new Properties(scope));
}

class Lock {
  tryLock(milliseconds: unknown): boolean {
    return take(milliseconds, 'tryLock');
  }

  waitLock(milliseconds: unknown): void {
    if (take(milliseconds, 'waitLock')) return;
    throw exception('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    return host.lock.isHeld();
  }

  releaseLock(): void {
    host.lock.release();
  }
}

function take(milliseconds: unknown, method: string): boolean {
  if (typeof milliseconds !== 'number') throw badParameters(`LockService.Lock.${method}`, [milliseconds]);
  return host.lock.take(milliseconds);
}

/** The global LockService; simple triggers may use it (documented: it needs no authorisation). */
export class LockService {
  getDocumentLock(): Lock | null {
    return host.quirks.documentLock === 'null' ? null : strict('Lock', new Lock());
  }
}
