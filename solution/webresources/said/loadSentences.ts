import { segmentsOfCallsQuery, toSegment } from "../../../shared/dataverse/callFindings";
import { saidCallsQuery, toSaidCalls, type SaidCall } from "../../../shared/dataverse/saidQuery";
import { guid } from "../../../shared/dataverse/readRow";
import { TABLES } from "../../../shared/dataverse/tables";
import { TRANSCRIPT_COLUMN } from "../../../shared/dataverse/transcriptFile";
import { groupedBy } from "../../../shared/domain/groupedBy";
import type { AskedSentence, SaidSentence } from "../../../shared/domain/SaidSentence";
import type { FetchPort } from "../../../shared/host/fetchPort";
import { createFilePort } from "../../../shared/host/filePort";
import { createRowPort } from "../../../shared/host/rowPort";
import { saidAt } from "./saidAt";

/** A larger transcript is not fetched for one sentence: an hour of talk takes a tenth. */
const MOST_BYTES = 2_000_000;

const isFelt = ({ moment }: AskedSentence): boolean => moment === "mostPositive" || moment === "mostNegative";

/** Everyone who spoke in the calls, and where a moment is found by it how they sounded: one request. */
async function loadCalls(ask: FetchPort, asked: readonly AskedSentence[]) {
  const felt = asked.filter(isFelt).map(({ callId }) => callId);
  const [calls, segments] = await createRowPort(ask, "").fetchTogether([
    saidCallsQuery(asked.map(({ callId }) => callId)),
    ...(felt.length > 0 ? ([segmentsOfCallsQuery(felt)] as const) : []),
  ]);
  return {
    calls: toSaidCalls(calls.rows ?? []),
    segments: groupedBy((row) => guid(row.id) ?? "", segments?.rows ?? []),
  };
}

/** The stored transcript; undefined where there is none, the user may not read it, or it is too large. */
async function storedText(ask: FetchPort, { transcriptId }: SaidCall): Promise<string | undefined> {
  try {
    const file = await createFilePort(ask).bytes(TABLES.transcript, transcriptId, TRANSCRIPT_COLUMN, undefined, MOST_BYTES);
    return !file || file.fileSize > MOST_BYTES ? undefined : await file.content.text();
  } catch {
    return undefined;
  }
}

/**
 * What is said at moments of some calls, by call. A call whose transcript cannot be had or read is left out: the sentence is an extra.
 * @param asked one moment a call
 * @throws DataverseError where the calls cannot be had
 */
export async function loadSentences(ask: FetchPort, asked: readonly AskedSentence[]): Promise<ReadonlyMap<string, SaidSentence>> {
  const { calls, segments } = await loadCalls(ask, asked);
  const found = asked.map(async ({ callId, moment }) => {
    const call = calls.get(callId);
    const stored = call && (await storedText(ask, call));
    if (!call || !stored?.trim()) return [];
    const heard = (segments.get(callId) ?? []).flatMap((row) => toSegment(row) ?? []);
    const said = saidAt(moment, call, stored, heard);
    return said ? [[callId, said] as const] : [];
  });
  return new Map((await Promise.all(found)).flat());
}
