import { draftReadersOf } from "../../../../shared/domain/coaching/draftReaders";
import { COACHING_PARTS } from "../../../coaching/parts";
import { ROLES } from "../../../coaching/roles";
import type { ReadApi } from "../../connection/webApi";
import { areDraftsExcluded, DRAFTS_EXCLUDED } from "../../environment/hierarchyExclusions";
import { readHierarchySecurity } from "../../environment/hierarchySecurity";
import { readSolutions } from "../../environment/solutions";
import { check, type Examination, type Judgement } from "../Check";
import { asked } from "../refusal";
import { listed } from "../words";

export interface CoachingFacts {
  /** Whether the optional solution is there. */
  readonly isInstalled: boolean;
  /** Roles of the solution that no user and no team has. */
  readonly unheld: readonly string[];
  readonly isHierarchyOn: boolean;
  /** Undefined where the environment does not tell. */
  readonly areDraftsExcluded: boolean | undefined;
}

/** Who may have a role, and by which table. */
const HOLDERS = [
  { set: "systemusers", table: "systemuser", id: "systemuserid", by: "systemuserroles" },
  { set: "teams", table: "team", id: "teamid", by: "teamroles" },
];

async function isHeld(api: ReadApi, role: string): Promise<boolean> {
  for (const { set, table, id, by } of HOLDERS) {
    const fetchXml =
      `<fetch top="1" no-lock="true"><entity name="${table}"><attribute name="${id}"/><link-entity name="${by}" from="${id}" to="${id}">` +
      `<link-entity name="role" from="roleid" to="roleid"><filter><condition attribute="name" operator="eq" value="${role}"/></filter>` +
      `</link-entity></link-entity></entity></fetch>`;
    if ((await api.getAll(`${set}?fetchXml=${encodeURIComponent(fetchXml)}`)).length > 0) return true;
  }
  return false;
}

async function read({ api }: Examination): Promise<CoachingFacts> {
  const { uniqueName } = COACHING_PARTS;
  if (!(await readSolutions(api, [uniqueName])).has(uniqueName))
    return { isInstalled: false, unheld: [], isHierarchyOn: false, areDraftsExcluded: undefined };
  const unheld: string[] = [];
  for (const { name } of ROLES) if (!(await isHeld(api, name))) unheld.push(name);
  const { isOn: isHierarchyOn } = await readHierarchySecurity(api);
  return { isInstalled: true, unheld, isHierarchyOn, areDraftsExcluded: (await asked(areDraftsExcluded(api))).answer };
}

function judgeDrafts({ isHierarchyOn, areDraftsExcluded: excluded }: CoachingFacts): Judgement {
  const subject = "Drafts";
  switch (draftReadersOf({ isHierarchyOn, hasManager: true, areDraftsExcluded: excluded })) {
    case "nobody":
      return {
        subject,
        verdict: "ok",
        found: isHierarchyOn
          ? "Drafts of reviews are left out of hierarchy security."
          : "Hierarchy security is off: nobody but their writer reads drafts of reviews.",
      };
    case "unknown":
      return {
        subject,
        verdict: "cannot tell",
        found: "The environment does not tell which tables are left out of hierarchy security.",
        remedy: DRAFTS_EXCLUDED,
      };
    case "manager":
      return {
        subject,
        verdict: "warning",
        found: "Hierarchy security lets managers read and write drafts of reviews that their reports own.",
        remedy: DRAFTS_EXCLUDED,
      };
  }
}

/** Pure: whether coaching can be used, and whether drafts are kept from managers. */
export function judgeCoaching(facts: CoachingFacts): readonly Judgement[] {
  if (!facts.isInstalled) return [{ verdict: "ok", found: "Not installed: scorecards, reviews and goals are optional." }];
  const roles: Judgement =
    facts.unheld.length === 0
      ? { verdict: "ok", found: `Installed; its ${ROLES.length} roles are held.` }
      : {
          verdict: "warning",
          found: `Installed, but nobody has ${listed(facts.unheld)}.`,
          remedy: "Assign it in the Power Platform admin center, beside a role of Seller Details.",
        };
  return [roles, judgeDrafts(facts)];
}

/** Is coaching there, and who may use it? */
export const coaching = check("Package", "Coaching", read, judgeCoaching);
