// What a thread and the main thread say to each other.
import type { Call, Done } from './script';

/** What a thread begins with. */
export interface ThreadData {
  /** One number: 1 once the thread's question is answered. */
  signal: Int32Array;
  /** Source of the bundle, and the names of its top-level functions. */
  code: string;
  declared: string[];
  /** Source of the services. */
  services: string;
  /** The names of the servers that can be asked. */
  servers: string[];
  call: Call;
}

/** A question to a server, for whose answer the thread waits; or the end of the run. */
export type FromThread =
  | { kind: 'ask'; server: string; method: string; parameters: unknown[] }
  | { kind: 'done'; done: Done }
  | { kind: 'failed'; error: PlainError };

/** The answer to a question. */
export type Reply = { value: unknown } | { error: PlainError };

/** An error as it is sent: a copied Error would lose its name. */
export interface PlainError {
  name: string;
  message: string;
  stack?: string;
  /** HTTP status and reason of a refusal of Drive. */
  code?: number;
  reason?: string;
}

/** Returns an error as it is sent. */
export function plainError(error: unknown): PlainError {
  const { name, message, stack, code, reason } = error as PlainError;
  return {
    name,
    message,
    ...(stack === undefined ? {} : { stack }),
    ...(code === undefined ? {} : { code }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** Returns the error that was sent. */
export function errorOf(plain: PlainError): Error {
  return Object.assign(new Error(plain.message), plain);
}
