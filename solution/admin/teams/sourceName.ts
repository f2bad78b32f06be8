import { createHash } from "node:crypto";
import { conversationIdOf } from "../../../shared/dataverse/conversationIds";
import { TABLES } from "../../../shared/dataverse/tables";
import { collectionOf } from "../calls/tableDefinitions";
import { queryRows } from "../connection/queryRows";
import type { ReadApi } from "../connection/webApi";
import type { HeldCall } from "./heldCalls";

/** Raised where meetings are to be read anew though their transcripts are the same. */
const READING_VERSION = "1";

/** What marks the rows of a call as imported from these transcripts: those never change, so that they need not be read again. */
export function sourceNameOf({ transcripts }: HeldCall): string {
  const hash = createHash("sha256").update([READING_VERSION, ...transcripts.map(({ id }) => id)].join("\n"));
  return `teams-${hash.digest("hex").slice(0, 16)}.vtt`;
}

/** By which source the calls that are there already were written, by call id. */
export async function readSourceNames(api: ReadApi, calls: readonly HeldCall[]): Promise<ReadonlyMap<string, string>> {
  const table = TABLES.conversation;
  const callIds = new Map(calls.map(({ id }) => [conversationIdOf(id), id]));
  const rows = await queryRows<Readonly<Record<string, string | null>>>(
    api,
    collectionOf(table),
    [`${table}id`, "msdyn_clientfilename"],
    [{ column: `${table}id`, type: "id" }],
    [...callIds.keys()],
  );
  return new Map(rows.flatMap((row) => [[callIds.get(String(row[`${table}id`]).toLowerCase()) ?? "", row["msdyn_clientfilename"] ?? ""]]));
}
