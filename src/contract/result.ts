// The one shape of what the script's functions answer to a page.

/** What a function answers to a page: its value, or in Vietnamese what is wrong and what to do. */
export type Result<Value> =
  | { ok: true; value: Value }
  | {
      ok: false;
      message: string;
      /** Google wants to be asked again later. */
      isBusy?: true;
    };
