interface Viewer {
  /** Lower-case GUID without braces. */
  readonly userId: string;
  readonly name: string;
}

/** What the start page needs from its host. */
export interface LandingHost {
  readonly viewer: Viewer;
  /** Milliseconds since 1970 UTC. */
  now(): number;
  /** A same-origin request below `/api/data/v9.2/`; rejects where there is no connection. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Tells the viewer, beside the page that opens, that there are only old calls. */
  tellOldCalls(newest: Date): void;
  /** Tells the viewer, beside the page that opens, what was done with a link or a stored choice. */
  tell(what: "linkPeriod" | "linkRefused" | "mended"): void;
  /** Rejects where the app cannot open the form. */
  openForm(options: { entityName: string; entityId: string; formId: string }): Promise<unknown>;
}
