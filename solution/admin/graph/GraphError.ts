/** A request that Microsoft Graph refused. `message` is the service's own sentence. */
export class GraphError extends Error {
  override readonly name = "GraphError";

  constructor(
    message: string,
    readonly status: number,
    /** Such as `Forbidden`; empty where the answer names none. */
    readonly code: string,
    /** The finer code within, which tells refusals of one status apart. */
    readonly innerCode: string | undefined,
    /** What was asked, without its query. */
    readonly place: string,
  ) {
    super(message);
  }
}

interface ErrorBody {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly innerError?: { readonly code?: unknown };
  readonly innererror?: { readonly code?: unknown };
}

/** What an answer's body tells of an error, else its status. */
export function graphErrorOf(status: number, body: string, place: string): GraphError {
  let error: ErrorBody | undefined;
  try {
    error = (JSON.parse(body) as { readonly error?: ErrorBody } | null)?.error;
  } catch {
    // Gateways answer with pages of their own.
  }
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  const inner = text((error?.innerError ?? error?.innererror)?.code);
  return new GraphError(text(error?.message) ?? `The server answered ${status}.`, status, text(error?.code) ?? "", inner, place);
}
