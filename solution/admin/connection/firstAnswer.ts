/** Seconds until a read must have begun to be answered; nothing is lost by asking again. */
const READ_S = 60;
/** A write may be long at work: a package that is staged, a batch of hundreds of rows. */
const WRITE_S = 240;

/** A server that took the connection and said nothing. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

export interface FirstAnswerOptions {
  /** What is asked, such as `GET WhoAmI()`. */
  readonly place: string;
  readonly host: string;
  /** @default 60 for reads, 240 for writes */
  readonly seconds?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onWait?: ((seconds: number, reason: string) => void) | undefined;
}

/**
 * Asks, and waits for the beginning of the answer for a bounded time, of which is told while it passes.
 * @throws NoAnswer
 */
export async function firstAnswer<T>(ask: (signal: AbortSignal) => Promise<T>, options: FirstAnswerOptions): Promise<T> {
  const { place, host, signal, onWait } = options;
  const seconds = options.seconds ?? (place.startsWith("GET ") ? READ_S : WRITE_S);
  const ending = new AbortController();
  const untold = seconds / 6;
  const told = setTimeout(() => onWait?.(seconds - untold, `${host} has not answered ${place} for ${untold} seconds`), untold * 1000);
  const end = setTimeout(() => ending.abort(new NoAnswer(`${host} did not answer ${place} within ${seconds} seconds`)), seconds * 1000);
  try {
    return await ask(signal === undefined ? ending.signal : AbortSignal.any([signal, ending.signal]));
  } finally {
    clearTimeout(told);
    clearTimeout(end);
  }
}
