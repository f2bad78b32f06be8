/** What Graph answers. */
export interface GraphAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly retryAfter?: number;
}

/** An answer that is a refusal. */
export class GraphRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly innerCode?: string,
    readonly retryAfter?: number,
  ) {
    super(message);
  }

  answer(): GraphAnswer {
    const { status, code, message, innerCode, retryAfter } = this;
    const innerError = { ...(innerCode !== undefined && { code: innerCode }), date: "2026-01-01T00:00:00", "request-id": "0" };
    return {
      status,
      contentType: "application/json",
      body: JSON.stringify({ error: { code, message, innerError } }),
      ...(retryAfter !== undefined && { retryAfter }),
    };
  }
}

export const json = (value: unknown): GraphAnswer => ({ status: 200, contentType: "application/json", body: JSON.stringify(value) });

export const text = (contentType: string, body: string): GraphAnswer => ({ status: 200, contentType, body });

export const missing = (what: string) => new GraphRefusal(404, "NotFound", `${what} was not found.`);

/** What this stand-in does not play, by its name. */
export const notPlayed = (what: string) => new GraphRefusal(501, "NotImplemented", `The local Graph does not play ${what}.`);

/** As the service words it where no policy names the application for an organizer. */
export const withoutPolicy = (applicationId: string) =>
  new GraphRefusal(403, "Forbidden", `No application access policy found for this app ${applicationId} on the user`);

export const withoutPermission = (permissions: readonly string[]) =>
  new GraphRefusal(
    403,
    "Authorization_RequestDenied",
    `Missing role permissions on the request. API requires one of '${permissions.join(", ")}'.`,
  );
