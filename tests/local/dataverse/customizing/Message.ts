import type { Caller } from "../Caller";
import type { Catalogue } from "../Catalogue";
import type { Privileges } from "../privileges";
import type { RowStore } from "../RowStore";
import type { Customizations } from "./Customizations";
import type { Jobs } from "./Jobs";
import type { Lock } from "./Lock";
import type { Platform } from "./Platform";
import type { Staging } from "./Staging";

export interface MessageServices {
  readonly catalogue: Catalogue;
  readonly rows: RowStore;
  readonly privileges: Privileges;
  readonly customizations: Customizations;
  readonly staging: Staging;
  readonly jobs: Jobs;
  readonly lock: Lock;
  readonly platform: Platform;
  readonly newId: () => string;
}

/** A function or action of the platform that was called. */
export interface Message {
  readonly caller: Caller;
  /** Of a function, by name. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Of an action. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly services: MessageServices;
}
