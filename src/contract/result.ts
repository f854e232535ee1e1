// The shape of everything that the script's functions return to a page.

/** What a function returns to a page: its value, or a Vietnamese message that says what is wrong and what to do. */
export type Result<Value> =
  | { ok: true; value: Value }
  | {
      ok: false;
      message: string;
      /** Present when Google asks to be called again later. */
      isBusy?: true;
      /** Present when only a coordinator may do this. */
      isForCoordinators?: true;
    };
