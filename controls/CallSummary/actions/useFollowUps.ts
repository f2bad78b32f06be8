import * as React from "react";
import { callLink } from "../../../shared/pcf/callLink";
import type { ActivityType, CallActionItem, CreatedActivity } from "../../../shared/domain/CallFindings";
import type { CallPart } from "../CallPart";
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

/**
 * What was made here, by action item. Kept beside the component, so that it outlives a change of panes; null where it was taken back.
 * The form reads the rows anew when it is opened again.
 */
export type MadeActivities = Map<string, CreatedActivity | null>;

/** Makes activities of action items. What was created is kept and told, even where it could not be linked or opened. */
export function useFollowUps({ environment: { t, clientUrl }, host, summary: { call, findings } }: CallPart, made: MadeActivities): FollowUps {
  const { doing, failure, run } = useDoing(t);
  const [, redraw] = React.useReducer((count: number) => count + 1, 0);
  const keep = (item: CallActionItem, activity: CreatedActivity | null) => {
    made.set(item.id, activity);
    redraw();
  };
  const open = ({ type, id }: CreatedActivity) => host.openRow(type, id);
  return {
    items: findings.actionItems?.map((item): FollowedItem => {
      const own = made.get(item.id);
      const { activity: stored, ...rest } = item;
      const activity = own === null ? undefined : (own ?? stored);
      return { ...rest, ...(activity && { activity }), isNew: Boolean(own) };
    }),
    doing,
    failure,
    create: (item, type) =>
      void run("callSummary.notCreated", async (otherwise) => {
        const link = callLink({ clientUrl, appId: host.appId }, call.id, item.atMs);
        const activity = await createActivity(host.rows, { item, type, call, link, now: Date.now() });
        keep(item, activity);
        otherwise("callSummary.notLinked");
        await linkActivity(host.rows, item, activity);
        otherwise("callSummary.notShown");
        await open(activity);
      }),
    open: (activity) => void run("callSummary.notShown", () => open(activity)),
    takeBack: (item, activity) =>
      void run("callSummary.notTakenBack", async () => {
        await deleteActivity(host.rows, activity);
        keep(item, null);
      }),
  };
}
