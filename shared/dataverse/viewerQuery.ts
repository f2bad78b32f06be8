import type { Seller } from "../domain/Seller";
import type { RowOf } from "./DataverseClient";
import { FACTS_LINK } from "./environmentFacts";
import { columns, condition, either, filter, isOneOf, link, linked, query } from "./fetchXml";
import { PERSON_COLUMNS, toSeller } from "./person";
import { guid, time } from "./readRow";
import { TABLES } from "./tables";
import { TARGETS_LINK, toTargets } from "./targets";
import type { Targets } from "../domain/targets";

/** Leads from a person to whom they report to. */
const MANAGER = { from: "systemuserid", to: "parentsystemuserid", "link-type": "outer" } as const;

/**
 * Who asks, under which rules: the viewer, the viewer's reporting line three levels down and the chosen seller, with the organisation's
 * fiscal year and the targets that admins have set. One question instead of three: only the viewer's own row is joined to the targets.
 * The line is found by joins to the manager and the manager's manager, because the operators for hierarchies need hierarchy security.
 */
export function viewerQuery(viewerId: string, sellerId: string | undefined, withFacts?: boolean) {
  return query(
    TABLES.user,
    {},
    columns({ ...PERSON_COLUMNS, systemuserid: "user", parentsystemuserid: "manager" }),
    either(
      isOneOf("systemuserid", [viewerId, sellerId ?? viewerId]),
      condition("parentsystemuserid", "eq", viewerId),
      linked("m", "parentsystemuserid", "eq", viewerId),
      linked("mm", "parentsystemuserid", "eq", viewerId),
    ),
    link(TABLES.user, { ...MANAGER, alias: "m" }, link(TABLES.user, { ...MANAGER, alias: "mm" })),
    link(
      TABLES.organization,
      { from: "organizationid", to: "organizationid", "link-type": "outer", alias: "o" },
      columns({ fiscalcalendarstart: "fiscalstart" }),
    ),
    link(
      TABLES.user,
      { from: "systemuserid", to: "systemuserid", "link-type": "outer", alias: "me" },
      filter(condition("systemuserid", "eq", viewerId)),
      TARGETS_LINK,
      ...(withFacts ? [FACTS_LINK] : []),
    ),
  );
}

export interface Person extends Seller {
  readonly managerId?: string;
}

export interface ViewerAnswer {
  readonly targets: Targets;
  readonly people: readonly Person[];
  /** 0 January … 11 December. */
  readonly fiscalStartMonth: number;
}

export function toViewerAnswer(rows: readonly RowOf<typeof viewerQuery>[]): ViewerAnswer {
  const people = new Map<string, Person>();
  for (const row of rows) {
    const [id, managerId] = [guid(row.user), guid(row.manager)];
    if (id !== undefined) people.set(id, { ...toSeller(id, row), ...(managerId !== undefined && { managerId }) });
  }
  const fiscalStart = rows.map((row) => time(row, "fiscalstart")).find((start) => start !== undefined);
  return {
    people: [...people.values()],
    fiscalStartMonth: new Date(fiscalStart ?? 0).getUTCMonth(),
    targets: toTargets(rows),
  };
}
