// How a call to the Docs API fails.
import { ApiError } from '../drive/drive-error';

/** A refusal of the Docs API. */
export class DocsError extends ApiError {
  /** `method` such as `documents.get`; `code` is the HTTP status. */
  constructor(method: string, code: number, what: string) {
    super(`docs.${method}`, code, what);
  }
}

/** A request of a batch that is not valid; `what` is what stands after the name of the request. */
export class InvalidRequest extends Error {}

/** A batch that is not even read: a name or a value that the API does not have; the message stands alone. */
export class Unreadable extends Error {}

/** Refuses a request of a batch. */
export function invalid(what: string): never {
  throw new InvalidRequest(what);
}
