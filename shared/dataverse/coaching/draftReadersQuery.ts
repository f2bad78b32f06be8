import type { DraftSecurity } from "../../domain/coaching/draftReaders";
import { COACHING_TABLES, HIERARCHY_EXCLUSIONS } from "../coachingTables";
import type { RowOf } from "../DataverseClient";
import { columns, condition, filter, link, query } from "../fetchXml";
import { guid } from "../readRow";
import { TABLES } from "../tables";

/** The viewer's manager, and whether managers reach what their reports own. */
export function draftReadersQuery(viewerId: string) {
  return query(
    TABLES.user,
    {},
    columns({ parentsystemuserid: "manager" }),
    filter(condition("systemuserid", "eq", viewerId)),
    link(
      TABLES.organization,
      { from: "organizationid", to: "organizationid", "link-type": "outer", alias: "o" },
      columns({ ishierarchicalsecuritymodelenabled: "on", usepositionhierarchy: "positions" }),
    ),
  );
}

/** The tables that hierarchy security leaves out. */
export const exclusionsQuery = () => query(HIERARCHY_EXCLUSIONS, {}, columns({ entityname: "name", objecttypecode: "code" }));

/** Whether one of the names by which tables are left out is that of drafts. */
export const areDrafts = (...names: readonly unknown[]): boolean =>
  names.some((name) => typeof name === "string" && name.toLowerCase() === COACHING_TABLES.reviewDraft);

/** @param rows absent where they could not be read */
export function toDraftSecurity(
  rows: readonly RowOf<typeof draftReadersQuery>[] | undefined,
  exclusions: readonly RowOf<typeof exclusionsQuery>[] | undefined,
): DraftSecurity {
  const viewer = rows?.[0];
  return {
    // Off by default: null says nothing else than false.
    isHierarchyOn: viewer && viewer.on === true,
    byPosition: viewer?.positions === true,
    hasManager: viewer && guid(viewer.manager) !== undefined,
    areDraftsExcluded: exclusions?.some(({ name, code }) => areDrafts(name, code)),
  };
}
