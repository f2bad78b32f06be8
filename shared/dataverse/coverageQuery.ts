import { present } from "../domain/present";
import { NOTHING_HELD, type Coverage } from "../domain/Coverage";
import type { RowOf } from "./DataverseClient";
import { columns, filter, isOneOf, query } from "./fetchXml";
import { guid, measure, time } from "./readRow";
import { type CallRange, countedIn } from "./sellersCalls";
import { TABLES } from "./tables";

const GIVEN = { aggregate: "countcolumn" } as const;

/**
 * What was kept of conversations, by owner. Insights, transcript and recording are deleted apart from each other and from the
 * conversation, which then no longer points to them: who may not read them still sees whether they are there.
 * @param sellerIds undefined for anybody's that the viewer may see
 */
export function coverageQuery(sellerIds: readonly string[] | undefined, range: CallRange) {
  return query(
    TABLES.conversation,
    { aggregate: true },
    columns({ ownerid: "owner" }, { groupby: true }),
    columns({ msdyn_sciconversationid: "held" }, { aggregate: "count" }),
    columns({ [TABLES.aggregatedInsights]: "analysed", msdyn_transcript: "transcripts", msdyn_ocrecording: "recordings" } as const, GIVEN),
    columns({ msdyn_conversationstarttime: "newest" }, { aggregate: "max" }),
    countedIn(range),
    ...(sellerIds ? [filter(isOneOf("ownerid", sellerIds))] : []),
  );
}

type CoverageRow = RowOf<typeof coverageQuery>;

const added = (before: Coverage, row: CoverageRow): Coverage =>
  present<Coverage>({
    held: before.held + (measure(row, "held") ?? 0),
    analysed: before.analysed + (measure(row, "analysed") ?? 0),
    withTranscript: before.withTranscript + (measure(row, "transcripts") ?? 0),
    withRecording: before.withRecording + (measure(row, "recordings") ?? 0),
    newestAt: Math.max(before.newestAt ?? -Infinity, time(row, "newest") ?? -Infinity),
  });

/** Rows of `coverageQuery`, of all parts of a period, by the seller's id; whoever is not among them held nothing. */
export function toCoverage(rows: readonly CoverageRow[]): ReadonlyMap<string, Coverage> {
  const found = new Map<string, Coverage>();
  for (const row of rows) {
    const owner = guid(row.owner) ?? "";
    found.set(owner, added(found.get(owner) ?? NOTHING_HELD, row));
  }
  return found;
}
