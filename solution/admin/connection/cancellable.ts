/** A command that was ended by Ctrl-C; the message says what happened until then. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** What shells expect of a program that Ctrl-C ended. */
export const CANCELLED_EXIT_CODE = 130;

/**
 * Runs a command's work so that Ctrl-C (or a polite kill) cancels it in good order. A second Ctrl-C ends the program at once, as
 * it does elsewhere.
 * @param onCancel told at once, since ending in good order may take a moment
 */
export async function cancellable<T>(onCancel: () => void, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const cancelling = new AbortController();
  const cancel = () => {
    onCancel();
    cancelling.abort();
  };
  process.once("SIGINT", cancel);
  process.once("SIGTERM", cancel);
  try {
    return await work(cancelling.signal);
  } finally {
    process.off("SIGINT", cancel);
    process.off("SIGTERM", cancel);
  }
}
