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

/** Each id stands in an address twice, and the Web API takes none of more than 32 KB. */
const SELLERS_IN_A_QUERY = 200;

/** Sellers in the numbers that one query can name. */
export function inQueries(sellerIds: readonly string[]): string[][] {
  const parts = Array.from({ length: Math.ceil(sellerIds.length / SELLERS_IN_A_QUERY) }, (_, index) => index * SELLERS_IN_A_QUERY);
  return parts.map((start) => sellerIds.slice(start, start + SELLERS_IN_A_QUERY));
}

/**
 * Leads from a participation to its conversation.
 * @param parts what is read and asked of the conversation
 */
export function conversationLink<A extends string = never>(...parts: readonly Part<A>[]): Part<A> {
  return link(TABLES.conversation, { ...SAME_CALL, alias: "c" }, ...parts);
}

/** Keeps conversations with somebody from outside, begun in the range. */
export function countedIn(range: InstantRange): Part {
  return filter(
    within("msdyn_conversationstarttime", range),
    either(condition("msdyn_conversationscope", "null"), condition("msdyn_conversationscope", "ne", CONVERSATION_SCOPE.internal)),
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
