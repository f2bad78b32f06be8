import type { InstantRange } from "../domain/Period";
import { condition, either, filter, isOneOf, link, within, type Part } from "./fetchXml";
import { CONVERSATION_SCOPE, PARTICIPANT_ROLE, TABLES } from "./tables";

/** Who took part in a call and the call itself refer to the same insights. */
export const SAME_CALL = { from: TABLES.aggregatedInsights, to: TABLES.aggregatedInsights } as const;

/** A participation belongs to the seller where its user is the seller, or where it names no user and the seller owns it. */
export function ofSeller(sellerId: string): Part {
  return filter(
    condition("msdyn_participantrole", "eq", PARTICIPANT_ROLE.agent),
    either(condition("msdyn_user", "eq", sellerId), filter(condition("msdyn_user", "null"), condition("ownerid", "eq", sellerId))),
  );
}

/**
 * Keeps what sellers took part in: where its user is one of them, or where it names no user and one of them owns it.
 * @param sellerIds undefined for anybody
 */
export function ofSellers(sellerIds: readonly string[] | undefined): Part {
  return filter(
    condition("msdyn_participantrole", "eq", PARTICIPANT_ROLE.agent),
    ...(sellerIds
      ? [either(isOneOf("msdyn_user", sellerIds), filter(condition("msdyn_user", "null"), isOneOf("ownerid", sellerIds)))]
      : []),
  );
}

/** Which calls are asked for: begun in a range and, where it is narrowed, passing the page's filters. */
export interface CallRange extends InstantRange {
  /** A condition on conversations (`callNarrowing.ts`), made once by the page's source for all who ask. */
  readonly narrowing?: Part;
}

/** Each id stands in an address twice, and the Web API takes none of more than 32 KB. */
const SELLERS_IN_A_QUERY = 200;
/** Beside what filters make. */
const SELLERS_IN_A_NARROWED_QUERY = 100;

/** Sellers in the numbers that one query can name. */
export function inQueries(sellerIds: readonly string[], narrowing?: CallRange["narrowing"]): string[][] {
  const most = narrowing === undefined ? SELLERS_IN_A_QUERY : SELLERS_IN_A_NARROWED_QUERY;
  const parts = Array.from({ length: Math.ceil(sellerIds.length / most) }, (_, index) => index * most);
  return parts.map((start) => sellerIds.slice(start, start + most));
}

/**
 * Leads from a participation to its conversation.
 * @param parts what is read and asked of the conversation
 */
export function conversationLink<A extends string = never>(...parts: readonly Part<A>[]): Part<A> {
  return link(TABLES.conversation, { ...SAME_CALL, alias: "c" }, ...parts);
}

/** Keeps conversations with somebody from outside, begun in the range, and of these what passes its narrowing. */
export function countedIn(range: CallRange): Part {
  return filter(
    within("msdyn_conversationstarttime", range),
    either(condition("msdyn_conversationscope", "null"), condition("msdyn_conversationscope", "ne", CONVERSATION_SCOPE.internal)),
    ...(range.narrowing === undefined ? [] : [range.narrowing]),
  );
}

/**
 * Leads from what was found in a call to whoever said it.
 * @param parts what is read and asked of whoever said it
 */
export function speakerLink<A extends string>(...parts: readonly Part<A>[]): Part<A> {
  const id = `${TABLES.participantInsights}id`;
  return link(TABLES.participantInsights, { from: id, to: TABLES.participantInsights, alias: "p" }, ...parts);
}

/** Leads from a participation to the seller's in the same call. */
export function withSeller(sellerId: string): Part {
  return link(TABLES.participantInsights, { ...SAME_CALL, alias: "me" }, ofSeller(sellerId));
}

/**
 * Leads to one of the sellers' participations in the same call.
 * @param sellerIds undefined for anybody
 */
export function withSellers(sellerIds: readonly string[] | undefined): readonly Part[] {
  return sellerIds ? [link(TABLES.participantInsights, { ...SAME_CALL, alias: "me" }, ofSellers(sellerIds))] : [];
}
