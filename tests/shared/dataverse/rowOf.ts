import type { RowOf } from "../../../shared/dataverse/DataverseClient";

/** Columns of a query's rows, and what a server says beside them. */
export type Columns<Asked> = Partial<RowOf<Asked>> & { readonly [annotation: `${string}@${string}`]: unknown };

/** A row of a query that says only what matters: the others are absent, as where the server has no value. */
export const rowOf = <Asked>(columns: Columns<Asked>): RowOf<Asked> => columns as unknown as RowOf<Asked>;
