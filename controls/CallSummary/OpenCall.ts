import type { Environment } from "../../shared/host/environment";
import type { CallHost } from "./callHost";
import type { CallSummary } from "./loadCallSummary";

/** A call as it was loaded, and where it is looked at. */
export interface OpenCall {
  readonly environment: Environment;
  readonly host: CallHost;
  readonly summary: CallSummary;
}
