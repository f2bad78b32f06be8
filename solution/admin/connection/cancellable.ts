/** A command that was ended by Ctrl-C; the message says what happened until then. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";
}

/** What shells expect of a program that Ctrl-C ended. */
export const CANCELLED_EXIT_CODE = 130;

/**
 * Runs a command's work so that Ctrl-C (or a polite kill) cancels it in good order. A second Ctrl-C ends the program at once, as
 * it does elsewhere, whatever it waits for.
 * @param onCancel told at once, since ending in good order may take a moment
 */
export async function cancellable<T>(onCancel: () => void, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const cancelling = new AbortController();
  const cancel = (signal: "SIGINT" | "SIGTERM") => {
    if (cancelling.signal.aborted) endBy(signal);
    onCancel();
    cancelling.abort();
  };
  // Not once: libraries that bring the cursor back end the program where nobody else listens any more.
  process.on("SIGINT", cancel);
  process.on("SIGTERM", cancel);
  try {
    return await work(cancelling.signal);
  } finally {
    process.off("SIGINT", cancel);
    process.off("SIGTERM", cancel);
  }
}

/** Ends the program as if nobody had listened. To exit would wait for a file system that does not answer. */
export function endBy(signal: "SIGINT" | "SIGTERM"): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
