import { HOUR_MS, MINUTE_MS } from "../../../shared/domain/time";
import { escapeCue } from "../../../shared/transcript/escapeCue";
import { randomGuid, type Random } from "./random";
import type { Side } from "./Turn";
import type { TimedLine } from "./timing";

/** `upload`: metadata and a list of fragments; the others: a VTT file with the same metadata beside it. */
export type CallForm = "upload" | "vtt" | "metadataContent";

export interface DemoFile {
  readonly name: string;
  readonly content: string;
}

export interface DemoParticipant {
  readonly id: number;
  readonly role: "agent" | "customer";
  readonly name: string;
  readonly email: string;
  readonly company: string;
}

export interface WrittenCall {
  readonly id: string;
  readonly title: string;
  readonly form: CallForm;
  /** Instant of the start, in milliseconds since 1970 UTC. */
  readonly startedAt: number;
  readonly locale: string;
  readonly direction: "inbound" | "outbound";
  readonly scope: "internal" | "external";
  readonly participants: Readonly<Record<Side, DemoParticipant>>;
  readonly crm?: { readonly activityId: string; readonly contactId: string; readonly accountId: string };
  readonly trackedKeywords: readonly string[];
  readonly trackedCompetitors: readonly string[];
  readonly lines: readonly TimedLine[];
}

const METADATA_VERSION = "3.0.0";
/** Teams breaks long utterances into cues that share a number. */
const SPLIT_CHANCE = 0.35;
const SPLIT_FROM_LENGTH = 40;
const SPLIT_FROM_LENGTH_WITHOUT_SPACES = 16;
const GUEST_CHANCE = 0.5;
const UNPADDED_CHANCE = 0.25;

function metadata(call: WrittenCall): string {
  const { crm } = call;
  return JSON.stringify({
    id: call.id,
    conversationType: call.form === "upload" ? "audio" : "meeting",
    title: call.title,
    startTime: new Date(call.startedAt).toISOString(),
    participants: [call.participants.seller, call.participants.customer],
    locale: call.locale,
    direction: call.direction,
    scope: call.scope,
    version: METADATA_VERSION,
    provider: call.form === "upload" ? "Telephony" : "Teams",
    ...(crm === undefined
      ? {}
      : { crm: { activity: { id: crm.activityId }, contacts: [{ id: crm.contactId }], accounts: [{ id: crm.accountId }] } }),
    trackedKeywords: call.trackedKeywords,
    trackedCompetitors: call.trackedCompetitors,
  });
}

function fragments(call: WrittenCall, random: Random): string {
  const rows = call.lines.map(({ line: { text }, startMs, endMs, side }) => ({
    id: randomGuid(random),
    text,
    offset: startMs,
    duration: endMs - startMs,
    participantId: call.participants[side].id,
    confidence: Math.round(random.between(0.82, 0.97) * 1e6) / 1e6,
    locale: call.locale,
  }));
  return JSON.stringify(rows);
}

function cueTime(ms: number, padded: boolean): string {
  const [hours, minutes, seconds] = [Math.floor(ms / HOUR_MS), Math.floor(ms / MINUTE_MS) % 60, (ms / 1000) % 60] as const;
  if (!padded) return `${hours}:${minutes}:${seconds.toFixed(3)}`;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}:${seconds.toFixed(3).padStart(6, "0")}`;
}

/** The two halves of a line, cut after a space or, in Chinese, after a comma; undefined where it has no such place. */
function halves(text: string): readonly [string, string] | undefined {
  const hasSpaces = text.includes(" ");
  if (text.length < (hasSpaces ? SPLIT_FROM_LENGTH : SPLIT_FROM_LENGTH_WITHOUT_SPACES)) return undefined;
  const middle = text.indexOf(hasSpaces ? " " : "，", Math.floor(text.length / 3));
  if (middle <= 0 || middle >= text.length - 2) return undefined;
  return hasSpaces ? [text.slice(0, middle), text.slice(middle + 1)] : [text.slice(0, middle + 1), text.slice(middle + 1)];
}

function vtt(call: WrittenCall, random: Random): string {
  const padded = !random.chance(UNPADDED_CHANCE);
  const guests = random.chance(GUEST_CHANCE);
  const { seller, customer } = call.participants;
  const voices: Record<Side, string> = {
    seller: `${seller.name} | ${seller.company}`,
    customer: guests && call.scope === "external" ? `${customer.name} (Guest)` : `${customer.name} | ${customer.company}`,
  };
  const cues = call.lines.flatMap(({ line: { text }, startMs, endMs, side }, index) => {
    const parts = random.chance(SPLIT_CHANCE) ? halves(text) : undefined;
    const cue = (part: number, from: number, to: number, words: string): string =>
      `${call.id}/${index}-${part}\n${cueTime(from, padded)} --> ${cueTime(to, padded)}\n<v ${escapeCue(voices[side])}>${escapeCue(words)}</v>\n`;
    if (!parts) return [cue(0, startMs, endMs, text)];
    const cut = startMs + Math.round(((endMs - startMs) * parts[0].length) / text.length);
    return [cue(0, startMs, cut, parts[0]), cue(1, cut, endMs, parts[1])];
  });
  return `WEBVTT\n\n${cues.join("\n")}`;
}

function metadataContent(call: WrittenCall): string {
  // The service writes ten millionths of a second and an offset.
  const absolute = (ms: number): string => new Date(call.startedAt + ms).toISOString().replace("Z", "0000+00:00");
  const cues = call.lines.map(({ line: { text }, startMs, endMs, side }) => {
    const spoken = {
      startDateTime: absolute(startMs),
      endDateTime: absolute(endMs),
      speakerName: call.participants[side].name,
      spokenText: text,
      spokenLanguage: call.locale,
    };
    return `${cueTime(startMs, true)} --> ${cueTime(endMs, true)}\n${JSON.stringify(spoken)}\n`;
  });
  return `WEBVTT\n\n${cues.join("\n")}`;
}

/** The files of a call, the transcript last. */
export function callFiles(call: WrittenCall, random: Random): DemoFile[] {
  if (call.form === "upload") {
    return [
      { name: `${call.id}.json`, content: metadata(call) },
      { name: `${call.id}.transcript.json`, content: fragments(call, random) },
    ];
  }
  const content = call.form === "vtt" ? vtt(call, random) : metadataContent(call);
  return [
    { name: `${call.id}.metadata.json`, content: metadata(call) },
    { name: `${call.id}.vtt`, content },
  ];
}
