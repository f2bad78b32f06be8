import type { Participant } from "../domain/Transcript";
import type { CallMetadata, MetadataParticipant } from "./callMetadata";
import { present } from "../domain/present";
import { count } from "./mendUtterances";
import type { Speaker, TranscriptReading } from "./TranscriptReading";

/** A problem names no more speakers. */
const MOST_NAMES = 10;

export interface ResolvedParticipants {
  readonly participants: readonly Participant[];
  /** Participant id of each speaker key. */
  readonly idOf: ReadonlyMap<string, string>;
  /** Nothing says who sells: the first to speak was taken. */
  readonly isSellerAssumed: boolean;
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
  const matchOf = participantsByLabel(known);
  for (const speaker of reading.speakers) {
    const match = matchOf(speaker);
    if (match !== undefined) matches.set(speaker.key, match);
  }
  const pair = matches.size === 0 ? sellerAndCustomer(known) : undefined;

  const roles = new Map<string, Participant["role"]>();
  let isSellerAssumed = false;
  if (matches.size > 0) {
    const strangers = reading.speakers.filter(({ key }) => !matches.has(key));
    reading.speakers.forEach(({ key, role }) => roles.set(key, matches.get(key)?.role ?? role ?? "customer"));
    if (strangers.length > 0) {
      const names = strangers.slice(0, MOST_NAMES).map(({ key }) => `“${key}”`);
      if (strangers.length > MOST_NAMES) names.push("…");
      problems.push(
        `${count(strangers.length, "speaker")} not named in the metadata counted as the customer's side unless the file says otherwise: ${names.join(", ")}.`,
      );
    }
  } else if (reading.speakers.some(({ role }) => role !== undefined)) {
    reading.speakers.forEach(({ key, role }) => roles.set(key, role ?? "customer"));
  } else {
    const hinted = hintedSellers(reading, sellers, metadata?.sellerChannel);
    const assumed = hinted.length > 0 ? undefined : (reading.speakers.find(({ guest }) => guest !== true) ?? reading.speakers[0]);
    isSellerAssumed = assumed !== undefined && !tellsGuests(reading.speakers);
    if (isSellerAssumed)
      problems.push(`Nothing says who the seller is; the first to speak, “${assumed?.name ?? assumed?.key}”, was taken as the seller.`);
    rolesBeside(reading.speakers, assumed === undefined ? hinted : [assumed]).forEach((role, key) => roles.set(key, role));
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
  const heard = new Set(matches.values());
  for (const silent of known) {
    const id = silent.id ?? silent.name ?? silent.email;
    if (id === undefined || heard.has(silent) || participants.has(id)) continue;
    participants.set(id, present<Participant>({ ...silent, id, name: silent.name, email: silent.email, company: silent.company }));
  }
  return { participants: [...participants.values()], idOf, isSellerAssumed, problems };
}

/** Who sell as the caller says, or else by the channel that the metadata name. */
function hintedSellers(
  { speakers, speakersAreChannels }: TranscriptReading,
  sellers: readonly string[],
  sellerChannel: 0 | 1 | undefined,
): readonly Speaker[] {
  const wanted = new Set(sellers.map(plain));
  const named = speakers.filter((speaker) => labelsOf(speaker).some((label) => wanted.has(label)));
  if (named.length > 0 || speakersAreChannels !== true) return named;
  return speakers.filter(({ key }) => key === String(sellerChannel));
}

/** Whether the meeting service tells outsiders from its own people. */
function tellsGuests(speakers: readonly Speaker[]): boolean {
  return speakers.some(({ guest }) => guest === true) && speakers.some(({ guest }) => guest !== true);
}

/** Everybody's role, where these are known to sell. */
function rolesBeside(speakers: readonly Speaker[], sellers: readonly Speaker[]): ReadonlyMap<string, Participant["role"]> {
  const marked = speakers.some(({ guest, company }) => guest === true || company !== undefined);
  // Where the service marks outsiders, those marked like the seller, by the same company or not at all, belong to the seller's side.
  const companyOf = ({ company }: Speaker) => plain(company ?? "");
  const companies = new Set(marked ? sellers.filter(({ guest }) => guest !== true).map(companyOf) : []);
  const sellersKeys = new Set(sellers.map(({ key }) => key));
  const isOurs = (speaker: Speaker) => sellersKeys.has(speaker.key) || (speaker.guest !== true && companies.has(companyOf(speaker)));
  return new Map(speakers.map((speaker) => [speaker.key, isOurs(speaker) ? "seller" : "customer"]));
}

/** Finds the first of the participants that has one of a speaker's labels as id, name or e-mail address. */
function participantsByLabel(known: readonly MetadataParticipant[]): (speaker: Speaker) => MetadataParticipant | undefined {
  const places = new Map<string, number>();
  known.forEach(({ id, name, email }, place) => {
    for (const label of [id, name, email]) {
      if (label !== undefined && !places.has(plain(label))) places.set(plain(label), place);
    }
  });
  return (speaker) => {
    const found = labelsOf(speaker).flatMap((label) => places.get(label) ?? []);
    return known[found.reduce((first, place) => Math.min(first, place), Infinity)];
  };
}

function labelsOf({ key, name }: Speaker): readonly string[] {
  return name === undefined ? [plain(key)] : [plain(key), plain(name)];
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
