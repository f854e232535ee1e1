// How a call to the Drive fails.

/** A refusal of the Drive API; `code` is the HTTP status. */
export class DriveError extends Error {
  override name = 'GoogleJsonResponseException';

  constructor(
    method: string,
    readonly code: number,
    reason: string,
    collection = 'files',
  ) {
    super(`API call to drive.${collection}.${method} failed with error: ${reason}`);
  }
}

/** Something real that the host does not model; the message is its name. */
export class NotModelled extends Error {
  override name = 'NotModelled';
}
