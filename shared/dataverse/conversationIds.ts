import type { CallAnalysis } from "../domain/CallAnalysis";
import type { Transcript } from "../domain/Transcript";
import { deterministicId } from "./deterministicId";
import type { RowReference } from "./PlannedRow";
import type { RatioUnit } from "./ratioUnit";

/** What the environment knows about a call's people and activity. */
export interface ConversationReferences {
  /** Name of the source file; in `msdyn_clientfilename` it marks the imported rows. */
  readonly fileName: string;
  /** User who owns all rows; absent = whoever imports. */
  readonly ownerId?: string;
  /** User or contact by participant id. */
  readonly people: ReadonlyMap<string, RowReference>;
  /** The activity the call belongs to, known to exist. */
  readonly activity?: RowReference;
  /** How the environment counts `msdyn_talktolistenratio`. @default "share" */
  readonly talkShareUnit?: RatioUnit;
}

/** Raised whenever the rows of one and the same call come out differently, so that a new import replaces the old rows. */
const ROWS_VERSION = "2";

export function conversationIdOf(callId: string): string {
  return deterministicId(callId, "conversation");
}

export function transcriptIdOf(callId: string): string {
  return deterministicId(callId, "transcript");
}

/** Id of the row of a participant below insights; by it, insights are known to be an import's own. */
export function participantRowIdOf(insightsId: string, participantId: string): string {
  return deterministicId(insightsId, "participant", participantId);
}

/** Id of the tag that says what a short call came to; another analysis of the call has another one. */
export function categoryTagIdOf(insightsId: string): string {
  return deterministicId(insightsId, "category");
}

/**
 * Id of the call's aggregated insights. It depends on everything that is written of the call except file name and owner,
 * so a conversation that points to this id is up to date, and one that points elsewhere holds an earlier state.
 */
export function insightsIdOf(transcript: Transcript, analysis: CallAnalysis, references: ConversationReferences): string {
  const { people, activity, talkShareUnit = "share" } = references;
  const sortedPeople = [...people].sort(([a], [b]) => (a < b ? -1 : 1));
  return deterministicId(
    transcript.callId,
    "insights",
    ROWS_VERSION,
    JSON.stringify([transcript, analysis, sortedPeople, activity, talkShareUnit]),
  );
}
