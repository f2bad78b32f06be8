/** Something that goes wrong on purpose for matching requests. */
export interface Fault {
  /** Matched against method and decoded address: `GET /api/data/v9.2/accounts?…`. */
  readonly match: RegExp;
  /** How many matching requests it hits; Infinity for all. @default 1 */
  readonly times?: number;
  /** Hits only requests for a range of bytes, or only those for a whole. @default both */
  readonly ranged?: boolean;
  /** Hits only operations inside of batches, where nothing but a status can go wrong. @default only requests of their own */
  readonly inBatch?: boolean;
  /** Answered instead of handling the request; absent = handle it after the latency. */
  readonly status?: number;
  /** Dataverse's code in that answer, such as `0x80090017`, with which customer-managed keys refuse ranges. @default that of the status */
  readonly code?: string;
  readonly retryAfterSeconds?: number;
  /** Say that as a date, which HTTP allows. @default in seconds */
  readonly retryAfterAsDate?: boolean;
  readonly latencyMs?: number;
  /** Answer without saying how long the body is, as whole files sometimes come. */
  readonly withoutLength?: boolean;
  /** Handle the request all the same, so that what it writes stays, and fail on the way back. @default it is never handled */
  readonly onTheWayBack?: boolean;
  /** Cut the connection without an answer. */
  readonly dropConnection?: boolean;
  /** Cut the connection after so many bytes of the answer's body. */
  readonly cutBodyAt?: number;
}

/** What a fault is chosen by. */
export interface FaultTarget {
  /** Method and decoded address: `GET /api/data/v9.2/accounts?…`. */
  readonly request: string;
  readonly isRanged: boolean;
  readonly isInBatch: boolean;
}

const UNEXPECTED = "An unexpected error occurred.";

const ERRORS: Readonly<Record<number, readonly [code: string, message: string]>> = {
  401: ["0x80040220", "The sign-in has expired."],
  403: ["0x80040220", "Principal user is missing a privilege."],
  404: ["0x80040217", "The requested row does not exist."],
  429: ["0x80072322", "Number of requests exceeded the limit of 6000 over time window of 300 seconds."],
  500: ["0x80040216", UNEXPECTED],
  502: ["0x80040216", "Bad gateway."],
  503: ["0x80040216", "The service is unavailable."],
  504: ["0x80044151", "SQL timeout expired."],
};

/** What Dataverse says with this status when it is the server that fails. */
export function faultError(status: number, code?: string): { readonly code: string; readonly message: string } {
  const [usual, message] = ERRORS[status] ?? ["0x80040216", UNEXPECTED];
  return { code: code ?? usual, message };
}

/** Flags of an earlier match must not shift this one. */
const matches = ({ match, ranged, inBatch = false }: Fault, { request, isRanged, isInBatch }: FaultTarget): boolean =>
  inBatch === isInBatch &&
  (ranged === undefined || ranged === isRanged) &&
  new RegExp(match.source, match.flags.replace("g", "")).test(request);

/** Faults in the order they were added; each request meets at most one. */
export class FaultInjection {
  private faults: { readonly fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.faults.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.faults = [];
  }

  /** The fault for this request, used up by one. */
  take(target: FaultTarget): Fault | undefined {
    const hit = this.faults.find(({ fault, left }) => left > 0 && matches(fault, target));
    if (hit) hit.left -= 1;
    return hit?.fault;
  }
}
