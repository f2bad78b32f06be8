import { DataverseError } from "../../../shared/dataverse/DataverseError";
import type { RowPort, WrittenColumns } from "../../../shared/dataverse/DataverseClient";
import { mailHtml, SUBJECT_LENGTH } from "../../../shared/host/emailDraft";
import { abandon, underOneId } from "../../../shared/host/intents";
import { ACTION_ITEM_STATE, CALL_TABLES, TABLES } from "../../../shared/dataverse/tables";
import { ACTIVITY_TYPES, type ActivityType, type CallActionItem, type CreatedActivity } from "../../../shared/domain/CallFindings";
import type { CallFacts } from "../../../shared/dataverse/summaryRows";
import { DAY_MS } from "../../../shared/domain/time";

export interface FollowUp {
  readonly item: CallActionItem;
  readonly type: ActivityType;
  readonly call: Pick<CallFacts, "regarding">;
  /** The user who said it; absent where that is the viewer, or nobody's user. */
  readonly ownerId?: string | undefined;
  /** Milliseconds since 1970 UTC; absent where the words name no day. */
  readonly dueAt?: number | undefined;
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

/**
 * When it is due. An appointment must have a time: before the end of that day's work, else tomorrow at the next half hour, for half an
 * hour, until somebody chooses another.
 */
function timesOf({ type, dueAt, now }: FollowUp): WrittenColumns {
  if (type !== "appointment") return dueAt === undefined ? {} : { scheduledend: new Date(dueAt).toISOString() };
  const end = dueAt !== undefined && dueAt > now ? dueAt : Math.ceil((now + DAY_MS) / HALF_HOUR_MS + 1) * HALF_HOUR_MS;
  const start = end - HALF_HOUR_MS;
  return { scheduledstart: new Date(start).toISOString(), scheduledend: new Date(end).toISOString() };
}

/** Names what is made of an action item, for attempts of which nothing is known. */
const meant = (type: ActivityType, { id }: CallActionItem): string => `${type} ${id}`;

/**
 * Makes an activity of an action item, about what the call was about. Whatever else may have been made of the item, by an attempt that
 * was never answered, goes first.
 * @param then what belongs to it: until that is done, too, another attempt finds the same activity
 * @throws DataverseError
 */
export async function createActivity(
  rows: RowPort,
  followUp: FollowUp,
  then: (activity: CreatedActivity) => Promise<void>,
): Promise<CreatedActivity> {
  const { item, type } = followUp;
  for (const other of ACTIVITY_TYPES) {
    if (other !== type) await abandon(meant(other, item), (id) => rows.remove(CALL_TABLES[other], id, "*"));
  }
  return underOneId(meant(type, item), async (id) => {
    const activity = await activityOf(rows, followUp, id);
    await then(activity);
    return activity;
  });
}

async function activityOf(rows: RowPort, followUp: FollowUp, id: string): Promise<CreatedActivity> {
  const { item, type, call, ownerId, link } = followUp;
  const name = shortened(item.text, SUBJECT_LENGTH);
  const create = (owner?: string) =>
    rows.create(CALL_TABLES[type], id, {
      subject: name,
      description: type === "email" ? mailHtml(item.text, link) : `${item.text}\n${link}`,
      ...timesOf(followUp),
      ...(call.regarding && { regardingobjectid: { table: call.regarding.table, id: call.regarding.id } }),
      ...(owner !== undefined && { ownerid: { table: TABLES.user, id: owner } }),
    });
  await create(ownerId).catch((error: unknown) => {
    // Not everybody may make rows for others: then it is the viewer's, who can assign it.
    if (ownerId === undefined || DataverseError.from(error).reason !== "forbidden") throw error;
    return create();
  });
  return { type, id, name, isDone: false };
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
