import type { DataverseClient, FilePort } from "../dataverse/DataverseClient";
import { TRANSCRIPT_COLUMN } from "../dataverse/conversationRowsTranscript";
import { ratioSampleQuery, toRatios } from "../dataverse/ratioSampleQuery";
import { detectRatioUnit } from "../dataverse/ratioUnit";
import { guid } from "../dataverse/readRow";
import { summaryParticipantsQuery, summaryQuery, type CallReference } from "../dataverse/summaryQuery";
import { mainSellerOf, toCallFacts, toCallParticipants, type CallFacts, type CallParticipant } from "../dataverse/summaryRows";
import { TABLES } from "../dataverse/tables";

/** One call with everyone who spoke in it. */
export interface CallSummary {
  readonly call: CallFacts;
  /** Empty where the call was not analysed. */
  readonly participants: readonly CallParticipant[];
  /** Whose call it is; undefined where several sellers could be meant. */
  readonly seller: CallParticipant | undefined;
}

/**
 * Loads a call in at most three requests.
 * @returns undefined where it does not exist or may not be seen
 * @throws DataverseError
 */
export async function loadCallSummary(client: DataverseClient, reference: CallReference): Promise<CallSummary | undefined> {
  const call = toCallFacts((await client.fetch(TABLES.conversation, summaryQuery(reference))).rows);
  if (!call) return undefined;
  const insightsId = call.insightsId ?? ("insightsId" in reference ? guid(reference.insightsId) : undefined);
  if (insightsId === undefined) return { call, participants: [], seller: undefined };
  const [{ rows }, sample] = await Promise.all([
    client.fetch(TABLES.participantInsights, summaryParticipantsQuery(insightsId)),
    client.fetch(TABLES.participantInsights, ratioSampleQuery()),
  ]);
  // One call does not tell what the column counts.
  const participants = toCallParticipants(rows, detectRatioUnit(toRatios(sample.rows)));
  return { call, participants, seller: mainSellerOf(participants, call.ownerId) };
}

/**
 * The stored text of a call's transcript.
 * @returns undefined where none is stored
 * @throws DataverseError
 */
export async function loadTranscriptText(files: FilePort, transcriptId: string): Promise<string | undefined> {
  const text = await files.text(TABLES.transcript, transcriptId, TRANSCRIPT_COLUMN);
  return text === undefined || text.trim() === "" ? undefined : text;
}
