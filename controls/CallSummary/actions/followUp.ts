import type { RowPort, WrittenColumns } from "../../../shared/dataverse/DataverseClient";
import { mailHtml, SUBJECT_LENGTH } from "../../../shared/host/emailDraft";
import { guid } from "../../../shared/dataverse/readRow";
import { ACTION_ITEM_STATE, CALL_TABLES, TABLES } from "../../../shared/dataverse/tables";
import type { ActivityType, CallActionItem, CreatedActivity } from "../../../shared/domain/CallFindings";
import type { CallFacts } from "../../../shared/dataverse/summaryRows";
import { DAY_MS } from "../../../shared/domain/time";

export interface FollowUp {
  readonly item: CallActionItem;
  readonly type: ActivityType;
  readonly call: Pick<CallFacts, "regarding">;
  /** Leads back to the moment of the call. */
  readonly link: string;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

const HALF_HOUR_MS = 1_800_000;

/** Cut between characters, with a sign that it was. */
function shortened(text: string, length: number): string {
  const characters = [...text.replace(/\s+/g, " ").trim()];
  return characters.length <= length ? characters.join("") : `${characters.slice(0, length - 1).join("")}…`;
}

/** An appointment must have a time: tomorrow at the next half hour, for half an hour, until somebody chooses another. */
function timesOf({ type, now }: FollowUp): WrittenColumns {
  if (type !== "appointment") return {};
  const start = Math.ceil((now + DAY_MS) / HALF_HOUR_MS) * HALF_HOUR_MS;
  return { scheduledstart: new Date(start).toISOString(), scheduledend: new Date(start + HALF_HOUR_MS).toISOString() };
}

/**
 * Makes an activity of an action item, about what the call was about.
 * @throws DataverseError
 */
export async function createActivity(rows: RowPort, followUp: FollowUp): Promise<CreatedActivity> {
  const { item, type, call, link } = followUp;
  const row = await rows.create(CALL_TABLES[type], {
    subject: shortened(item.text, SUBJECT_LENGTH),
    description: type === "email" ? mailHtml(item.text, link) : `${item.text}\n${link}`,
    ...timesOf(followUp),
    ...(call.regarding && { regardingobjectid: { table: call.regarding.table, id: call.regarding.id } }),
  });
  return { type, id: guid(row["activityid"]) ?? "", name: shortened(item.text, SUBJECT_LENGTH), isDone: false };
}

/**
 * Keeps with the action item what was made of it. What was suggested is committed then.
 * @throws DataverseError
 */
export async function linkActivity(rows: RowPort, item: CallActionItem, { type, id }: CreatedActivity): Promise<void> {
  await rows.update(
    TABLES.actionItem,
    item.id,
    { msdyn_createdactivity: { table: CALL_TABLES[type], id }, ...(item.isSuggested && { msdyn_state: ACTION_ITEM_STATE.committed }) },
    "*",
  );
}

/** @throws DataverseError */
export async function deleteActivity(rows: RowPort, { type, id }: CreatedActivity): Promise<void> {
  await rows.remove(CALL_TABLES[type], id, "*");
}
