/** Why a request failed, as far as it changes what the user can do. */
export type FailureReason = "forbidden" | "throttled" | "missing" | "changed" | "tooManyRows" | "unavailable" | "unsupported";

/** Reasons that stay: asked again, the server would answer alike. */
const LASTING: readonly FailureReason[] = ["missing", "forbidden", "unsupported"];

/** Whether asking again changes nothing. */
export const isLasting = (reason: FailureReason): boolean => LASTING.includes(reason);

/** An aggregate over more than 50,000 rows. */
export const TOO_MANY_ROWS = 0x8004e023;

/** By the server's code, and by the status of an answer, which is a smaller number. */
const REASONS: Readonly<Record<number, FailureReason>> = {
  401: "forbidden",
  403: "forbidden",
  404: "missing",
  412: "changed",
  429: "throttled",
  0x80072322: "throttled",
  0x80072321: "throttled",
  0x80072326: "throttled",
  0x80048544: "throttled",
  0x80040220: "forbidden",
  0x80042f09: "forbidden",
  0x80048306: "forbidden",
  0x80040299: "forbidden",
  [TOO_MANY_ROWS]: "tooManyRows",
  0x80060888: "missing",
  // A table or column that this environment does not have.
  0x80041102: "missing",
  0x80041103: "missing",
  0x80060882: "changed",
  0x80040237: "changed",
  0x80040217: "missing",
};

const reasonOf = (status = 0, code = 0): FailureReason => REASONS[code] ?? REASONS[status] ?? "unavailable";

interface FailureFacts {
  /** @default what status and code say */
  readonly reason?: FailureReason;
  /** What was asked, such as `PATCH msdyn_transcripts(…)`: never with tokens or contents. */
  readonly place?: string | undefined;
}

/** A failed request. `message` is the server's own sentence, for logs and support; users read a localised one by `reason`. */
export class DataverseError extends Error {
  override readonly name = "DataverseError";
  readonly reason: FailureReason;
  readonly place: string | undefined;

  constructor(
    message: string,
    /** Absent where there was no answer at all. */
    readonly status?: number,
    /** Unsigned, such as 0x80040220. */
    readonly code?: number,
    { reason, place }: FailureFacts = {},
  ) {
    super(message);
    this.reason = reason ?? reasonOf(status, code);
    this.place = place;
  }

  /**
   * Whatever a host's API rejected with. `errorCode` is a signed 32-bit number in model-driven apps; messages carry it as text
   * where it is missing.
   */
  static from(cause: unknown, place?: string): DataverseError {
    if (cause instanceof DataverseError) return cause;
    const { message, errorCode, code, status, httpStatusCode } = (typeof cause === "object" && cause ? cause : {}) as Record<
      string,
      unknown
    >;
    const text = typeof message === "string" && message ? message : String(cause);
    const number = [errorCode, code].map(toCode).find((value) => value !== undefined) ?? toCode(/0x8[0-9a-f]{7}/i.exec(text)?.[0]);
    const http = [status, httpStatusCode].find((value): value is number => typeof value === "number");
    return new DataverseError(text, http, number, { place });
  }
}

/** What an answer's body tells of an error, alone or as a part of a batch; else its status. */
export function errorOfAnswer(status: number, body: string, place?: string): DataverseError {
  let error: { readonly code?: unknown; readonly message?: unknown } | undefined;
  try {
    error = (JSON.parse(body) as { readonly error?: typeof error } | null)?.error;
  } catch {
    // Gateways and sign-in pages answer with pages of their own.
  }
  return DataverseError.from({ status, code: error?.code, message: error?.message ?? `The server answered ${status}.` }, place);
}

function toCode(value: unknown): number | undefined {
  if (typeof value === "number" && value !== 0) return value >>> 0;
  if (typeof value === "string" && /^0x[0-9a-f]{1,8}$/i.test(value)) return Number(value);
  return undefined;
}
