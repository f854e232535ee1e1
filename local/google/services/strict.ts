// Wraps every service object that the script sees: calls are counted, and what is not modelled throws by name.
import { exception, host, notModelled } from './bridge';

const originals = new WeakMap<object, object>();
const wrappers = new WeakMap<object, object>();

/**
 * Returns an object as the script sees it: only its methods show, and its constants, whose names begin with a capital.
 * Whatever else the script asks for throws by name.
 */
export function strict<T extends object>(name: string, target: T): T {
  const known = wrappers.get(target);
  if (known) return known as T;
  const proxy = new Proxy(target, {
    get: (_, key) => member(name, target, key),
    has: () => false,
    ownKeys: () => [],
    getOwnPropertyDescriptor: () => undefined,
    getPrototypeOf: () => null,
    set(_, key): never {
      throw notModelled(`${name}.${String(key)} = …`);
    },
  });
  originals.set(proxy, target);
  wrappers.set(target, proxy);
  return proxy;
}

function member(name: string, target: object, key: string | symbol): unknown {
  if (typeof key === 'symbol') return undefined;
  if (key === 'toString') return () => (target instanceof EnumValue ? target.key : name);
  // What `constant + ''` asks for first.
  if (key === 'valueOf' && target instanceof EnumValue) return () => wrappers.get(target);
  const value: unknown = key === 'constructor' ? undefined : Reflect.get(target, key);
  if (/^[A-Z]/.test(key) && value !== undefined) return value;
  if (typeof value !== 'function') throw notModelled(`${name}.${key}`);
  return (...parameters: unknown[]) => {
    if (host.isLoading()) throw exception(`${name}.${key} is called while the script loads`);
    host.count(`${name}.${key}`);
    const result: unknown = value.apply(target, parameters);
    host.made(`${name}.${key}`);
    return result === target ? wrappers.get(target) : result;
  };
}

/** Returns the service object behind what the script passed; undefined when it is not one of that class. */
export function unwrap<T extends object>(
  value: unknown,
  type: new (...parameters: never[]) => T,
): T | undefined {
  const original = typeof value === 'object' && value !== null ? (originals.get(value) ?? value) : undefined;
  return original instanceof type ? original : undefined;
}

/** Returns Google's complaint about parameters of the wrong type; `method` as in `SpreadsheetApp.Range.setValue`. */
export function badParameters(method: string, parameters: unknown[]): Error {
  const types = parameters.map((value) => {
    if (value === null || value === undefined) return value === null ? 'null' : 'undefined';
    if (Array.isArray(value)) return 'number[]';
    const type = typeof value;
    return type === 'string'
      ? 'String'
      : type === 'object'
        ? String(originals.has(value) ? value : 'Object')
        : type;
  });
  return exception(`The parameters (${types.join(',')}) don't match the method signature for ${method}.`);
}

/** Returns an enumeration of Google's: each constant is an object that prints as its name. */
export function enumeration<K extends string>(name: string, ...keys: K[]): Record<K, EnumValue> {
  const values = Object.fromEntries(keys.map((key) => [key, strict(`${name}.${key}`, new EnumValue(key))]));
  return new Proxy(values, {
    get(_, key) {
      if (typeof key === 'symbol') return undefined;
      if (key in values) return values[key];
      throw notModelled(`${name}.${key}`);
    },
  }) as Record<K, EnumValue>;
}

/** A constant of an enumeration. */
export class EnumValue {
  constructor(readonly key: string) {}
}
