import type { Environment } from "../../../shared/host/environment";
import type { Reader } from "../../../shared/host/sheetLink";
import type { StringKey } from "../../../shared/strings/keys";
import type { SheetState } from "./sheetWindow";

/** A page to print: what its address says, and what it shows of that. */
export interface Sheet<Page extends Reader> {
  readonly name: StringKey;
  readonly badLink: StringKey;
  /** Undefined of an address that names nothing to show. @param now milliseconds since 1970 UTC */
  readonly read: (search: string, now: number) => Page | undefined;
  /** Rejects with a DataverseError. */
  readonly load: (page: Page, environment: Environment) => Promise<SheetState>;
}
