import { analyzeCall } from "../../../shared/analytics/analyzeCall";
import { DAY_MS, HOUR_MS } from "../../../shared/domain/time";
import type { LanguageDetector } from "../../../shared/transcript/LanguageDetector";
import { TranscriptError } from "../../../shared/transcript/TranscriptError";
import type { ImportTarget } from "../calls/ImportTarget";
import { measureCall } from "../calls/measureCall";
import type { AnalyzedCall } from "../calls/planCall";
import type { Tally } from "../calls/Tally";
import { clauseOf, sentenceOf } from "../connection/sentenceOf";
import type { GraphApi } from "../graph/graphApi";
import { GraphError } from "../graph/GraphError";
import { findAppointments, type FoundAppointment } from "./appointments";
import { readCalendar, type Calendar } from "./calendar";
import { eachInTurn } from "./eachInTurn";
import { findOrganizers } from "./findOrganizers";
import { graphSentence } from "./graphRemedy";
import { heldCalls, isSettled, type HeldCall } from "./heldCalls";
import type { InsideAddresses } from "./InsideAddresses";
import { LEFT_OUT_REASONS } from "./leaveOut";
import { leadAddresses } from "./leads";
import { listCalls, listChanges, listTranscripts } from "./listTranscripts";
import { meetingTranscript, unreadMeeting, type MeetingReading } from "./meetingTranscript";
import { mergedContents } from "./mergedContents";
import { oneMeetingsError } from "./oneMeetingsError";
import { openMeetings, type ClosedMeeting, type MeetingRules, type OpenMeeting } from "./openMeetings";
import { organizerLabel, type Organizer } from "./Organizer";
import { readContents } from "./readContents";
import { readSourceNames, sourceNameOf } from "./sourceName";
import type { TeamsCounter } from "./TeamsCounts";
import type { TeamsState } from "./teamsState";

/** Meetings that are looked at together. */
const GROUP_SIZE = 20;
/** Longer than a Teams meeting may last (vendor's limit): an earlier transcript of a call is never missed. */
const LONGEST_CALL_MS = 30 * HOUR_MS;
/** An event may have been moved since its call was held. */
const MOVED_MS = 7 * DAY_MS;

