import type { TableMetadata } from "../../local/dataverse/ImportedSolution";
import type { HeldRow, Reference, Rows } from "../world/Rows";
import { plainColumns } from "../world/values";
import type { Place } from "./Place";

/** What becomes of a request: it is done, refused, finds no row, meets one that is not as it should be, or is none that could be done. */
export type Outcome = "done" | "refused" | "missing" | "conflict" | "invalid";

export interface Attempt {
  readonly verb: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Several where the platform may answer either, without telling more by the one than by the other. */
  readonly expected: readonly Outcome[];
  /** What is to be looked at afterwards, and what stands in its name if the request was done. */
  readonly row: Reference;
  readonly mark?: string;
  /** What being done means. */
  readonly effect: (rows: Rows) => void;
}

export type Write = (place: Place) => Attempt | undefined;

let marks = 0;
export const nextMark = (): string => `mark ${(marks += 1)}`;

/** The text by which a row shows that it was written. */
export function markOf(table: TableMetadata): string | undefined {
  const texts = plainColumns(table).filter(({ type }) => type === "string");
  // A name that is not required may be made of others, such as a contact's.
  return (texts.find(({ required }) => required) ?? texts.find(({ logicalName }) => logicalName === table.primaryName) ?? texts[0])
    ?.logicalName;
}

export const at = ({ table }: Place, id: string): string => `${table.entitySetName}(${id})`;
export const referenceTo = ({ table }: Place, { id }: { readonly id: string }): Reference => ({ table: table.logicalName, id });
export const unless = (isAllowed: boolean): readonly Outcome[] => (isAllowed ? ["done"] : ["refused"]);

/** A row of the table, if there is any. */
export function someRow({ rows, table, random }: Place): HeldRow | undefined {
  const all = rows.of(table.logicalName);
  return all.length === 0 ? undefined : random.pick(all);
}
