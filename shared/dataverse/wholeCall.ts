import type { Sentiment } from "../domain/Sentiment";
import type { CommunicationType, Direction } from "../domain/Transcript";
import type { Row } from "./DataverseClient";
import { columns, link, type Aliases, type Join } from "./fetchXml";
import { guid, measure, text, time } from "./readRow";
import { COMMUNICATION_TYPE, DIRECTION, TABLES } from "./tables";
import { toSentiment } from "./toSentiment";

/** What is read of a conversation. */
export const CALL_COLUMNS = columns({
  msdyn_sciconversationid: "id",
  msdyn_name: "title",
  msdyn_conversationstarttime: "start",
  msdyn_direction: "direction",
  msdyn_communicationtype: "type",
  msdyn_transcript: "transcript",
});

/** What is measured of a whole call, and its sentiment, by the names that rows have it under. */
export const CALL_DURATION = { msdyn_conversationdurationinms: "duration" } as const;
export const CALL_MEASURES = { msdyn_switchcount: "switches", msdyn_customerlongestmonologueinms: "customermonologue" } as const;
export const CALL_SENTIMENT = { msdyn_customerpositivesentiment: "positive", msdyn_customernegativesentiment: "negative" } as const;

/** Leads from what refers to a call's insights to them. */
export const insightsJoin = (linkType?: "outer"): Join => ({
  from: `${TABLES.aggregatedInsights}id`,
  to: TABLES.aggregatedInsights,
  "link-type": linkType,
  alias: "a",
});

/** Leads from a call's insights to its sentiment. */
export const sentimentJoin = (linkType?: "outer"): Join => ({
  from: TABLES.aggregatedInsights,
  to: `${TABLES.aggregatedInsights}id`,
  "link-type": linkType,
  alias: "s",
});

/** What is measured of a whole call. A call that was scored several times has a row for each of them. */
export const measuresLink = (linkType?: "outer") =>
  link(
    TABLES.aggregatedInsights,
    insightsJoin(linkType),
    columns({ ...CALL_DURATION, ...CALL_MEASURES }),
    link(TABLES.conversationSentiment, sentimentJoin("outer"), columns({ ...CALL_SENTIMENT, createdon: "scored" })),
  );

/** What rows of `callQuery` and `summaryQuery` both hold. */
type WholeCallRow = Row<Aliases<typeof CALL_COLUMNS | ReturnType<typeof measuresLink>>>;

function directionOf({ direction }: WholeCallRow): Direction | undefined {
  return direction === DIRECTION.outgoing ? "outgoing" : direction === DIRECTION.incoming ? "incoming" : undefined;
}

function communicationTypeOf({ type }: WholeCallRow): CommunicationType | undefined {
  return type === COMMUNICATION_TYPE.phonecall ? "phonecall" : type === COMMUNICATION_TYPE.meeting ? "meeting" : undefined;
}

/** What is known of a call as a whole, whoever spoke in it; undefined where the row does not tell. */
export interface WholeCall {
  readonly title: string;
  readonly startedAt: number | undefined;
  readonly direction: Direction | undefined;
  readonly communicationType: CommunicationType | undefined;
  readonly durationMs: number | undefined;
  readonly switchCount: number | undefined;
  readonly customerMonologueMs: number | undefined;
  readonly sentiment: Sentiment | undefined;
  readonly transcriptId: string | undefined;
}

export function toWholeCall(row: WholeCallRow): WholeCall {
  return {
    title: text(row, "title") ?? "",
    startedAt: time(row, "start"),
    direction: directionOf(row),
    communicationType: communicationTypeOf(row),
    durationMs: measure(row, "duration"),
    switchCount: measure(row, "switches"),
    customerMonologueMs: measure(row, "customermonologue"),
    sentiment: toSentiment(measure(row, "positive"), measure(row, "negative")),
    transcriptId: guid(row.transcript),
  };
}

/** Whether a row's sentiment is newer than another's. */
export function isScoredLater(row: WholeCallRow, than: WholeCallRow): boolean {
  return (time(row, "scored") ?? 0) > (time(than, "scored") ?? 0);
}
