import type { Participant } from "../domain/Transcript";
import type { CallMetadata, MetadataParticipant } from "./callMetadata";
import { present } from "../domain/present";
import { count } from "./mendUtterances";
import type { Speaker, TranscriptReading } from "./TranscriptReading";

export interface ResolvedParticipants {
  readonly participants: readonly Participant[];
  /** Participant id of each speaker key. */
  readonly idOf: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
}

/**
 * Who the speakers are and which side they speak for. The first of these that knows wins:
 * the metadata (by id, name or e-mail, then by channel), the format's own roles, the names given by the caller,
 * the marks of the meeting service (guest, company), and last the assumption that the first to speak is the seller.
 */
export function resolveParticipants(
  reading: TranscriptReading,
  metadata: CallMetadata | undefined,
  sellers: readonly string[] = [],
): ResolvedParticipants {
  const known = metadata?.participants ?? [];
  const problems: string[] = [];
  const matches = new Map<string, MetadataParticipant>();
  for (const speaker of reading.speakers) {
    const match = known.find((participant) => isSame(speaker, participant));
    if (match !== undefined) matches.set(speaker.key, match);
  }
  const pair = matches.size === 0 ? sellerAndCustomer(known) : undefined;

  const roles = new Map<string, Participant["role"]>();
  const guessed = () => guessedRoles(reading, sellers, metadata?.sellerChannel, problems);
  if (matches.size > 0) {
    const strangers = reading.speakers.filter(({ key }) => !matches.has(key));
    reading.speakers.forEach(({ key, role }) => roles.set(key, matches.get(key)?.role ?? role ?? "customer"));
    if (strangers.length > 0) {
      const names = strangers.map(({ key }) => `“${key}”`).join(", ");
      problems.push(
        `${count(strangers.length, "speaker")} not named in the metadata counted as the customer's side unless the file says otherwise: ${names}.`,
      );
    }
  } else if (reading.speakers.some(({ role }) => role !== undefined)) {
    reading.speakers.forEach(({ key, role }) => roles.set(key, role ?? "customer"));
  } else {
    guessed().forEach((role, key) => roles.set(key, role));
  }

  // Metadata of one seller and one customer describe the two voices, even where the ids differ (channels, diarised voices).
  if (pair !== undefined && reading.speakers.length === 2 && new Set(roles.values()).size === 2) {
    reading.speakers.forEach(({ key }) => matches.set(key, roles.get(key) === "seller" ? pair.seller : pair.customer));
  }

  const idOf = new Map<string, string>();
  const participants = new Map<string, Participant>();
  for (const speaker of reading.speakers) {
    const match = matches.get(speaker.key);
    const id = match?.id ?? speaker.key;
    idOf.set(speaker.key, id);
    const before = participants.get(id);
    participants.set(
      id,
      before ??
        present<Participant>({
          id,
          role: roles.get(speaker.key) ?? "customer",
          name: match?.name ?? speaker.name,
          email: match?.email,
          company: match?.company ?? speaker.company,
        }),
    );
  }
  for (const silent of known) {
    const id = silent.id ?? silent.name ?? silent.email;
    if (id === undefined || [...matches.values()].includes(silent) || participants.has(id)) continue;
    participants.set(id, present<Participant>({ ...silent, id, name: silent.name, email: silent.email, company: silent.company }));
  }
  return { participants: [...participants.values()], idOf, problems };
}

function guessedRoles(
  reading: TranscriptReading,
  sellers: readonly string[],
  sellerChannel: 0 | 1 | undefined,
  problems: string[],
): ReadonlyMap<string, Participant["role"]> {
  const { speakers } = reading;
  const wanted = sellers.map(plain);
  const named = speakers.filter(({ key, name }) => wanted.includes(plain(key)) || (name !== undefined && wanted.includes(plain(name))));
  const onChannel = reading.speakersAreChannels === true ? speakers.filter(({ key }) => key === String(sellerChannel)) : [];
  const hinted = named.length > 0 ? named : onChannel;
  const assumed = speakers.find(({ guest }) => guest !== true) ?? speakers[0];
  const ours = hinted.length > 0 ? hinted : assumed === undefined ? [] : [assumed];
  if (hinted.length === 0 && assumed !== undefined) {
    problems.push(`Nothing says who the seller is; the first to speak, “${assumed.name ?? assumed.key}”, was taken as the seller.`);
  }
  const marked = speakers.some(({ guest, company }) => guest === true || company !== undefined);
  const isOurs = (speaker: Speaker) => ours.includes(speaker) || (marked && ours.some((seller) => isColleague(speaker, seller)));
  return new Map(speakers.map((speaker) => [speaker.key, isOurs(speaker) ? "seller" : "customer"]));
}

/** In a call where the service marks outsiders, those marked like the seller, by the same company or not at all, belong to the seller's side. */
function isColleague(speaker: Speaker, seller: Speaker): boolean {
  return speaker.guest !== true && seller.guest !== true && plain(speaker.company ?? "") === plain(seller.company ?? "");
}

function isSame(speaker: Speaker, { id, name, email }: MetadataParticipant): boolean {
  const labels = [speaker.key, ...(speaker.name === undefined ? [] : [speaker.name])].map(plain);
  return [id, name, email].some((label) => label !== undefined && labels.includes(plain(label)));
}

function sellerAndCustomer(
  known: readonly MetadataParticipant[],
): { seller: MetadataParticipant; customer: MetadataParticipant } | undefined {
  const [seller, anotherSeller] = known.filter(({ role }) => role === "seller");
  const [customer, anotherCustomer] = known.filter(({ role }) => role === "customer");
  if (seller === undefined || customer === undefined || anotherSeller !== undefined || anotherCustomer !== undefined) return undefined;
  return { seller, customer };
}

function plain(label: string): string {
  return label.trim().toLowerCase();
}
