import { columns, condition, filter, query } from "../../../../shared/dataverse/fetchXml";
import { guid, measure } from "../../../../shared/dataverse/readRow";
import { TABLES } from "../../../../shared/dataverse/tables";
import { fetchRows } from "../../connection/fetchRows";
import { readHierarchySecurity, type HierarchySecurity } from "../../environment/hierarchySecurity";
import { check, type Examination, type Judgement } from "../Check";
import { count } from "../words";

/** How many people the vendor advises under one manager at most. */
const MOST_REPORTS = 50;

export interface HierarchyFacts extends HierarchySecurity {
  /** How many enabled users report to each manager. */
  readonly reports: readonly number[];
}

function managersQuery() {
  return query(
    TABLES.user,
    { aggregate: true },
    columns({ parentsystemuserid: "manager" }, { groupby: true }),
    columns({ systemuserid: "n" }, { aggregate: "count" }),
    filter(condition("isdisabled", "eq", 0)),
  );
}

async function read({ api }: Examination): Promise<HierarchyFacts> {
  const security = await readHierarchySecurity(api);
  const managers = await fetchRows(api, managersQuery());
  return {
    ...security,
    reports: managers.filter((row) => guid(row.manager) !== undefined).map((row) => measure(row, "n") ?? 0),
  };
}

const BY_UNIT = "assign Seller Details Manager (business unit)";

function judgeModel({ isOn, byPosition, levels, reports }: HierarchyFacts): Judgement {
  const managers = count(reports.length, "manager");
  if (reports.length === 0)
    return {
      verdict: "warning",
      found: "No enabled user has a manager, so nobody is a manager to Seller Details.",
      remedy: `Set the users' Manager, or ${BY_UNIT} to those who lead.`,
    };
  if (!isOn)
    return {
      verdict: "warning",
      found: `Hierarchy security is off: ${managers} with the role Seller Details Manager see their own calls only.`,
      remedy: `Switch it on (Settings, Users + permissions, Hierarchy security, Manager Hierarchy), or ${BY_UNIT}.`,
    };
  if (byPosition)
    return {
      verdict: "warning",
      found: "Hierarchy security follows positions, while the page lists the people whose Manager somebody is.",
      remedy: "Keep positions and managers alike, or switch to Manager Hierarchy.",
    };
  return { verdict: "ok", found: `On, by managers, ${count(levels, "level")} deep; ${managers}.` };
}

function judgeReports({ isOn, reports }: HierarchyFacts): Judgement[] {
  const large = reports.filter((n) => n > MOST_REPORTS);
  if (!isOn || large.length === 0) return [];
  return [
    {
      subject: "Reports",
      verdict: "warning",
      found: `${count(large.length, "manager")} with more than ${MOST_REPORTS} people, at most ${Math.max(...large)}: more than hierarchy security is meant for.`,
      remedy: `For them ${BY_UNIT}.`,
    },
  ];
}

/** Pure: what the model and the size of teams mean for managers. */
export function judgeHierarchy(facts: HierarchyFacts): readonly Judgement[] {
  return [judgeModel(facts), ...judgeReports(facts)];
}

/** Do managers see those who report to them? */
export const hierarchy = check("Reporting line", "Hierarchy", read, judgeHierarchy);
