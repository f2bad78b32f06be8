import type { ParticipantRole } from "../../shared/domain/Transcript";
import type { CallParticipant } from "../../shared/dataverse/summaryRows";
import { folded } from "../../shared/format/search";
import type { Translate } from "../../shared/strings/translate";
import type { StoredSpeaker } from "../../shared/transcript/readStoredTranscript";
import { oneLine } from "../../shared/transcript/textOf";
import { UNNAMED } from "../../shared/transcript/TranscriptReading";
import { nameOf } from "./callSummaryViewModel";

export interface Speaker {
  /** As transcript and participants refer to it. */
  readonly id: string;
  readonly name: string;
  readonly role: ParticipantRole;
}

/** Dataverse keeps no longer names; a file may. */
const LONGEST_NAME = 100;

type Side = { readonly role?: ParticipantRole };

/** The only one of each side. */
function onlyOnes<One extends Side>(people: readonly One[]): ReadonlyMap<ParticipantRole, One> {
  const sides = (["seller", "customer"] as const).map((role) => [role, people.filter((one) => one.role === role)] as const);
  return new Map(sides.flatMap(([role, [first, second]]) => (first && !second ? [[role, first] as const] : [])));
}

/** The first one of each key. */
function firstBy(participants: readonly CallParticipant[], keyOf: (one: CallParticipant) => string | undefined) {
  const first = new Map<string, CallParticipant>();
  for (const one of participants) {
    const key = keyOf(one);
    if (key !== undefined && !first.has(key)) first.set(key, one);
  }
  return first;
}

/**
 * Who the speakers of a file are, by its ids: the participant whose id or name the file gives, or the only one of the side that it
 * tells. Others keep what the file says of them. A name is one line of a bearable length, or it would pass for what others say.
 */
export function lineSpeakers(
  speakers: readonly StoredSpeaker[],
  participants: readonly CallParticipant[],
  t: Translate,
): ReadonlyMap<string, Speaker> {
  const byId = firstBy(participants, ({ id }) => oneLine(id));
  const byName = firstBy(participants, ({ name }) => (name === undefined ? undefined : folded(name)));
  const [onlySpeakers, onlyParticipants] = [onlyOnes(speakers), onlyOnes(participants)];
  const speakerOf = ({ id, name, role }: StoredSpeaker): Speaker => {
    const known =
      byId.get(id) ??
      (name === undefined ? undefined : byName.get(folded(name))) ??
      (role !== undefined && onlySpeakers.has(role) ? onlyParticipants.get(role) : undefined);
    if (known) return { id: known.id, name: shownName(nameOf(known, t)), role: known.role };
    const unknown = id === UNNAMED ? t("callSummary.transcript.unnamed") : t("callSummary.unknownSpeaker", { id });
    return { id, name: shownName(name ?? unknown), role: role ?? "customer" };
  };
  return new Map(speakers.map((speaker) => [speaker.id, speakerOf(speaker)]));
}

function shownName(name: string): string {
  const line = oneLine(name);
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line;
}
