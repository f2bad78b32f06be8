import * as React from "react";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { saidDue } from "../../../shared/domain/saidDay";
import { callLink } from "../../../shared/host/callLink";
import type { ActivityType, CallActionItem, CreatedActivity } from "../../../shared/domain/CallFindings";
import { isUnsure } from "../../../shared/host/writtenOnce";
import { useCallMemory, type MadeActivities } from "../callMemory";
import type { OpenCall } from "../OpenCall";
import { useDoing } from "../useDoing";
import { createActivity, deleteActivity, linkActivity } from "./followUp";

/** An action item with what was made of it in the meantime. */
export interface FollowedItem extends CallActionItem {
  /** Whether the activity was made here since the call was opened, and can be taken back. */
  readonly isNew: boolean;
}

export interface FollowUps {
  /** Undefined where the viewer may not read them. */
  readonly items: readonly FollowedItem[] | undefined;
  readonly doing: boolean;
  readonly failure: string | undefined;
  readonly create: (item: FollowedItem, type: ActivityType) => void;
  readonly open: (activity: CreatedActivity) => void;
  readonly takeBack: (item: FollowedItem, activity: CreatedActivity) => void;
}

/** What has become of an action item: as the rows say, or as was done here where they do not know yet. */
function followed({ activity: stored, ...item }: CallActionItem, made: MadeActivities): FollowedItem {
  const own = made.get(item.id);
  const isOwn = own !== undefined && stored?.id === own.activity.id;
  const activity = !own ? stored : own.isTakenBack ? (isOwn ? undefined : stored) : isOwn ? stored : own.activity;
  return { ...item, ...(activity && { activity }), isNew: own !== undefined && activity?.id === own.activity.id };
}

/** Makes activities of action items. What is known to be created is kept and told, even where it could not be linked or opened. */
export function useFollowUps({ environment, host, summary: { call, participants, findings } }: OpenCall): FollowUps {
  const { t, clientUrl, viewer, calendar } = environment;
  const { made } = useCallMemory(call.id);
  const { doing, failure, run } = useDoing(t);
  const [, redraw] = React.useReducer((count: number) => count + 1, 0);
  const keep = ({ id }: CallActionItem, activity: CreatedActivity, isTakenBack = false) => {
    made.set(id, { activity, isTakenBack });
    redraw();
  };
  const open = ({ type, id }: CreatedActivity) => host.openRow(type, id);
  return {
    items: findings.actionItems?.map((item) => followed(item, made)),
    doing,
    failure,
    create: (item, type) =>
      void run("callSummary.notCreated", async (otherwise) => {
        const link = callLink(clientUrl, call.id, item.atMs);
        const now = Date.now();
        const sayer = participants.find(({ id, role }) => id === item.participantId && role === "seller")?.userId;
        const ownerId = sayer === viewer.id ? undefined : sayer;
        const dueAt = saidDue(item.text, item.locale, (call.startedAt ?? now) + (item.atMs ?? 0), calendar.zone);
        const followUp = { item, type, call, link, now, ownerId, dueAt };
        const activity = await createActivity(host.rows, followUp, async (created) => {
          otherwise("callSummary.notLinked");
          await linkActivity(host.rows, item, created).catch((error: unknown) => {
            // Where it is not known whether the item knows of it, the next attempt sees to that.
            if (!isUnsure(DataverseError.from(error))) keep(item, created);
            throw error;
          });
        });
        keep(item, activity);
        otherwise("callSummary.notShown");
        await open(activity);
      }),
    open: (activity) => void run("callSummary.notShown", () => open(activity)),
    takeBack: (item, activity) =>
      void run("callSummary.notTakenBack", async () => {
        await deleteActivity(host.rows, activity);
        keep(item, activity, true);
      }),
  };
}
