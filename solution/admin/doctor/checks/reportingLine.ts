import type { ReadApi } from "../../connection/webApi";
import { check, type Judgement, type UserExamination } from "../Check";
import { asked } from "../refusal";
import { readReports, type Report } from "../reports";
import { count, listed } from "../words";

const SAME_UNIT = "ManagersMustBeInSameOrParentBusinessUnitAsReports";

export interface ReportingLineFacts {
  readonly name: string;
  /** Absent: the user has no manager. */
  readonly manager?: string;
  readonly reports: readonly Pick<Report, "name" | "businessUnitId">[];
  /** The user's business unit and those below it. */
  readonly units: ReadonlySet<string>;
  /** Reports elsewhere are out of reach; undefined where the environment does not tell. */
  readonly mustShareUnit: boolean | undefined;
}

interface Unit {
  readonly businessunitid: string;
  readonly _parentbusinessunitid_value: string | null;
}

function unitsBelow(units: readonly Unit[], from: string): ReadonlySet<string> {
  const found = new Set([from]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const unit of units) if (found.has(unit._parentbusinessunitid_value ?? "")) found.add(unit.businessunitid);
  }
  return found;
}

/** On unless it is switched off; an environment need not tell. */
async function mustShareUnit(api: ReadApi): Promise<boolean | undefined> {
  const { answer } = await asked(api.ask<{ SettingValue?: string | null }>("GetOrgDbOrgSetting", { SettingName: SAME_UNIT }));
  return answer && answer.SettingValue?.toLowerCase() !== "false";
}

async function read({ api, user }: UserExamination): Promise<ReportingLineFacts> {
  const units = await api.getAll<Unit>("businessunits?$select=businessunitid,_parentbusinessunitid_value");
  const manager = user.managerId && (await api.get<{ fullname: string }>(`systemusers(${user.managerId})?$select=fullname`)).fullname;
  return {
    name: user.name,
    ...(manager !== undefined && { manager }),
    reports: await readReports(api, user.id),
    units: unitsBelow(units, user.businessUnitId),
    mustShareUnit: await mustShareUnit(api),
  };
}

/** Pure: who is above and below the user, and who of them is out of reach. */
export function judgeReportingLine(facts: ReportingLineFacts): readonly Judgement[] {
  const { name, manager, reports, units, mustShareUnit: limited } = facts;
  const people = reports.length === 0 ? "nobody reports to them" : `${listed(reports.map((report) => report.name))} report to them`;
  const line: Judgement = { verdict: "ok", found: `${name} reports to ${manager ?? "nobody"}; ${people}.` };
  const elsewhere = reports.filter(({ businessUnitId }) => !units.has(businessUnitId)).map((report) => report.name);
  if (elsewhere.length === 0 || limited === false) return [line];
  return [
    line,
    {
      subject: "Business units",
      verdict: limited === undefined ? "cannot tell" : "warning",
      found: `${count(elsewhere.length, "report")} in other business units than ${name}'s or those below it: ${listed(elsewhere)}. Hierarchy security leaves them out${limited === undefined ? `, unless ${SAME_UNIT} is off` : ""}.`,
      remedy: `Switch ${SAME_UNIT} off, or assign a role that reads these business units.`,
    },
  ];
}

/** Who is above and below the user? */
export const reportingLine = check("Reporting line", "Reporting line", read, judgeReportingLine);
