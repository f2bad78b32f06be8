import type { DataverseClient, FilePort, Row } from "../dataverse/DataverseClient";
import { TRANSCRIPT_COLUMN } from "../dataverse/conversationRowsTranscript";
import { detectRatioUnit } from "../dataverse/ratioUnit";
import { guid, measure } from "../dataverse/readRow";
import { summaryParticipantsQuery, summaryQuery, summaryRatioSampleQuery, type CallReference } from "../dataverse/summaryQuery";
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

/** What the seller's calls around this one say about the unit of the stored ratios. */
async function ratioUnitAround(client: DataverseClient, call: CallFacts, rows: readonly Row[]) {
  const hasRatio = rows.some((row) => measure(row, "ratio") !== undefined);
  const sellerId = mainSellerOf(toCallParticipants(rows, undefined), call.ownerId)?.userId ?? call.ownerId;
  if (!hasRatio || sellerId === undefined || call.startedAt === undefined) return undefined;
  const sample = await client.fetch(TABLES.participantInsights, summaryRatioSampleQuery(sellerId, call.startedAt));
  return detectRatioUnit(sample.rows.flatMap((row) => measure(row, "ratio") ?? []));
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
  const { rows } = await client.fetch(TABLES.participantInsights, summaryParticipantsQuery(insightsId));
  const participants = toCallParticipants(rows, await ratioUnitAround(client, call, rows));
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
