import { DAY_MS, MINUTE_MS } from "../../../shared/domain/time";
import {
  BEFORE,
  clockChange,
  dayOf,
  density,
  diary,
  instantAt,
  isQuarterEnd,
  OLDER_MONTHS,
  olderWindow,
  RECENT,
  spreadDays,
  type DayWindow,
} from "./calendar";
import { demoId } from "./identity";
import { DEMO_ORGANISATION } from "./organisation";
import { PETER, SELLER_PROFILES, type SellerProfile } from "./people";
import { hashUnit } from "./random";

export type CallKind = "regular" | "long" | "danish" | "voicemail" | "internal";

/** Calls of one seller whose averages the table names: `recent` the last 30 days, `before` the 30 before, `older` the rest. */
export type CallWindow = "recent" | "before" | "older";

export interface PlannedCall {
  readonly id: string;
  readonly seller: SellerProfile;
  readonly kind: CallKind;
  readonly window: CallWindow;
  /** Instant of the start, in milliseconds since 1970 UTC. */
  readonly startedAt: number;
  readonly quarterEnd: boolean;
  /** One call of five sellers is written as `metadataContent`. */
  readonly asMetadataContent: boolean;
}

const CALLS_A_MONTH = 3;
const VOICEMAILS = 12;
const INTERNAL_MEETINGS = 6;
/** 62 minutes and a breath before the next call. */
const LONG_SLOTS = 3;

const METADATA_CONTENT_SELLERS = ["Mei Koh", "Jonas Weber", "Amara Obi", "Hanna Sato", "Olu Adeyemi"];
const LONG_CALL_SELLER = "Olu Adeyemi";
/** Her Danish calls, and those around clock changes and midnight. */
const EDGE_CALLS_SELLER = "Hanna Sato";
const DANISH_CALLS: Readonly<Record<"recent" | "before", number>> = { recent: 2, before: 2 };
const INTERNAL_HOSTS = ["Mei Koh", "Jonas Weber", "Amara Obi", "Carlos Ruiz", "Hanna Sato", "Mei Koh"];

/** Days and minutes after midnight for the calls that nobody would make, but that a page must show on the right day. */
const MIDNIGHT_MINUTES = [23 * 60 + 54, 3];
const AROUND_CLOCK_CHANGE_MINUTES = [-8, 55];

export function zoneOf(seller: string): string {
  const user = DEMO_ORGANISATION.users.find(({ fullName }) => fullName === seller);
  if (!user) throw new Error(`${seller} is not a person of the demo organisation.`);
  return user.timeZone;
}

interface Draft {
  readonly id: string;
  readonly kind: CallKind;
  readonly window: CallWindow;
  readonly day: number;
}

function drafts(
  anchor: number,
  seller: SellerProfile,
  kind: CallKind,
  window: CallWindow,
  days: DayWindow,
  label: string,
  count: number,
): Draft[] {
  const ids = Array.from({ length: count }, (_, index) => demoId(`call:${seller.name}:${kind}:${label}:${index}`));
  const placed = spreadDays(anchor, days, ids);
  return ids.map((id, index) => ({ id, kind, window, day: placed[index] ?? anchor - days.last }));
}

/** Three a month; what a quiet month leaves over is carried on, so that fewer calls are fewer and not none. */
function olderDrafts(anchor: number, seller: SellerProfile): Draft[] {
  let carried = hashUnit(`older/${seller.name}`);
  return Array.from({ length: OLDER_MONTHS }, (_, month) => {
    const window = olderWindow(month);
    carried += CALLS_A_MONTH * density(anchor, window);
    const count = Math.floor(carried);
    carried -= count;
    return drafts(anchor, seller, "regular", "older", window, `older ${month}`, count);
  }).flat();
}

function draftsOf(anchor: number, seller: SellerProfile, voicemails: number, meetings: number): Draft[] {
  const all = [
    ...drafts(anchor, seller, "regular", "recent", RECENT, "recent", seller.callsRecent),
    ...drafts(anchor, seller, "regular", "before", BEFORE, "before", seller.callsBefore),
  ];
  if (seller === PETER) return all;
  const older = olderDrafts(anchor, seller);
  if (seller.name === LONG_CALL_SELLER) older.splice(0, 1, ...older.slice(0, 1).map((draft) => ({ ...draft, kind: "long" as const })));
  all.push(...older);
  if (seller.name === EDGE_CALLS_SELLER) {
    all.push(...drafts(anchor, seller, "danish", "recent", RECENT, "recent", DANISH_CALLS.recent));
    all.push(...drafts(anchor, seller, "danish", "before", BEFORE, "before", DANISH_CALLS.before));
  }
  all.push(...drafts(anchor, seller, "voicemail", "recent", RECENT, "recent", voicemails));
  all.push(...drafts(anchor, seller, "internal", "recent", RECENT, "recent", meetings));
  return all;
}

/** Start instants that replace the drawn ones, by call id. */
function edgeStarts(anchor: number, seller: SellerProfile, older: readonly Draft[]): Map<string, number> {
  const starts = new Map<string, number>();
  if (seller.name !== EDGE_CALLS_SELLER) return starts;
  const zone = zoneOf(seller.name);
  const change = clockChange(zone, anchor, { first: olderWindow(OLDER_MONTHS - 1).first, last: olderWindow(0).last });
  if (change !== undefined) {
    const nearest = [...older].sort((a, b) => Math.abs(a.day * DAY_MS - change) - Math.abs(b.day * DAY_MS - change));
    AROUND_CLOCK_CHANGE_MINUTES.forEach((minutes, index) => {
      const draft = nearest[index];
      if (draft) starts.set(draft.id, change + minutes * MINUTE_MS);
    });
  }
  const rest = older.filter(({ id }) => !starts.has(id));
  MIDNIGHT_MINUTES.forEach((minute, index) => {
    const draft = rest[index];
    if (draft) starts.set(draft.id, instantAt(zone, draft.day, minute));
  });
  return starts;
}

function planSeller(anchor: number, seller: SellerProfile, voicemails: number, meetings: number): PlannedCall[] {
  const nextFree = diary(zoneOf(seller.name));
  const all = draftsOf(anchor, seller, voicemails, meetings);
  const older = all.filter(({ kind, window }) => window === "older" && kind === "regular");
  const moved = edgeStarts(anchor, seller, older);
  const metadataContentId = METADATA_CONTENT_SELLERS.includes(seller.name) ? older.find(({ id }) => !moved.has(id))?.id : undefined;
  return all.map(({ id, kind, window, day }) => ({
    id,
    seller,
    kind,
    window,
    startedAt: moved.get(id) ?? nextFree(id, day, kind === "long" ? LONG_SLOTS : 1),
    quarterEnd: isQuarterEnd(day),
    asMetadataContent: id === metadataContentId,
  }));
}

/** All calls up to the day before `demoDate`, seller by seller. A seller's calls depend on that seller alone. */
export function planCalls(demoDate: string): PlannedCall[] {
  const anchor = dayOf(demoDate);
  const planned = SELLER_PROFILES.flatMap((seller, index) => {
    const voicemails = Math.floor((VOICEMAILS + SELLER_PROFILES.length - 1 - index) / SELLER_PROFILES.length);
    const meetings = Math.min(INTERNAL_MEETINGS, INTERNAL_HOSTS.filter((host) => host === seller.name).length);
    return planSeller(anchor, seller, voicemails, meetings);
  });
  return [...planned, ...planSeller(anchor, PETER, 0, 0)];
}
