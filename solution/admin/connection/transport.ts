import { setTimeout as sleep } from "node:timers/promises";
import { DataverseError, errorOfAnswer } from "../../../shared/dataverse/DataverseError";
import type { Authorization } from "./Authorization";
import { firstAnswer, NoAnswer } from "./firstAnswer";
import { Pace } from "./Pace";

export interface TransportOptions {
  /** Root of the environment, such as `https://contoso.crm.dynamics.com`. */
  readonly url: URL;
  readonly authorization: Authorization;
  readonly signal?: AbortSignal | undefined;
  /** Told before the client waits because the server asked it to, or because a connection was dropped. */
  readonly onWait?: ((seconds: number, reason: string) => void) | undefined;
  /** How many requests go at once. @default one of its own */
  readonly pace?: Pace | undefined;
  /** How long an answer may take to begin. @default 60 for reads, 240 for writes */
  readonly answerSeconds?: number | undefined;
  /** Below which path the service's own paths lie. @default that of Dataverse's Web API */
  readonly servicePath?: string | undefined;
}

export interface Request {
  readonly method: "GET" | "PATCH" | "POST" | "DELETE";
  /** Below the service's root, or a next page's whole address. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** Whether doing it twice is the same as doing it once. Only such a request is sent again where it may have taken effect already. */
  readonly repeatable: boolean;
}

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** The way of single requests to an environment, or to another service like it: signed in, patient with limits, never doing twice what must be done once. */
export interface Transport {
  readonly root: URL;
  /** Whatever the server answers in the end. @throws DataverseError where the connection failed */
  send(request: Request): Promise<Answer>;
  /** As `send`. @throws DataverseError for every answer but a success */
  ask(request: Request): Promise<Answer>;
  /** The answer, where it is a success of Dataverse's own. @throws DataverseError otherwise */
  accepted(request: Request, answer: Answer): Answer;
  wait(seconds: number, reason: string): Promise<void>;
}

const SERVICE_PATH = "/api/data/v9.2/";
export const MOST_TRIES = 6;
/** Tries that were not answered at all, each for a minute or more. */
const MOST_SILENCES = 3;
/** Where the server asks to wait but not how long. */
export const DEFAULT_WAIT_S = 2;
/** The longest wait service protection is documented to ask for is its window of five minutes. */
const LONGEST_WAIT_S = 300;
/** A request beyond service protection's limits; it was not begun. */
const LIMIT_STATUS = 429;
/** A server or gateway that is not there just now; what was asked may have been done all the same. */
const AWAY_STATUS = new Set([502, 503, 504]);
/** Another import, uninstall or publish is running: it takes minutes, so who asks decides whether to wait. Answered with status 429. */
export const OPERATION_RUNNING = 0x80071151;

/** Answers after which the same request may succeed. */
export function isPassingStatus(status: number | undefined): boolean {
  return status !== undefined && (status === LIMIT_STATUS || AWAY_STATUS.has(status));
}

/** Whether a request that failed this way may have taken effect: look before sending it again. */
export function isUncertain(error: unknown): boolean {
  return error instanceof DataverseError && (error.status === undefined || AWAY_STATUS.has(error.status));
}

