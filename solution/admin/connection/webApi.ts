import { batchHeaders, decodeBatch, encodeBatch, isMultipart } from "../../../shared/dataverse/batch";
import { DataverseError, errorOfAnswer } from "../../../shared/dataverse/DataverseError";
import { toBatchRequest, type ChangeSet } from "./Operation";
import { createTransport, DEFAULT_WAIT_S, isPassingStatus, MOST_TRIES, placeOf, type TransportOptions } from "./transport";

/** A body that is sent as JSON. */
export type Body = Readonly<Record<string, unknown>>;

/** What can be asked of an environment without changing it. Paths are below the service's root, such as `WhoAmI()`. */
export interface ReadApi {
  /** A row, a collection's page or a function's answer. @throws DataverseError */
  get<T>(path: string): Promise<T>;
  /** All rows of a query, following the server's pages. @throws DataverseError */
  getAll<T>(path: string): Promise<T[]>;
  /** Reads one byte of a file column: whether it is given in parts. `path` ends in `$value`. @throws DataverseError */
  readFirstByte(path: string): Promise<void>;
  /** The answer of an action that only reads, such as `GetOrgDbOrgSetting`. @throws DataverseError */
  ask<T>(action: string, body: Body): Promise<T>;
}

export interface PostOptions {
  /** Doing it twice is the same as doing it once: it is sent again where the connection dropped. @default false */
  readonly repeatable?: boolean;
  /** What a dry run prints instead of parts of the body that nobody can read. */
  readonly printedAs?: Body;
}

/** The requests that the admin commands need. */
export interface WebApi extends ReadApi {
  /**
   * Calls an action or creates a row; answers what the server does, if anything. Unless it is repeatable it is sent at most once:
   * where `isUncertain(error)`, it may have taken effect.
   * @throws DataverseError
   */
  post<T = undefined>(path: string, body: Body, options?: PostOptions): Promise<T>;
  /** Creates or updates the row with this id. */
  patch(path: string, body: Body): Promise<void>;
  /** Deletes a row; one that is gone already is no error. */
  delete(path: string): Promise<void>;
  /** Replaces the content of a file column; `path` names row and column. */
  upload(path: string, fileName: string, content: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Each change set takes effect on its own: nothing, or the error that undid it, per change set. Batches may be sent again. */
  batch(changeSets: readonly ChangeSet[]): Promise<(DataverseError | undefined)[]>;
}

const MOST_PAGES = 1000;
/** Files above this size would have to be sent in blocks (vendor's limit for one request). */
export const LARGEST_UPLOAD_BYTES = 16 * 1024 * 1024;
const JSON_BODY = { "Content-Type": "application/json" };

export function createWebApi(options: TransportOptions): WebApi {
  const { url } = options;
  const transport = createTransport(options);
  const { root } = transport;
  let batchCount = 0;

  const unreadable = (place: string, what: string) => new DataverseError(`${url.host} ${what}`, 200, undefined, { place });

  function fromJson<T>({ body, contentType }: { readonly body: string; readonly contentType: string }, place: string): T {
    if (!/json/i.test(contentType)) throw unreadable(place, "did not answer like a Dataverse environment");
    const answer = jsonIn(body);
    if (typeof answer !== "object" || answer === null) throw unreadable(place, "sent an answer that cannot be read");
    return answer as T;
  }

  async function get<T>(path: string): Promise<T> {
    return fromJson(await transport.ask({ method: "GET", path, repeatable: true }), placeOf({ method: "GET", path }));
  }

  async function post<T>(path: string, body: Body, { repeatable = false }: PostOptions = {}): Promise<T> {
    const answer = await transport.ask({ method: "POST", path, headers: JSON_BODY, body: JSON.stringify(body), repeatable });
    return answer.body === "" ? (undefined as T) : fromJson(answer, placeOf({ method: "POST", path }));
  }

  async function sendBatch(changeSets: readonly ChangeSet[]): Promise<(DataverseError | undefined)[]> {
    const boundary = `batch_${(batchCount += 1)}`;
    const place = "POST $batch";
    const answer = await transport.send({
      method: "POST",
      path: "$batch",
      headers: batchHeaders(boundary),
      body: encodeBatch(
        changeSets.map((changeSet) => changeSet.map((operation) => toBatchRequest(operation, root.pathname))),
        boundary,
      ),
      repeatable: true,
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
      const place = placeOf({ method: "GET", path });
      const pages: T[][] = [];
      for (let next = path; pages.length < MOST_PAGES;) {
        const { value, "@odata.nextLink": link }: { value: T[]; "@odata.nextLink"?: unknown } = await get(next);
        if (!Array.isArray(value)) throw unreadable(place, "sent no rows where rows were asked for");
        pages.push(value);
        if (typeof link !== "string") return pages.flat();
        if (!URL.canParse(link, root) || new URL(link, root).origin !== root.origin)
          throw unreadable(place, "named a next page on another host");
        next = link;
      }
      throw unreadable(place, "named one next page after the other without end");
    },
    async readFirstByte(path) {
      await transport.ask({ method: "GET", path, headers: { Range: "bytes=0-0" }, repeatable: true });
    },
    ask: <T>(action: string, body: Body) => post<T>(action, body, { repeatable: true }),
    post,
    async patch(path, body) {
      await transport.ask({ method: "PATCH", path, headers: JSON_BODY, body: JSON.stringify(body), repeatable: true });
    },
    async delete(path) {
      const request = { method: "DELETE", path, repeatable: true } as const;
      const answer = await transport.send(request);
      if (answer.status !== 404) transport.accepted(request, answer);
    },
    async upload(path, fileName, content) {
      if (content.byteLength > LARGEST_UPLOAD_BYTES)
        throw new DataverseError("the transcript is larger than 16 MB", 413, undefined, { place: `PATCH ${path}` });
      await transport.ask({
        method: "PATCH",
        path,
        // Header values are Latin-1: other characters of a name travel percent-encoded.
        headers: { "Content-Type": "application/octet-stream", "x-ms-file-name": encodeURIComponent(fileName) },
        body: content,
        repeatable: true,
      });
    },
    async batch(changeSets) {
      const results = await sendBatch(changeSets);
      // A limit may also be met within a batch, and a server may stop at the first error: what it did not get to is sent again.
      for (let tries = 1; tries < MOST_TRIES; tries += 1) {
        const open = [...results.keys()].filter((index) => isPassingStatus(results[index]?.status));
        if (open.length === 0) break;
        await transport.wait(DEFAULT_WAIT_S, "the server did not get to all of a batch");
        const again = await sendBatch(changeSets.filter((_, index) => open.includes(index)));
        open.forEach((index, position) => (results[index] = again[position]));
      }
      return results;
    },
  };
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
