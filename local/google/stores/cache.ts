// The caches that CacheService lends: texts that vanish after a while.
import { strToU8 } from 'fflate';

/** Whose a cache is. */
export type CacheScope = 'document' | 'script' | 'user';

/** Limits of a cache: characters of a key, bytes of a value, seconds, items (documented). */
const limits = { key: 250, value: 100 * 1024, seconds: 21_600, items: 1000, kept: 900 };

interface Item {
  value: string;
  /** In ms since 1970, UTC. */
  expires: number;
}

/** Every cache of the script, the users' apart. */
export class Caches {
  private readonly caches = new Map<string, Map<string, Item>>();

  constructor(private readonly now: () => number) {}

  /** The caches as one person's run reaches them. */
  of(user: string): PersonalCaches {
    return new PersonalCaches((scope) => this.cache(scope === 'user' ? `user ${user}` : scope), this.now);
  }

  private cache(key: string): Map<string, Item> {
    const cache = this.caches.get(key) ?? new Map<string, Item>();
    this.caches.set(key, cache);
    return cache;
  }
}

/** The caches of the script, the document and one person. */
export class PersonalCaches {
  constructor(
    private readonly cache: (scope: CacheScope) => Map<string, Item>,
    private readonly now: () => number,
  ) {}

  /** The text under a key; null when there is none, or no longer. */
  get(scope: CacheScope, key: string): string | null {
    const item = this.cache(scope).get(key);
    return item && item.expires > this.now() ? item.value : null;
  }

  /** Keeps a text for so many seconds; throws Google's message when it is too long or the time out of range. */
  put(scope: CacheScope, key: string, value: string, seconds: number): void {
    if (key.length > limits.key) throw new Error('Argument too large: key');
    if (strToU8(value).length > limits.value) throw new Error('Argument too large: value');
    if (!(seconds >= 1 && seconds <= limits.seconds))
      throw new Error(`Invalid argument: expirationInSeconds ${seconds}`);
    const cache = this.cache(scope);
    cache.set(key, { value, expires: this.now() + seconds * 1000 });
    if (cache.size > limits.items) this.thin(cache);
  }

  // Over a thousand items, only those farthest from their end stay (documented).
  private thin(cache: Map<string, Item>): void {
    const byEnd = [...cache].sort(([, a], [, b]) => b.expires - a.expires);
    for (const [key] of byEnd.slice(limits.kept)) cache.delete(key);
  }

  /** Forgets a text; one that is not there is no error. */
  remove(scope: CacheScope, key: string): void {
    this.cache(scope).delete(key);
  }
}
