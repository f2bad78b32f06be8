import type { RowOf } from "./DataverseClient";
import { columns, condition, filter, link, query } from "./fetchXml";
import { time } from "./readRow";
import { TABLES } from "./tables";
import { TARGETS_LINK, toTargets } from "./targets";
import type { Targets } from "../domain/targets";

/** What admins have set, and when the viewer was on Seller details last: all that a call's summary needs of the viewer. */
export function settingsQuery(viewerId: string) {
  return query(
    TABLES.user,
    {},
    columns({ systemuserid: "user" }),
    filter(condition("systemuserid", "eq", viewerId)),
    link(
      TABLES.sellerView,
      { from: "ownerid", to: "systemuserid", "link-type": "outer", alias: "v" },
      columns({ slr_lastvisit: "lastvisit" }),
    ),
    TARGETS_LINK,
  );
}

export interface ViewerSettings {
  readonly targets: Targets;
  /** When the viewer was on Seller details before, in milliseconds since 1970 UTC; undefined on the first visit. */
  readonly lastVisit: number | undefined;
}

export function toViewerSettings(rows: readonly RowOf<typeof settingsQuery>[]): ViewerSettings {
  return { targets: toTargets(rows), lastVisit: rows.map((row) => time(row, "lastvisit")).find((visit) => visit !== undefined) };
}
