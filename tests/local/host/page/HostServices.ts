import type { HostApp } from "../HostModel";
import type { HostTheme } from "./designLanguage";
import type { Entity, WebApi } from "./webApi";

/** What forms and controls get from the open page. */
export interface HostServices {
  readonly app: HostApp;
  readonly theme: HostTheme;
  /** Origin of the server, without a slash at the end. */
  readonly clientUrl: string;
  readonly now: () => Date;
  readonly formWebApi: WebApi;
  readonly controlWebApi: WebApi;
  readonly controlNavigation: object;
  /** One page of a dataset, with the counts that a subgrid asks for. */
  readonly loadPage: (table: string, fetchXml: string) => Promise<Entity>;
  /** States that controls left for the session, by form, record and cell. */
  readonly controlStates: Map<string, Record<string, unknown>>;
  /** Opens a record's form; without a form id the user's default one. */
  readonly openForm: (options: OpenFormOptions, parameters?: Readonly<Record<string, string>>) => Promise<void>;
}

export interface OpenFormOptions {
  readonly entityName: string;
  readonly entityId: string;
  readonly formId?: string;
}