export interface MeetingSource extends Pick<MeetingReading, "people" | "trackedKeywords" | "trackedCompetitors">, MeetingRules {
  readonly graph: GraphApi;
  /** Id of the application that reads, for what helps where it may not. */
  readonly application: string;
  readonly target: ImportTarget;
  readonly tally: Tally;
  readonly counter: TeamsCounter;
  readonly inside: InsideAddresses;
  readonly languageDetector: LanguageDetector;
  /** Whose meetings. @default everybody's with one of our roles */
  readonly sellers?: readonly string[] | undefined;
  readonly since: Date;
  /** Read meetings again that are there already. */
  readonly refresh: boolean;
  /** Only find out who took part, and read nothing that was said. */
  readonly dryRun: boolean;
  /** Whether calls that were no meetings are brought in, too. */
  readonly withCalls: boolean;
  /** What earlier runs remember; absent: all is listed each time. */
  readonly state?: TeamsState | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Lists, reads and measures meetings, some at a time. What is not brought in goes to the tally. */
export async function* meetingGroups(source: MeetingSource): AsyncGenerator<readonly AnalyzedCall[], void, undefined> {
  const { graph, target, tally, counter, inside, sellers, signal } = source;
  const refuse = (file: string, message: string) => {
    counter.unreadOrganizers += 1;
    tally.add({ file, result: "refused", message, warnings: [] });
  };
  let total = 0;
  const organizers = await findOrganizers(graph, target.api, sellers, (label, message) => refuse(label, message));
  inside.noteOrganizers(organizers);
  for (const organizer of organizers) {
    signal?.throwIfAborted();
    const label = organizerLabel(organizer);
    const refused = (what: string, error: unknown) => {
      if (!(error instanceof GraphError)) throw error;
      oneMeetingsError(error);
      refuse(label, `${label}: the ${what} cannot be read: ${graphSentence(error, label, source.application)}.`);
    };
    try {
      const calls = await callsOf(source, organizer);
      counter.organizers += 1;
      tally.expect((total += calls.length));
      yield* groupsOf(source, organizer, calls);
    } catch (error) {
      refused("meetings", error);
      source.state?.keepAsIs(organizer.id);
    }
    if (!source.withCalls) continue;
    try {
      const calls = heldCalls((await listCalls(graph, organizer.id, source.since.getTime())).refs);
      tally.expect((total += calls.length));
      yield* groupsOf(source, organizer, calls);
    } catch (error) {
      refused("calls that were no meetings", error);
    }
  }
}

/** The calls of an organizer that began since. @throws GraphError */
async function callsOf({ graph, since, state }: MeetingSource, organizer: Organizer): Promise<readonly HeldCall[]> {
  const from = since.getTime() - LONGEST_CALL_MS;
  const before = state?.of(organizer.id);
  const listing =
    state === undefined
      ? await listTranscripts(graph, organizer.id, from)
      : await listChanges(graph, organizer.id, from, before?.deltaLink);
  const refs = [...(before?.refs ?? []), ...listing.refs];
  state?.note(organizer.id, listing.deltaLink, refs);
  return heldCalls(refs).filter(({ startedAt }) => startedAt >= since.getTime());
}

async function* groupsOf(source: MeetingSource, organizer: Organizer, calls: readonly HeldCall[]) {
  const open = source.refresh ? calls : await newCalls(source, organizer, calls);
  const [first] = open;
  if (first === undefined) return;
  const span = { from: first.startedAt - MOVED_MS, to: Math.max(...open.map(({ endedAt }) => endedAt)) + MOVED_MS };
  const isOfCalls = first.meetingId === undefined;
  const calendar: Calendar = isOfCalls ? new Map() : await readCalendar(source.graph, organizer.id, span, source.optOut.lines.length > 0);
  for (let start = 0; start < open.length; start += GROUP_SIZE) {
    source.signal?.throwIfAborted();
    const group = open.slice(start, start + GROUP_SIZE);
    source.counter.opened += group.length;
    const meetings = await openMeetings(source.graph, organizer, group, calendar, source, source.inside);
    yield await measured(source, organizer, meetings);
  }
}

/** Those that no earlier import wrote from the same transcripts. */
async function newCalls({ target, tally }: MeetingSource, organizer: Organizer, calls: readonly HeldCall[]): Promise<readonly HeldCall[]> {
  const known = await readSourceNames(target.api, calls);
  return calls.filter((call) => {
    if (known.get(call.id) !== sourceNameOf(call)) return true;
    tally.add({ file: labelOf(call, "", organizer), callId: call.id, result: "unchanged", warnings: [] });
    return false;
  });
}

async function measured(source: MeetingSource, organizer: Organizer, meetings: readonly (OpenMeeting | ClosedMeeting)[]) {
  const open = meetings.filter((meeting) => meeting.kind === "open");
  for (const meeting of meetings) if (meeting.kind !== "open") tellClosed(source, organizer, meeting);
  const { api } = source.target;
  const ownerId = organizer.addresses.map((address) => source.inside.userOf(address)).find((user) => user !== undefined)?.systemuserid;
  const appointments = await findAppointments(
    api,
    open
      .filter(({ call }) => call.meetingId !== undefined)
      .map(({ facts, event, call }) => ({
        globalId: event?.globalId ?? "",
        chatId: facts.chatId,
        subject: facts.subject,
        startsAt: event?.startsAt ?? call.startedAt,
        ownerId,
      })),
  );
  const leads = await leadAddresses(
    api,
    open.flatMap(({ people }) => people.flatMap(({ isInside, address }) => (isInside || address === undefined ? [] : [address]))),
  );
  const calls = await eachInTurn([...open.entries()], ([index, meeting]) =>
    measuredCall(source, organizer, meeting, appointments[index], leads),
  );
  return calls.filter((call) => call !== undefined);
}

async function measuredCall(
  source: MeetingSource,
  organizer: Organizer,
  meeting: OpenMeeting,
  appointment: FoundAppointment | undefined,
  leads: ReadonlySet<string>,
): Promise<AnalyzedCall | undefined> {
  const { graph, tally, target, dryRun } = source;
  const { call, facts, people } = meeting;
  const file = labelOf(call, facts.subject, organizer);
  try {
    const text = dryRun ? "" : mergedContents(await readContents(graph, organizer.id, call), file);
    if (text === "" && !dryRun) {
      tellClosed(source, organizer, { kind: "leftOut", call, subject: facts.subject, reason: "empty" });
      return undefined;
    }
    const toRead = { call, subject: facts.subject, people, text, appointmentId: appointment?.id };
    const notes = notesOf(meeting, appointment, leads);
    const more = { sourceName: sourceNameOf(call), tellsPeople: true, notes };
    if (dryRun) {
      const transcript = unreadMeeting(toRead, source);
      return { kind: "measured", file, transcript, analysis: analyzeCall(transcript, target.tracked), ...more };
    }
    const analyzed = measureCall({ kind: "call", file, transcript: meetingTranscript(toRead, source) }, target.tracked);
    if (analyzed.kind === "measured") return { ...analyzed, ...more };
    tally.add({ file, callId: call.id, result: "refused", message: analyzed.message, warnings: [] });
  } catch (error) {
    tellClosed(source, organizer, { kind: "failed", call, error: oneMeetingsError(error) }, facts.subject);
  }
  return undefined;
}

function tellClosed(source: MeetingSource, organizer: Organizer, closed: ClosedMeeting, subject = ""): void {
  const { tally, counter, application } = source;
  const { call } = closed;
  if (closed.kind === "failed" && isGone(closed.error) && isSettled(call, Date.now()))
    return tellClosed(source, organizer, { kind: "leftOut", call, subject, reason: "expired" });
  const told = { callId: call.id, warnings: [] };
  if (closed.kind === "leftOut") {
    counter.leaveOut(closed.reason);
    tally.add({ ...told, file: labelOf(call, closed.subject, organizer), result: "leftOut", reason: LEFT_OUT_REASONS[closed.reason] });
    return;
  }
  const { error } = closed;
  const file = labelOf(call, subject, organizer);
  const label = organizerLabel(organizer);
  const why =
    error instanceof GraphError
      ? graphSentence(error, label, application)
      : error instanceof TranscriptError
        ? clauseOf(error.message.slice(error.place.length + 2))
        : sentenceOf(error);
  tally.add({ ...told, file, result: "refused", message: `${file}: the meeting cannot be imported: ${why}.` });
}

/** Graph has no meeting or no transcript where it listed one: expired, deleted, or, soon after the meeting, not ready yet. */
function isGone(error: Error): boolean {
  return error instanceof GraphError && error.status === 404;
}

function notesOf({ people }: OpenMeeting, appointment: FoundAppointment | undefined, leads: ReadonlySet<string>): readonly string[] {
  const notes = people.flatMap(({ address }) =>
    address !== undefined && leads.has(address)
      ? [`${address} is a lead, to which a participant cannot be linked; the appointment's Regarding leads there.`]
      : [],
  );
  if (appointment === undefined) return notes;
  if (appointment.id === undefined) return [...notes, `${appointment.remedy.charAt(0).toUpperCase()}${appointment.remedy.slice(1)}.`];
  return appointment.isAboutNothing
    ? [...notes, "Its appointment is about nothing: set its Regarding, so that the call leads to the opportunity."]
    : notes;
}

/** Such as `2026-03-02 08:30 Renewal (mei.koh@contoso.com)`, in UTC. */
function labelOf({ startedAt }: HeldCall, subject: string, organizer: Organizer): string {
  const start = new Date(startedAt).toISOString().slice(0, 16).replace("T", " ");
  return [start, ...(subject.trim() === "" ? [] : [subject.trim()]), `(${organizerLabel(organizer)})`].join(" ");
}
