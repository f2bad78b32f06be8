import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { createTransport, placeOf, type TransportOptions } from "../connection/transport";
import { graphErrorOf } from "./GraphError";

/** Objects of a page, and where a round of changes ended, with what the next begins. */
export interface GraphPage<T> {
  readonly value: readonly T[];
  readonly deltaLink?: string;
}

/** What is asked of Microsoft Graph: nothing is ever written there. Paths are below `/v1.0/`, or whole addresses that Graph gave. */
export interface GraphApi {
  /** @throws GraphError, or DataverseError where the connection failed */
  get<T>(path: string, headers?: Readonly<Record<string, string>>): Promise<T>;
  /** All pages, one at a time. @throws as `get` */
  pages<T>(path: string, headers?: Readonly<Record<string, string>>): AsyncGenerator<GraphPage<T>, void, undefined>;
  /** A stream's text. @throws as `get` */
  text(path: string, accept: string): Promise<string>;
  /** How many requests were made until now; those that were sent again because Graph asked to wait count once. */
  readonly requests: number;
}

const SERVICE_PATH = "/v1.0/";
const MOST_PAGES = 10_000;

export function createGraphApi(options: Omit<TransportOptions, "servicePath">): GraphApi {
  const transport = createTransport({ ...options, servicePath: SERVICE_PATH });
  const { root } = transport;
  let requests = 0;

  async function textAt(path: string, headers: Readonly<Record<string, string>>): Promise<string> {
    requests += 1;
    const request = { method: "GET", path, headers, repeatable: true } as const;
    const { status, body } = await transport.send(request);
    if (status < 200 || status >= 300) throw graphErrorOf(status, body, placeOf(request));
    return body;
  }

  async function get<T>(path: string, headers: Readonly<Record<string, string>> = {}): Promise<T> {
    const body = await textAt(path, headers);
    try {
      return JSON.parse(body) as T;
    } catch {
      throw unreadable(path, "sent an answer that cannot be read");
    }
  }

  const unreadable = (path: string, what: string) =>
    new DataverseError(`${root.host} ${what}`, 200, undefined, { place: placeOf({ method: "GET", path }) });

  return {
    get,
    async *pages<T>(path: string, headers: Readonly<Record<string, string>> = {}) {
      let next: string | undefined = path;
      for (let count = 0; next !== undefined; count += 1) {
        if (count === MOST_PAGES) throw unreadable(path, "named one next page after the other without end");
        const page: Readonly<Record<string, unknown>> = await get(next, headers);
        const { value, "@odata.nextLink": link, "@odata.deltaLink": deltaLink } = page;
        if (!Array.isArray(value)) throw unreadable(path, "sent no list where one was asked for");
        yield { value: value as T[], ...(typeof deltaLink === "string" && { deltaLink }) };
        next = typeof link === "string" ? link : undefined;
        // Nobody else is to see the token.
        if (next !== undefined && (!URL.canParse(next) || new URL(next).origin !== root.origin))
          throw unreadable(path, "named a next page on another host");
      }
    },
    text: (path, accept) => textAt(path, { Accept: accept }),
    get requests() {
      return requests;
    },
  };
}
