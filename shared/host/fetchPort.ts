import { DataverseError, errorOfAnswer } from "../dataverse/DataverseError";
import { SECOND_MS } from "../domain/time";

export interface FetchRequest {
  /** @default "GET" */
  readonly method?: "GET" | "POST" | "PATCH" | "DELETE";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** `Prefer` of whoever wants values as the server writes them, too. */
export const ANNOTATIONS = 'odata.include-annotations="*"';

/**
 * A request to the Web API of the page's own origin with the user's own session.
 * @param path below `/api/data/v9.2/`
 * @throws DataverseError where the answer is no success
 */
export type FetchPort = (path: string, request?: FetchRequest) => Promise<Response>;

/** How often a server that has too much to do is asked again, and for how long it is waited at most. */
const ATTEMPTS = 3;
const LONGEST_WAIT_MS = 30_000;

/**
 * As long as the server says, within bounds: in seconds, or until a moment by its own clock. Undefined where it does not say, or longer
 * than anybody waits. A server that is away may have begun to write: there only questions are asked again.
 */
function waitOf({ status, headers }: Response, method: string): number | undefined {
  const told = headers.get("Retry-After");
  if (!told || (status !== 429 && (status !== 503 || method !== "GET"))) return undefined;
  const isMoment = Number.isNaN(Number(told));
  const milliseconds = isMoment ? Date.parse(told) - (Date.parse(headers.get("Date") ?? "") || Date.now()) : Number(told) * SECOND_MS;
  return milliseconds <= LONGEST_WAIT_MS ? Math.max(0, milliseconds) : undefined;
}

/**
 * The body of an answer, once it is there: connections break on the way too.
 * @throws DataverseError
 */
export async function arrived<T>(body: Promise<T>): Promise<T> {
  try {
    return await body;
  } catch (error) {
    throw DataverseError.from(error);
  }
}

/**
 * The one place where a control speaks HTTP itself: for files, versions of rows, sharing and several questions at once, of which
 * `context.webAPI` has none, and because it hides for how long a busy server wants to be left alone. It is asked again when it said.
 */
export function createFetchPort(
  clientUrl: string,
  wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds)),
): FetchPort {
  return async (path, { method = "GET", headers, body } = {}) => {
    for (let attempt = 1; ; attempt++) {
      let response: Response;
      try {
        response = await fetch(`${clientUrl}/api/data/v9.2/${path}`, {
          method,
          // Neither old rows nor recordings stay on the disk.
          cache: "no-store",
          headers: { Accept: "application/json", "OData-Version": "4.0", "OData-MaxVersion": "4.0", ...headers },
          ...(body !== undefined && { body }),
        });
      } catch (error) {
        throw DataverseError.from(error);
      }
      if (response.ok) return response;
      const pause = attempt < ATTEMPTS ? waitOf(response, method) : undefined;
      if (pause === undefined) throw errorOfAnswer(response.status, await response.text().catch(() => ""));
      await wait(pause);
    }
  };
}
