// Errors that a person can act on.

/** An error whose message tells the person at the screen, in Vietnamese, what is wrong and what to do. */
export class UserError extends Error {
  /** `flag` tells the page more than the message; its names are those of `Result`. */
  constructor(
    message: string,
    readonly flag?: 'isBusy' | 'isForCoordinators',
  ) {
    super(message);
  }
}
