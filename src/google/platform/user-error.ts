// Errors a person can act on.

/** An error whose message is Vietnamese, for the person at the screen: what is wrong and what to do. */
export class UserError extends Error {
  /** `isBusy`: Google wants to be asked again later. */
  constructor(
    message: string,
    readonly isBusy = false,
  ) {
    super(message);
  }
}
