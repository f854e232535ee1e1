// How a call to the Drive fails.

/** The API's word for a refusal, by HTTP status, where a call gives none of its own. */
const reasons: Record<number, string> = { 400: 'badRequest', 403: 'forbidden', 404: 'notFound' };

/** A refusal of the Drive API. */
export class DriveError extends Error {
  override name = 'GoogleJsonResponseException';

  /** `method` such as `files.get`; `code` is the HTTP status, `reason` the API's one word for it. */
  constructor(
    method: string,
    readonly code: number,
    what: string,
    readonly reason = reasons[code],
  ) {
    super(`API call to drive.${method} failed with error: ${what}`);
  }
}

/** Something real that the host does not model; the message is its name. */
export class NotModelled extends Error {
  override name = 'NotModelled';
}
