// PropertiesService and LockService.
import type { PropertyScope } from '../stores/properties';
import { exception, host, notModelled } from './bridge';
import { badParameters, strict } from './strict';

/** A store of texts by key. */
export class Properties {
  constructor(private readonly scope: PropertyScope) {}

  getProperty(key: string): string | null {
    const values = new Map(Object.entries(host.properties.all(this.scope)));
    return values.get(String(key)) ?? null;
  }

  getProperties(): Record<string, string> {
    return { ...host.properties.all(this.scope) };
  }

  setProperty(key: unknown, value: unknown): this {
    return this.setProperties({ [String(key)]: value });
  }

  setProperties(properties: unknown, ...options: unknown[]): this {
    if (options.length > 0) throw notModelled('Properties.setProperties(properties, deleteAllOthers)');
    if (typeof properties !== 'object' || properties === null) {
      throw badParameters('PropertiesService.Properties.setProperties', [properties]);
    }
    const fresh = Object.entries(properties).map(([key, value]): [string, string] => [key, String(value)]);
    host.properties.set(this.scope, Object.fromEntries(fresh));
    return this;
  }

  deleteProperty(key: string): this {
    host.properties.delete(this.scope, String(key));
    return this;
  }
}

/** The global PropertiesService. */
export class PropertiesService {
  getDocumentProperties(): Properties {
    return strictProperties('getDocumentProperties', 'document');
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

/** The document lock. */
export class Lock {
  /** For a negative time the answer is false, even while the lock is free (reported). */
  tryLock(milliseconds: unknown): boolean {
    if (typeof milliseconds !== 'number') throw badParameters('LockService.Lock.tryLock', [milliseconds]);
    return milliseconds >= 0 && host.lock.take(milliseconds);
  }

  releaseLock(): void {
    host.lock.release();
  }
}

/** The global LockService; simple triggers may use it (documented: it needs no authorisation). */
export class LockService {
  getDocumentLock(): Lock | null {
    return host.quirks.documentLock === 'null' ? null : strict('Lock', new Lock());
  }
}
