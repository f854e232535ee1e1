// CacheService: texts that vanish after a while.
import type { CacheScope } from '../stores/cache';
import { host } from './bridge';
import { badParameters, strict } from './strict';

const defaultSeconds = 600; // documented

class Cache {
  constructor(private readonly scope: CacheScope) {}

  get(key: unknown): string | null {
    return host.cache.get(this.scope, text(key, 'get', [key]));
  }

  put(...parameters: unknown[]): void {
    const [key, value, seconds = defaultSeconds] = parameters;
    if (typeof seconds !== 'number') throw badParameters('CacheService.Cache.put', parameters);
    host.cache.put(this.scope, text(key, 'put', parameters), text(value, 'put', parameters), seconds);
  }

  remove(key: unknown): void {
    host.cache.remove(this.scope, text(key, 'remove', [key]));
  }
}

function text(value: unknown, method: string, parameters: unknown[]): string {
  if (typeof value !== 'string') throw badParameters(`CacheService.Cache.${method}`, parameters);
  return value;
}

/** The global CacheService; simple triggers may use it: it needs no authorisation (documented). */
export class CacheService {
  getDocumentCache(): Cache | null {
    return host.quirks.documentLock === 'null' ? null : cacheOf('document');
  }

  getScriptCache(): Cache {
    return cacheOf('script');
  }

  getUserCache(): Cache {
    return cacheOf('user');
  }
}

function cacheOf(scope: CacheScope): Cache {
  return strict('Cache', new Cache(scope));
}
