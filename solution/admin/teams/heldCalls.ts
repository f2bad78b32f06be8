import { v5 as uuidV5 } from "uuid";
import { groupedBy } from "../../../shared/domain/groupedBy";
import { isGuid } from "../../../shared/domain/isGuid";
import type { TranscriptRef } from "./TranscriptRef";

/** Namespace of ids of calls that Graph gives none; changing it would import every such call a second time. */
const CALL_ID_NAMESPACE = "4b8f9a52-61de-5c35-8f0e-7d6a1f0c2e93";

/** A call that was held, mostly in a meeting, with all that was transcribed of it: transcription may have been stopped and begun again. */
export interface HeldCall {
  /** Of the call, a GUID; its rows' ids are derived from it. */
  readonly id: string;
  /** Absent: it was no meeting, and stands in no calendar. */
  readonly meetingId?: string;
  readonly tenantId?: string;
  /** In the order in which they were begun. */
  readonly transcripts: readonly [TranscriptRef, ...TranscriptRef[]];
  /** In milliseconds since 1970 UTC, of the first transcript's beginning and the last's end. */
  readonly startedAt: number;
  readonly endedAt: number;
}

/** A call may be transcribed further, or its transcript not be ready yet, for so long. */
const SETTLED_AFTER_MS = 30 * 3_600_000;

/** Whether what Graph has of a call is all that it will ever have. */
export function isSettled({ endedAt }: HeldCall, now: number): boolean {
  return endedAt <= now - SETTLED_AFTER_MS;
}

/** The calls that transcripts are of, by their beginnings. A transcript that is listed twice counts once. */
export function heldCalls(refs: readonly TranscriptRef[]): readonly HeldCall[] {
  const once = [...new Map(refs.map((ref) => [ref.id, ref])).values()];
  return [...groupedBy(callKey, once).values()]
    .flatMap((transcripts) => {
      const [first, ...more] = [...transcripts].sort((a, b) => Date.parse(a.createdDateTime) - Date.parse(b.createdDateTime));
      return first === undefined ? [] : [callOf([first, ...more])];
    })
    .sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
}

function callKey({ meetingId, callId, id }: TranscriptRef): string {
  return callId === undefined ? `transcript ${id}` : `call ${meetingId ?? ""} ${callId.toLowerCase()}`;
}

function callOf(transcripts: HeldCall["transcripts"]): HeldCall {
  const [first] = transcripts;
  const { callId = "", meetingId, tenantId } = first;
  const ends = transcripts.map(({ createdDateTime, endDateTime = createdDateTime }) => Date.parse(endDateTime));
  return {
    id: isGuid(callId) ? callId.toLowerCase() : uuidV5(callId === "" ? first.id : `${meetingId ?? ""}/${callId}`, CALL_ID_NAMESPACE),
    transcripts,
    ...(meetingId !== undefined && { meetingId }),
    ...(tenantId !== undefined && { tenantId }),
    startedAt: Date.parse(first.createdDateTime),
    endedAt: Math.max(Date.parse(first.createdDateTime), ...ends.filter((end) => !Number.isNaN(end))),
  };
}
