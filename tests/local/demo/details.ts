import { conversationIdOf } from "../../../shared/dataverse/conversationIds";
import { findingsOf, type Finding } from "./findings";
import { demoId } from "./identity";
import type { DemoCall } from "./DemoCall";
import { recordingOf } from "./recording";
import { demoComments } from "./stories";

/** What the recorder adds to a call; an import has only its transcript. */
export interface CallDetails {
  readonly conversationId: string;
  readonly sellerId: string;
  /** Instant, ISO 8601. */
  readonly createdOn: string;
  readonly recording: DemoRecording;
  readonly findings: readonly (Finding & { readonly id: string })[];
}

interface DemoRecording {
  readonly id: string;
  readonly name: string;
  /** Absent where the time for which recordings are kept is over: the row stays. */
  readonly file?: { readonly name: string; readonly content: () => Uint8Array<ArrayBuffer> };
}

const NEWEST = 2;

function newestOf(calls: readonly DemoCall[], seller: string, count: number): DemoCall[] {
  const own = calls.filter(({ sellerName, kind }) => sellerName === seller && kind === "regular");
  return own.sort((a, b) => b.isoStart.localeCompare(a.isoStart)).slice(0, count);
}

/** The calls that can be listened to: those that were commented on, Mei Koh's two newest, and Li Na's newest, in Chinese. */
export function recordedCalls(calls: readonly DemoCall[]): DemoCall[] {
  const commented = new Set(demoComments(calls).map(({ callId }) => callId));
  return [...calls.filter(({ id }) => commented.has(id)), ...newestOf(calls, "Mei Koh", NEWEST), ...newestOf(calls, "Li Na", 1)];
}

/** The call whose recording has been deleted: Amara Obi's newest. */
export function expiredCalls(calls: readonly DemoCall[]): DemoCall[] {
  return newestOf(calls, "Amara Obi", 1);
}

export function demoDetails(calls: readonly DemoCall[]): CallDetails[] {
  const details = (call: DemoCall, file: DemoRecording["file"], findings: readonly Finding[]): CallDetails => ({
    conversationId: conversationIdOf(call.id),
    sellerId: call.sellerId,
    createdOn: call.endsAt,
    recording: { id: demoId(`recording:${call.id}`), name: call.title, ...(file && { file }) },
    findings: findings.map((finding, index) => ({ ...finding, id: demoId(`finding:${call.id}:${index}`) })),
  });
  return [
    ...recordedCalls(calls).map((call) =>
      details(call, { name: `${call.id}.wav`, content: () => recordingOf(call.labels) }, findingsOf(call)),
    ),
    ...expiredCalls(calls).map((call) => details(call, undefined, [])),
  ];
}
