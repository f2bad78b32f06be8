import { setTimeout as sleep } from "node:timers/promises";
import { batchHeaders, decodeBatch, encodeBatch, isMultipart } from "../../../shared/dataverse/batch";
import { DataverseError, errorOfAnswer } from "../../../shared/dataverse/DataverseError";
import { toBatchRequest, type ChangeSet } from "./Operation";
import type { Authorization } from "./signIn";

export interface WebApiOptions {
  /** Root of the environment, such as `https://contoso.crm.dynamics.com`. */
  readonly url: URL;
  readonly authorization: Authorization;
  readonly signal?: AbortSignal | undefined;
  /** Told before the client waits because the server asked it to, or because a connection was dropped. */
  readonly onWait?: ((seconds: number, reason: string) => void) | undefined;
}

/** The few Web API requests an import needs. All writes may be repeated, so dropped connections are tried again. */
export interface WebApi {
  /** @throws DataverseError */
  get<T>(path: string): Promise<T>;
  /** All rows of a query, following the server's pages. */
  getAll<T>(path: string): Promise<T[]>;
  /** Creates or updates the row with this id. */
  patch(path: string, body: Readonly<Record<string, unknown>>): Promise<void>;
  /** Replaces the content of a file column; `path` names row and column. */
  upload(path: string, fileName: string, content: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Each change set takes effect on its own: nothing, or the error that undid it, per change set. */
  batch(changeSets: readonly ChangeSet[]): Promise<(DataverseError | undefined)[]>;
}

const SERVICE_PATH = "/api/data/v9.2/";
const MOST_TRIES = 6;
/** Where the server asks to wait but not how long. */
const DEFAULT_WAIT_S = 2;
/** The longest wait service protection is documented to ask for is its window of five minutes. */
const LONGEST_WAIT_S = 300;
const MOST_PAGES = 1000;
/** Answers after which the same request may succeed: protection limits, and a server or gateway that is not there just now. */
const PASSING_STATUS = new Set([429, 502, 503, 504]);
/** Files above this size would have to be sent in blocks (vendor's limit for one request). */
export const LARGEST_UPLOAD_BYTES = 16 * 1024 * 1024;

interface Request {
  readonly method: "GET" | "PATCH" | "POST";
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

export function createWebApi({ url, authorization, signal, onWait }: WebApiOptions): WebApi {
  const root = new URL(SERVICE_PATH, url);
  let batchCount = 0;
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

  async function once({ method, path, headers, body }: Request): Promise<Answer & { retryAfter: string | null }> {
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
    if (signal !== undefined) init.signal = signal;
    const response = await fetch(new URL(path, root), init);
    return {
      status: response.status,
      contentType: response.headers.get("content-type") ?? "",
      retryAfter: response.headers.get("retry-after"),
      body: await response.text(),
    };
  }

  async function send(request: Request): Promise<Answer> {
    const place = `${request.method} ${request.path.replace(/\?.*/s, "")}`;
    for (let tries = 1; ; tries += 1) {
      signal?.throwIfAborted();
      await beQuiet();
      let answer: Awaited<ReturnType<typeof once>>;
      try {
        answer = await once(request);
      } catch (error) {
        signal?.throwIfAborted();
        if (!isConnectionFailure(error)) throw error;
        // Where nothing has answered yet, the address is more likely wrong than the line bad.
        if (!answered || tries === MOST_TRIES)
          throw new DataverseError(`the connection to ${url.host} failed (${causeOf(error)})`, undefined, undefined, { place });
        await wait(Math.min(2 ** (tries - 2), 8), "the connection was dropped");
        continue;
      }
      answered = true;
      if (!PASSING_STATUS.has(answer.status) || tries === MOST_TRIES) return answer;
      await wait(
        secondsToWait(answer.retryAfter),
        answer.status === 429 ? "the server's request limit is reached" : `the server answered ${answer.status}`,
      );
    }
  }

  async function ask(request: Request): Promise<Answer> {
    const answer = await send(request);
    if (answer.status >= 300) throw errorOfAnswer(answer.status, answer.body, `${request.method} ${request.path.replace(/\?.*/s, "")}`);
    return answer;
  }

  async function get<T>(path: string): Promise<T> {
    const { body, contentType } = await ask({ method: "GET", path });
    if (!/json/i.test(contentType))
      throw new DataverseError(`${url.host} did not answer like a Dataverse environment`, 200, undefined, { place: `GET ${path}` });
    return JSON.parse(body) as T;
  }

  async function sendBatch(changeSets: readonly ChangeSet[]): Promise<(DataverseError | undefined)[]> {
    const boundary = `batch_${(batchCount += 1)}`;
    const place = "POST $batch";
    const answer = await send({
      method: "POST",
      path: "$batch",
      headers: batchHeaders(boundary),
      body: encodeBatch(
        changeSets.map((changeSet) => changeSet.map((operation) => toBatchRequest(operation, root.pathname))),
        boundary,
      ),
    });
    if (!isMultipart(answer.contentType)) throw errorOfAnswer(answer.status, answer.body, place);
    const answers = decodeBatch(answer.contentType, answer.body);
    return changeSets.map((_, index) => {
      const ofChangeSet = answers[index];
      if (ofChangeSet === undefined) return new DataverseError("the server stopped before this call", 503, undefined, { place });
      const refused = ofChangeSet.find(({ status }) => status >= 400);
      return refused && errorOfAnswer(refused.status, refused.body, place);
    });
  }

  return {
    get,
    async getAll<T>(path: string) {
      const rows: T[] = [];
      let next: string | undefined = path;
      for (let page = 0; next !== undefined && page < MOST_PAGES; page += 1) {
        const answer: { value: T[]; "@odata.nextLink"?: string } = await get(next);
        rows.push(...answer.value);
        next = answer["@odata.nextLink"];
        if (next !== undefined && new URL(next, root).origin !== root.origin) {
          throw new DataverseError("the server named a next page on another host", 200, undefined, { place: `GET ${path}` });
        }
      }
      return rows;
    },
    async patch(path, body) {
      await ask({ method: "PATCH", path, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
    },
    async upload(path, fileName, content) {
      if (content.byteLength > LARGEST_UPLOAD_BYTES)
        throw new DataverseError("the transcript is larger than 16 MB", 413, undefined, { place: `PATCH ${path}` });
      await ask({
        method: "PATCH",
        path,
        // Header values are Latin-1: other characters of a name travel percent-encoded.
        headers: { "Content-Type": "application/octet-stream", "x-ms-file-name": encodeURIComponent(fileName) },
        body: content,
      });
    },
    async batch(changeSets) {
      const results = await sendBatch(changeSets);
      // A limit may also be met within a batch, and a server may stop at the first error: what it did not get to is sent again.
      for (let tries = 1; tries < MOST_TRIES; tries += 1) {
        const open = [...results.keys()].filter((index) => isPassing(results[index]));
        if (open.length === 0) break;
        await wait(DEFAULT_WAIT_S, "the server did not get to all of a batch");
        const again = await sendBatch(changeSets.filter((_, index) => open.includes(index)));
        open.forEach((index, position) => (results[index] = again[position]));
      }
      return results;
    },
  };
}

function isPassing(error: DataverseError | undefined): boolean {
  return error?.status !== undefined && PASSING_STATUS.has(error.status);
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
