// The caches that CacheService lends: texts that vanish after a while.
import { strToU8 } from 'fflate';

/** Limits of a cache: characters of a key, bytes of a value, seconds, items (documented). */
const limits = { key: 250, value: 100 * 1024, seconds: 21_600, items: 1000, kept: 900 };

interface Item {
  value: string;
  /** In ms since 1970, UTC. */
  expires: number;
}

type Items = Map<string, Item>;

/** Every person's cache of the script. */
export class Caches {
  private caches = new Map<string, Items>();

  constructor(private readonly now: () => number) {}

  /** Returns a person's cache. */
  of(email: string): PersonalCache {
    const items = this.caches.get(email) ?? new Map<string, Item>();
    this.caches.set(email, items);
    return new PersonalCache(items, this.now);
  }

  /** Takes over a copy of what others keep. */
  copyFrom(others: Caches): void {
    this.caches = structuredClone(others.caches);
  }
}

/** The cache of one person. */
export class PersonalCache {
  constructor(
    private readonly items: Items,
    private readonly now: () => number,
  ) {}

  /** Returns the text under a key; null when there is none, or no longer. */
  get(key: string): string | null {
    const item = this.items.get(key);
    return item && item.expires > this.now() ? item.value : null;
  }

  /** Keeps a text for so many seconds; throws Google's message when it is too long or the time out of range. */
  put(key: string, value: string, seconds: number): void {
    if (key.length > limits.key) throw new Error('Argument too large: key');
    if (strToU8(value).length > limits.value) throw new Error('Argument too large: value');
    if (!(seconds >= 1 && seconds <= limits.seconds))
      throw new Error(`Invalid argument: expirationInSeconds ${seconds}`);
    this.items.set(key, { value, expires: this.now() + seconds * 1000 });
    if (this.items.size > limits.items) this.thin();
  }

  // Over a thousand items, only the 900 that would last longest stay (documented).
  private thin(): void {
    const byEnd = [...this.items].sort(([, a], [, b]) => b.expires - a.expires);
    for (const [key] of byEnd.slice(limits.kept)) this.items.delete(key);
  }

  /** Forgets a text; one that is not there is no error. */
  remove(key: string): void {
    this.items.delete(key);
  }
}
