import type { Body, WebApi } from "./webApi";

/** A request of a dry run. */
export interface PlannedRequest {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below the service's root, decoded, such as `solutions?$filter=uniquename eq 'SellerDetails'`. */
  readonly path: string;
  /** As it is printed: what nobody can read is told by name and size. */
  readonly body?: Body;
  /** Reads are sent; writes, and reads of what only a write would make, are not. */
  readonly sent: boolean;
}

/**
 * Stands in for an answer that only a write before it would make possible; undefined where there is nothing to stand in for: a
 * read is then sent, a write answered with nothing.
 */
export type StandIn = (request: Omit<PlannedRequest, "sent">) => unknown;

/** The same environment for reading; writes are told to `onRequest`, in order with the reads, and not sent. */
export function dryRun(api: WebApi, onRequest: (request: PlannedRequest) => void, standIn: StandIn): WebApi {
  /** Tells of a request; its answer where it is not sent. */
  function answerOf(request: Omit<PlannedRequest, "sent">, reads: boolean): { readonly answer: unknown } | undefined {
    const decoded = { ...request, path: decodeURIComponent(request.path) };
    const answer = standIn(decoded);
    const sent = reads && answer === undefined;
    onRequest({ ...decoded, sent });
    return sent ? undefined : { answer };
  }

  function record(request: Omit<PlannedRequest, "sent">): Promise<void> {
    answerOf(request, false);
    return Promise.resolve();
  }

  return {
    get<T>(path: string) {
      const instead = answerOf({ method: "GET", path }, true);
      return instead === undefined ? api.get<T>(path) : Promise.resolve(instead.answer as T);
    },
    getAll<T>(path: string) {
      const instead = answerOf({ method: "GET", path }, true);
      return instead === undefined ? api.getAll<T>(path) : Promise.resolve(instead.answer as T[]);
    },
    async readFirstByte(path) {
      if (answerOf({ method: "GET", path }, true) === undefined) await api.readFirstByte(path);
    },
    ask<T>(action: string, body: Body) {
      const instead = answerOf({ method: "POST", path: action, body }, true);
      return instead === undefined ? api.ask<T>(action, body) : Promise.resolve(instead.answer as T);
    },
    post<T>(path: string, body: Body, { printedAs = {} } = {}) {
      return Promise.resolve(answerOf({ method: "POST", path, body: { ...body, ...printedAs } }, false)?.answer as T);
    },
    patch: (path, body) => record({ method: "PATCH", path, body }),
    delete: (path) => record({ method: "DELETE", path }),
    upload: (path, fileName, content) => record({ method: "PATCH", path, body: { [fileName]: sizeText(content.byteLength) } }),
    async batch(changeSets) {
      for (const { method, path, body } of changeSets.flat()) await record({ method, path, ...(body === undefined ? {} : { body }) });
      return changeSets.map(() => undefined);
    },
  };
}

/** A file in a body, such as `<SellerDetails_managed.zip, 412 KB>`. */
export function fileText(name: string, bytes: number): string {
  return `<${name}, ${sizeText(bytes)}>`;
}

function sizeText(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`;
}

/** One line, such as `POST PublishAllXml {}`; a read is marked as sent. */
export function requestLine({ method, path, body }: PlannedRequest): string {
  return [method, path, ...(body === undefined ? [] : [JSON.stringify(body)])].join(" ");
}
