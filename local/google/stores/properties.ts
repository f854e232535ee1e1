// The property stores: texts that outlive the runs of the script.
import { strToU8 } from 'fflate';

/** Whose a store is. */
export type PropertyScope = 'document' | 'user';

type Properties = Record<string, string>;

/** Every store as plain data; the users' by address. */
export interface PropertyStores {
  document: Properties;
  user: Record<string, Properties>;
}

/** Most bytes of a value, and of a store with its keys (documented). */
const limits = { value: 9 * 1024, store: 500 * 1024 };

/** The stores as one person's run reaches them. */
export class PersonalProperties {
  constructor(
    private readonly stores: PropertyStores,
    private readonly email: string,
  ) {}

  /** Returns a copy of everything in a store. */
  all(scope: PropertyScope): Properties {
    return { ...this.store(scope) };
  }

  private store(scope: PropertyScope): Properties {
    return scope === 'user' ? (this.stores.user[this.email] ?? {}) : this.stores[scope];
  }

  /** Sets properties, all or none; throws Google's message when they grow too large. */
  set(scope: PropertyScope, fresh: Properties): void {
    const properties = { ...this.store(scope), ...fresh };
    checkLimits(properties);
    this.replace(scope, properties);
  }

  /** Deletes one property; one that is not there is no error. */
  delete(scope: PropertyScope, key: string): void {
    const { [key]: _, ...rest } = this.store(scope);
    this.replace(scope, rest);
  }

  private replace(scope: PropertyScope, properties: Properties): void {
    if (scope === 'user') this.stores.user[this.email] = properties;
    else this.stores[scope] = properties;
  }
}

function checkLimits(properties: Properties): void {
  const size = (text: string): number => strToU8(text).length;
  if (Object.values(properties).some((value) => size(value) > limits.value))
    throw new Error('Argument too large: value');
  const total = Object.entries(properties).reduce((sum, [key, value]) => sum + size(key) + size(value), 0);
  if (total > limits.store) {
    throw new Error(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  }
}
