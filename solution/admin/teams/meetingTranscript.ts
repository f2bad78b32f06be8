import type { Participant, Transcript } from "../../../shared/domain/Transcript";
import type { LanguageDetector } from "../../../shared/transcript/LanguageDetector";
import { readTranscript } from "../../../shared/transcript/readTranscript";
import { plain, type People } from "../calls/people/People";
import type { HeldCall } from "./heldCalls";
import type { MeetingPerson } from "./MeetingPerson";

export interface MeetingToRead {
  readonly call: HeldCall;
  readonly subject: string;
  /** The organizer first. */
  readonly people: readonly MeetingPerson[];
  /** What was said, of `mergedContents`. */
  readonly text: string;
  /** The appointment in Dataverse, where one was found. */
  readonly appointmentId?: string | undefined;
}

export interface MeetingReading {
  readonly languageDetector: LanguageDetector;
  /** Who people are, as whoever imports says: their word counts more than the invitation's. */
  readonly people?: People | undefined;
  readonly trackedKeywords?: readonly string[] | undefined;
  readonly trackedCompetitors?: readonly string[] | undefined;
}

/**
 * A meeting as a call: who is meant by its voices and for which side they speak is taken from the invitation and the attendance report.
 * Whoever neither spoke nor was there is not among its participants.
 * @throws TranscriptError where nobody can be told from the others, or nothing is said
 */
export function meetingTranscript({ call, subject, people, text, appointmentId }: MeetingToRead, reading: MeetingReading): Transcript {
  const metadata = {
    id: call.id,
    conversationType: kindOf(call),
    title: subject.trim() || (call.meetingId === undefined ? "Teams call" : "Teams meeting"),
    scope: "external",
    participants: people.map((person) => participantOf(person, reading.people)),
    ...(appointmentId !== undefined && { crm: { activity: { id: appointmentId } } }),
    trackedKeywords: reading.trackedKeywords ?? [],
    trackedCompetitors: reading.trackedCompetitors ?? [],
  };
  const source = { fileName: `${call.id}.vtt`, text, metadataText: JSON.stringify(metadata) };
  const { languageDetector } = reading;
  const transcript = readTranscript(source, { languageDetector, startTime: new Date(call.startedAt).toISOString(), assumesSeller: false });
  const spoke = new Set(transcript.utterances.map(({ participantId }) => participantId));
  const attended = new Set(people.filter(({ attended: was }) => was).map(idOf));
  const [organizer] = people;
  const isOrganizer = ({ id }: Participant) => organizer !== undefined && id === idOf(organizer);
  const there = transcript.participants.filter(({ id }) => spoke.has(id) || attended.has(id));
  const rooms = people.filter((person) => person.isRoom && spoke.has(idOf(person)));
  return {
    ...transcript,
    // Rows are given to the first seller who is a user.
    participants: [...there.filter(isOrganizer), ...there.filter((each) => !isOrganizer(each))],
    problems: [...transcript.problems, ...rooms.map(roomProblem)],
  };
}

function kindOf({ meetingId }: HeldCall): Transcript["communicationType"] {
  return meetingId === undefined ? "phonecall" : "meeting";
}

function roomProblem({ name }: MeetingPerson): string {
  return `${name} is a room: who spoke there cannot be told, so that it is in nobody's own figures.`;
}

function participantOf(person: MeetingPerson, stated: People | undefined) {
  const { name, address, isInside } = person;
  const said = stated?.roleOf({ id: idOf(person), name, ...(address !== undefined && { email: address }) });
  const role = said ?? (isInside ? "seller" : "customer");
  return { id: idOf(person), role: role === "seller" ? "agent" : "customer", name, ...(address !== undefined && { email: address }) };
}

function idOf({ address, name }: MeetingPerson): string {
  return address ?? plain(name);
}

/** As `meetingTranscript`, of a meeting in which nothing that was said has been read: everybody who may have taken part. */
export function unreadMeeting(
  { call, subject, people, appointmentId }: MeetingToRead,
  reading: Pick<MeetingReading, "people">,
): Transcript {
  return {
    callId: call.id,
    title: subject,
    startTime: new Date(call.startedAt).toISOString(),
    communicationType: kindOf(call),
    scope: "external",
    participants: people.map((person) => {
      const { id, role, name, email } = participantOf(person, reading.people);
      return { id, role: role === "agent" ? "seller" : "customer", name, ...(email !== undefined && { email }) };
    }),
    utterances: [],
    trackedKeywords: [],
    trackedCompetitors: [],
    crm: appointmentId === undefined ? {} : { activityId: appointmentId },
    problems: [],
  };
}
