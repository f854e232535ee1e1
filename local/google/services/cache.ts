// CacheService: texts that vanish after a while.
import { host } from './bridge';
import { badParameters, strict } from './strict';

const defaultSeconds = 600; // documented

/** The cache of the person who runs the script. */
export class Cache {
  get(key: unknown): string | null {
    return host.cache.get(text(key, 'get', [key]));
  }

  put(...parameters: unknown[]): null {
    const [key, value, seconds = defaultSeconds] = parameters;
    if (typeof seconds !== 'number') throw badParameters('CacheService.Cache.put', parameters);
    host.cache.put(text(key, 'put', parameters), text(value, 'put', parameters), seconds);
    return null;
  }

  remove(key: unknown): void {
    host.cache.remove(text(key, 'remove', [key]));
  }
}

function text(value: unknown, method: string, parameters: unknown[]): string {
  if (typeof value !== 'string') throw badParameters(`CacheService.Cache.${method}`, parameters);
  return value;
}

/** The global CacheService; simple triggers may use it: it needs no authorisation (documented). */
export class CacheService {
  getUserCache(): Cache {
    return strict('Cache', new Cache());
  }
}
