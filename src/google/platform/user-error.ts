// Errors that a person can act on.

/** An error whose message tells the person at the screen, in Vietnamese, what is wrong and what to do. */
export class UserError extends Error {
  /** `isBusy`: Google asks to be called again later. */
  constructor(
    message: string,
    readonly isBusy = false,
  ) {
    super(message);
  }
}
