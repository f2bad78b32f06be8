import type { GraphAttendee, GraphCall, GraphEvent, GraphMeeting, GraphTenant, GraphTranscript } from "./GraphTenant";
import { metadataOf, vttOf, type SpokenLine } from "./spokenContents";

/** Ids that tell what they are of and their number. */
const id = (prefix: string, number: number) => `${prefix}0000000-0000-4000-8000-${String(number).padStart(12, "0")}`;

export const TENANT_ID = id("f", 1);
export const MEI: GraphAttendee & { userId: string } = { name: "Mei Koh", address: "mei.koh@fernway.example", userId: id("9", 1) };
export const JONAS: GraphAttendee & { userId: string } = {
  name: "Jonas Weber",
  address: "jonas.weber@fernway.example",
  userId: id("9", 2),
};
export const ROSA: GraphAttendee = { name: "Rosa Blum", address: "rosa@blum.example" };

const LINES = [
  "Hello, this is Mei from Fernway, what do you think about the price we sent you last week?",
  "Hello Mei, the price is great and we are really happy with the trial so far, thank you very much.",
  "Good to hear that. Did you also look at Kestrel before you decided to talk to us?",
  "We did, and honestly Kestrel was a terrible disappointment, the support was slow and bad.",
  "I understand. I will send you the contract by Friday.",
  "Perfect, that would be wonderful, I look forward to it.",
] as const;

/** A conversation in which voices take turns, six seconds each. */
export function linesOf(voices: readonly string[], language = "en-us"): readonly SpokenLine[] {
  return LINES.map((text, index) => ({
    startMs: index * 6000,
    endMs: index * 6000 + 5500,
    voice: voices[index % voices.length] ?? "",
    text,
    language,
  }));
}

export interface SampleMeeting extends Partial<Omit<GraphMeeting, "id" | "event" | "transcripts">> {
  /** Instant at which transcription began. @default 2026-03-02, half past eight */
  readonly start?: string;
  readonly organizer?: { readonly userId: string };
  /** Who speak, in turns. @default Mei Koh and Rosa Blum */
  readonly lines?: readonly SpokenLine[];
  /** What differs in the calendar; null: nothing stands there. */
  readonly event?: Partial<GraphEvent> | null;
  readonly transcripts?: readonly Partial<GraphTranscript>[];
}

export const callIdOf = (number: number) => id("c", number);

/** Half an hour of Mei Koh with a customer, unless something else is said. */
export function sampleMeeting(number: number, sample: SampleMeeting = {}): GraphMeeting {
  const {
    start = "2026-03-02T08:30:00.000Z",
    organizer = MEI,
    lines = linesOf([MEI.name, ROSA.name]),
    event = {},
    transcripts = [{}],
    ...rest
  } = sample;
  const planned = { startDateTime: start, endDateTime: new Date(Date.parse(start) + 1_800_000).toISOString() };
  const { invited = [ROSA] } = rest;
  return {
    id: Buffer.from(`meeting ${number}`).toString("base64url"),
    organizerId: organizer.userId,
    subject: `Meeting ${number}`,
    joinWebUrl: `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${number}%40thread.v2/0`,
    ...planned,
    invited,
    attendance: [{ id: id("8", number), ...planned, present: [MEI, ...invited.filter(({ isRoom }) => isRoom !== true)] }],
    ...rest,
    ...(event !== null && {
      event: { id: id("7", number), iCalUId: `04000000${number}`, ...planned, sensitivity: "normal", categories: [], body: "", ...event },
    }),
    transcripts: transcripts.map((transcript, index) => sampleTranscript(number, index, start, lines, transcript)),
  };
}

function sampleTranscript(number: number, index: number, start: string, lines: readonly SpokenLine[], more: Partial<GraphTranscript>) {
  const createdDateTime = more.createdDateTime ?? start;
  const endDateTime = new Date(Date.parse(createdDateTime) + 60_000).toISOString();
  const transcriptId = Buffer.from(`transcript ${number}/${index}`).toString("base64url");
  return {
    id: transcriptId,
    callId: callIdOf(number),
    createdDateTime,
    endDateTime,
    availableFrom: endDateTime,
    vtt: vttOf(callIdOf(number), lines),
    metadata: metadataOf(Date.parse(createdDateTime), lines),
    ...more,
  };
}

export interface SampleCall {
  /** @default 2026-03-03, ten o'clock */
  readonly start?: string;
  /** Beside Mei Koh, who calls. */
  readonly present: readonly GraphAttendee[];
  /** Who speak, in turns. @default Mei Koh and whoever was called, by name or number */
  readonly voices?: readonly string[];
  readonly isRecordGone?: boolean;
}

/** A call of Mei Koh's that was no meeting. */
export function sampleCall(number: number, { start = "2026-03-03T10:00:00.000Z", present, voices, ...rest }: SampleCall): GraphCall {
  const lines = linesOf(voices ?? [MEI, ...present].map(({ name, phone }) => phone ?? name));
  return {
    id: callIdOf(number),
    organizerId: MEI.userId,
    present: [MEI, ...present],
    transcripts: [sampleTranscript(number, 0, start, lines, {})],
    ...rest,
  };
}

export function sampleTenant(meetings: readonly GraphMeeting[], calls: readonly GraphCall[] = []): GraphTenant {
  const users = [MEI, JONAS].map(({ userId, name, address }) => ({
    id: userId,
    displayName: name,
    userPrincipalName: address,
    mail: address,
  }));
  const groups = [{ id: id("6", 1), displayName: "Sellers", memberIds: users.map((user) => user.id) }];
  return { tenantId: TENANT_ID, users, groups, meetings: [...meetings], calls };
}
