import { ACTIVITY_TYPES, type ActivityType } from "../domain/CallFindings";
import { maskedCards } from "../domain/maskedCards";
import type { ZoneOffset } from "../domain/Period";
import { present } from "../domain/present";
import { saidDue } from "../domain/saidDay";
import type { WrittenItem } from "../domain/WrittenItem";
import type { Row } from "./DataverseClient";
import { activityLinks, isActivityDone } from "./createdActivity";
import { columns, condition, filter, order, query } from "./fetchXml";
import { formatted, guid, measure, spokenLocale, text, time } from "./readRow";
import { type CallRange, conversationLink, countedIn, speakerLink, withSeller } from "./sellersCalls";
import { ACTION_ITEM_STATE, ACTIVE, PARTICIPANT_ROLE, TABLES } from "./tables";

/** The newest of a period: nobody works through more in a list. */
export const MAX_ACTION_ITEMS = 500;

/**
 * What was promised in a seller's calls and what the analysis suggests, with what was made of it: asked for when somebody reads it. One
 * more than is listed, which tells that there are more.
 */
export function actionItemsQuery(sellerId: string, range: CallRange) {
  return query(
    TABLES.actionItem,
    { top: MAX_ACTION_ITEMS + 1 },
    columns({
      msdyn_conversationactionitemid: "item",
      msdyn_defaulttext: "text",
      msdyn_offsetinms: "offset",
      msdyn_state: "state",
      msdyn_locale: "locale",
    }),
    filter(condition("statecode", "eq", ACTIVE)),
    ...activityLinks((type) => columns({ scheduledend: `${type}due` as const, ownerid: `${type}owner` as const })),
    speakerLink(
      columns({ msdyn_participantrole: "role", msdyn_user: "user", ownerid: "owner", msdyn_displayname: "name" }),
      withSeller(sellerId),
      conversationLink(
        columns({ msdyn_sciconversationid: "id", msdyn_conversationstarttime: "start" }),
        order("msdyn_conversationstarttime", true),
        countedIn(range),
      ),
    ),
  );
}

/** What its activity says, whichever kind that is. */
function ofActivity<T>(read: (type: ActivityType) => T | undefined): T | undefined {
  for (const type of ACTIVITY_TYPES) {
    const value = read(type);
    if (value !== undefined) return value;
  }
  return undefined;
}

/**
 * Rows of `actionItemsQuery`: what the seller said will be done, and what the analysis suggests after anybody's words. Due when its
 * activity is, else by the day that the words name. Numbers of payment cards are masked.
 * @param zone the user's, whose day is meant
 */
export function toActionItems(rows: readonly Row[], sellerId: string, zone: ZoneOffset): WrittenItem[] {
  return rows.flatMap((row) => {
    const [id, callId, words, start] = [guid(row.item), guid(row.id), text(row, "text")?.trim(), time(row, "start")];
    if (id === undefined || callId === undefined || !words || start === undefined) return [];
    const isSuggested = row.state === ACTION_ITEM_STATE.suggested;
    const isOwn = row.role === PARTICIPANT_ROLE.agent && (guid(row.user) ?? guid(row.owner)) === sellerId;
    if (!isSuggested && !isOwn) return [];
    const atMs = measure(row, "offset");
    const writtenAt = start + (atMs ?? 0);
    return present<WrittenItem>({
      id,
      callId,
      text: maskedCards(words),
      atMs,
      writtenAt,
      who: ofActivity((type) => formatted(row, `${type}owner`)) ?? text(row, "name") ?? formatted(row, "user"),
      dueAt: ofActivity((type) => time(row, `${type}due`)) ?? saidDue(words, spokenLocale(row, "locale"), writtenAt, zone),
      isDone: isActivityDone(row),
      isSuggested,
    });
  });
}
