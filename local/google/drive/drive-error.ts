// How a call to the Drive, or to another of Google's APIs, fails.

/** The API's word for a refusal, by HTTP status, where a call gives none of its own. */
const reasons: Record<number, string> = { 400: 'badRequest', 403: 'forbidden', 404: 'notFound' };

/** A refusal of one of Google's APIs. */
export class ApiError extends Error {
  override name = 'GoogleJsonResponseException';

  /** `method` such as `drive.files.get`; `code` is the HTTP status, `reason` the API's one word for it. */
  constructor(
    method: string,
    readonly code: number,
    what: string,
    readonly reason = reasons[code],
  ) {
    super(`API call to ${method} failed with error: ${what}`);
  }
}

/** A refusal of the Drive API. */
export class DriveError extends ApiError {
  /** `method` such as `files.get`. */
  constructor(method: string, code: number, what: string, reason?: string) {
    super(`drive.${method}`, code, what, reason);
  }
}

/** Something real that the host does not model; the message is its name. */
export class NotModelled extends Error {
  override name = 'NotModelled';
}
