import type { Sentiment } from "../domain/Sentiment";
import type { CommunicationType, Direction } from "../domain/Transcript";
import type { Row } from "./DataverseClient";
import { guid, measure, text, time } from "./readRow";
import { toSentiment } from "./toSentiment";
import { COMMUNICATION_TYPE, DIRECTION } from "./tables";

function directionOf({ direction }: Row): Direction | undefined {
  return direction === DIRECTION.outgoing ? "outgoing" : direction === DIRECTION.incoming ? "incoming" : undefined;
}

function communicationTypeOf({ type }: Row): CommunicationType | undefined {
  return type === COMMUNICATION_TYPE.phonecall ? "phonecall" : type === COMMUNICATION_TYPE.meeting ? "meeting" : undefined;
}

/** What `callQuery` and `summaryQuery` both say of a call as a whole, whoever spoke in it; undefined where the row does not. */
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

export function toWholeCall(row: Row): WholeCall {
  return {
    title: text(row, "title") ?? "",
    startedAt: time(row, "start"),
    direction: directionOf(row),
    communicationType: communicationTypeOf(row),
    durationMs: measure(row, "duration"),
    switchCount: measure(row, "switches"),
    customerMonologueMs: measure(row, "customermonologue"),
    sentiment: toSentiment(measure(row, "positive"), measure(row, "negative")),
    transcriptId: guid(row["transcript"]),
  };
}
