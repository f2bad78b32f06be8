import { ACTIVITY_TYPES, type ActivityType } from "../domain/CallFindings";
import { columns, link, type Part } from "./fetchXml";
import { ACTIVITY_STATE, CALL_TABLES } from "./tables";

/** Leads from an action item to what was made of it; only one of them can be there. */
export function activityLinks<A extends string = never>(
  more?: (type: ActivityType) => Part<A>,
): readonly Part<A | `${ActivityType}state`>[] {
  return ACTIVITY_TYPES.map((type) =>
    link<A | `${ActivityType}state`>(
      CALL_TABLES[type],
      { from: "activityid", to: "msdyn_createdactivity", "link-type": "outer", alias: type },
      columns({ statecode: `${type}state` as const }),
      ...(more ? [more(type)] : []),
    ),
  );
}

/** Whether what was made of an action item is completed; false where nothing was made, or nobody knows. */
export function isActivityDone(row: { readonly [State in `${ActivityType}state`]?: unknown }): boolean {
  return ACTIVITY_TYPES.some((type) => row[`${type}state`] === ACTIVITY_STATE.completed);
}