export function createTransport(options: TransportOptions): Transport {
  const { url, authorization, signal, onWait, answerSeconds, pace = new Pace(), servicePath = SERVICE_PATH } = options;
  const root = new URL(servicePath, url);
  let answered = false;
  /** Service protection counts per user: once one request is told to wait, all wait. */
  let quietUntil = 0;

  async function wait(seconds: number, reason: string): Promise<void> {
    quietUntil = Math.max(quietUntil, Date.now() + seconds * 1000);
    onWait?.(seconds, reason);
    await beQuiet();
  }

  async function beQuiet(): Promise<void> {
    const rest = quietUntil - Date.now();
    if (rest > 0) await sleep(rest, undefined, signal === undefined ? {} : { signal });
  }

  async function once(request: Request): Promise<Answer & { retryAfter: string | null }> {
    const { method, path, headers, body } = request;
    const init: RequestInit = {
      method,
      headers: {
        Accept: "application/json",
        "OData-MaxVersion": "4.0",
        "OData-Version": "4.0",
        ...headers,
        Authorization: await authorization(),
      },
      // A redirect leads to a sign-in page or another host: neither may see the token.
      redirect: "manual",
    };
    if (body !== undefined) init.body = body;
    const response = await firstAnswer((ending) => fetch(new URL(path, root), { ...init, signal: ending }), {
      place: placeOf(request),
      host: url.host,
      seconds: answerSeconds,
      signal,
      onWait,
    });
    pace.hear(response.status === LIMIT_STATUS, response.headers.get("x-ms-dop-hint"));
    return {
      status: response.status,
      contentType: response.headers.get("content-type") ?? "",
      retryAfter: response.headers.get("retry-after"),
      body: await response.text(),
    };
  }

  async function send(request: Request): Promise<Answer> {
    for (let tries = 1; ; tries += 1) {
      signal?.throwIfAborted();
      let answer: Awaited<ReturnType<typeof once>>;
      try {
        answer = await pace.turn(async () => {
          await beQuiet();
          return once(request);
        });
      } catch (error) {
        signal?.throwIfAborted();
        const isSilence = error instanceof NoAnswer;
        if (!isSilence && !isConnectionFailure(error)) throw error;
        // Where nothing has answered yet, the address is more likely wrong than the line bad.
        if (!answered || !request.repeatable || tries === (isSilence ? MOST_SILENCES : MOST_TRIES)) {
          const what = isSilence ? error.message : `the connection to ${url.host} failed (${causeOf(error)})`;
          throw new DataverseError(what, undefined, undefined, { place: placeOf(request) });
        }
        await wait(Math.min(2 ** (tries - 2), 8), isSilence ? error.message : "the connection was dropped");
        continue;
      }
      answered = true;
      if (tries === MOST_TRIES || !mayBeSentAgain(request, answer)) return answer;
      await wait(
        secondsToWait(answer.retryAfter),
        answer.status === LIMIT_STATUS ? "the server's request limit is reached" : `the server answered ${answer.status}`,
      );
    }
  }

  function accepted(request: Request, answer: Answer): Answer {
    const { status, body, contentType } = answer;
    const place = placeOf(request);
    if (status >= 300) throw errorOfAnswer(status, body, place);
    // Something between, such as a sign-in page, has answered in Dataverse's stead: nothing was read or written.
    if (/\bhtml\b/i.test(contentType))
      throw new DataverseError(`${url.host} did not answer like a Dataverse environment`, status, undefined, { place });
    return answer;
  }

  return { root, send, wait, accepted, ask: async (request) => accepted(request, await send(request)) };
}

function mayBeSentAgain({ repeatable }: Request, { status, body }: Answer): boolean {
  if (status === LIMIT_STATUS) return errorOfAnswer(status, body).code !== OPERATION_RUNNING;
  return repeatable && AWAY_STATUS.has(status);
}

/** What was asked, without the query, which may hold names. */
export function placeOf({ method, path }: Pick<Request, "method" | "path">): string {
  return `${method} ${path.replace(/\?.*/s, "")}`;
}

/** `Retry-After` in seconds or as a date (RFC 9110). */
function secondsToWait(retryAfter: string | null): number {
  if (retryAfter === null) return DEFAULT_WAIT_S;
  const seconds = /^\s*\d+(\.\d+)?\s*$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), LONGEST_WAIT_S) : DEFAULT_WAIT_S;
}

/** `fetch` reports every failure of the line as a TypeError that carries its cause. */
function isConnectionFailure(error: unknown): error is TypeError {
  return typeof error === "object" && error !== null && "name" in error && error.name === "TypeError" && "cause" in error;
}

function causeOf(error: TypeError): string {
  const cause = error.cause as { code?: string; message?: string } | undefined;
  return cause?.code ?? cause?.message ?? error.message;
}
