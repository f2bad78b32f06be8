import { judgeApps, type AppFacts } from "../../../../solution/admin/doctor/checks/apps";
import { judgeCalls, type CallFacts } from "../../../../solution/admin/doctor/checks/calls";
import { judgeUserCalls } from "../../../../solution/admin/doctor/checks/callsOfUser";
import { judgeCoaching, type CoachingFacts } from "../../../../solution/admin/doctor/checks/coaching";
import { judgePolicy } from "../../../../solution/admin/doctor/checks/contentSecurity";
import { judgeControls } from "../../../../solution/admin/doctor/checks/controls";
import { judgeTables } from "../../../../solution/admin/doctor/checks/conversationTables";
import { judgeVersion } from "../../../../solution/admin/doctor/checks/conversationVersion";
import { judgeForms } from "../../../../solution/admin/doctor/checks/forms";
import { judgeHierarchy, type HierarchyFacts } from "../../../../solution/admin/doctor/checks/hierarchy";
import { judgeLanguages } from "../../../../solution/admin/doctor/checks/languages";
import { judgeQueries } from "../../../../solution/admin/doctor/checks/pageQueries";
import { judgeRatioUnit, type RatioUnitFacts } from "../../../../solution/admin/doctor/checks/ratioUnit";
import { judgeCreators } from "../../../../solution/admin/doctor/checks/recorder";
import { judgeRecordings } from "../../../../solution/admin/doctor/checks/recordings";
import { judgeReportingLine, type ReportingLineFacts } from "../../../../solution/admin/doctor/checks/reportingLine";
import { judgeSolutions } from "../../../../solution/admin/doctor/checks/solutions";
import { judgeNames } from "../../../../solution/admin/doctor/checks/namesInComparisons";
import { judgeTeamsHost } from "../../../../solution/admin/doctor/checks/teamsHost";
import type { Judgement } from "../../../../solution/admin/doctor/Check";
import { DataverseError } from "../../../../shared/dataverse/DataverseError";

const COACHED: CoachingFacts = { isInstalled: true, unheld: [], isHierarchyOn: true, areDraftsExcluded: true };
const NOW = Date.parse("2026-06-01T10:00:00Z");
const COUNTED: Extract<CallFacts, { kind: "counted" }> = {
  kind: "counted",
  calls: 100,
  analysed: 90,
  transcripts: 90,
  recordings: 80,
  phoneCalls: 60,
  meetings: 40,
  internal: 0,
  newest: Date.parse("2026-05-31T09:00:00Z"),
};
const calls = (facts: Partial<typeof COUNTED>) => judgeCalls({ ...COUNTED, ...facts }, { now: NOW });
const HIERARCHY: HierarchyFacts = { isOn: true, byPosition: false, levels: 3, reports: [8, 2] };
const APP: AppFacts = { uniqueName: "msdynce_saleshub", name: "Sales Hub", hasEntry: true, missingTables: [], roles: ["Salesperson"] };
const unit = (stored: Partial<NonNullable<RatioUnitFacts["stored"]>>, found?: RatioUnitFacts["found"]) =>
  judgeRatioUnit({ stored: { unit: "share", text: undefined, setBy: "nobody", origin: undefined, ...stored }, ...(found && { found }) });
const FOUND = { unit: "percent", basis: "sum 100", n: 412 } as const;
const ORIGIN = { unit: "percent", by: "deploy", basis: "sum 100", n: 9, on: "2026-05-30T08:00:00Z" } as const;
const BY_DEPLOY = { unit: "percent", text: "percent", setBy: "command", origin: ORIGIN } as const;
const MEI = { name: "Mei", recent: 0, reports: 0, recentOfReports: 0 };
const LINE: ReportingLineFacts = {
  name: "Mara",
  manager: "Iris",
  reports: [
    { name: "Mei", businessUnitId: "north" },
    { name: "Olu", businessUnitId: "south" },
  ],
  units: new Set(["north"]),
  mustShareUnit: true,
};
const core = { uniqueName: "SellerDetails", version: "0.2.0.0", isManaged: true };
const refusal = (status: number, code?: number, salesTables: readonly string[] = []) => [
  { name: "team", salesTables, refusal: new DataverseError("no", status, code) },
];

type Row = readonly [title: string, judged: Judgement | readonly Judgement[], verdict: Judgement["verdict"], said: RegExp];

const ROWS: readonly Row[] = [
  ["all tables", judgeTables({ all: ["a", "b"], missing: [] }), "ok", /All 2 tables/],
  ["no tables", judgeTables({ all: ["a", "b"], missing: ["a", "b"] }), "problem", /no tables of conversation intelligence.*Set up/],
  ["a table missing", judgeTables({ all: ["a", "b"], missing: ["b"] }), "problem", /1 of 2 .* missing: b\..*Update/],
  ["a version that keeps insights in Dataverse", judgeVersion("9.0.1.1139"), "ok", /9\.0\.1\.1139/],
  ["an older version", judgeVersion("9.0.1.998"), "warning", /outside of Dataverse.*Update/],
  ["no version", judgeVersion(undefined), "cannot tell", /not known/],
  ["no table of calls", judgeCalls({ kind: "no table" }, { now: NOW }), "problem", /no table of calls/],
  ["no privilege to read calls", judgeCalls({ kind: "no privilege" }, { now: NOW }), "problem", /may not read calls.*Assign/],
  ["no rows", calls({ calls: 0 }), "problem", /holds no rows.*import-calls/],
  ["recent calls", calls({}), "ok", /100 calls, the newest of 2026-05-31\.\s+60 phone calls, 40 meetings\. 90 analysed/],
  ["calls of long ago", calls({ newest: NOW - 40 * 86_400_000 }), "warning", /None is newer than 30 days.*longer period/],
  ["calls of thirty days ago to the day", calls({ newest: NOW - 30 * 86_400_000 }), "ok", /100 calls/],
  ["calls that are hardly analysed", calls({ analysed: 49 }), "warning", /49 analysed.*retention/],
  ["calls of which half are analysed", calls({ analysed: 50 }), "ok", /50 analysed/],
  ["calls without any analysis", calls({ analysed: 0 }), "problem", /0 analysed/],
  ["calls among colleagues only", calls({ internal: 100 }), "problem", /among colleagues.*count as internal/],
  ["more calls than an aggregate reads", calls({ lastDays: 90 }), "warning", /More than 50,000 calls.*90 days/],
  ["more calls in a week than an aggregate reads", judgeCalls({ kind: "too many" }, { now: NOW }), "warning", /last 7 days/],
  ["calls of a recorder", judgeCreators([{ name: "# CI", isApplication: true, calls: 9, imported: 0 }]), "ok", /9 by the application # CI/],
  ["calls that were all imported", judgeCreators([{ name: "Ada", isApplication: false, calls: 9, imported: 9 }]), "ok", /9 imported/],
  [
    "calls that somebody typed",
    judgeCreators([{ name: "Ada", isApplication: false, calls: 9, imported: 5 }]),
    "warning",
    /4 by Ada and 5 imported.*No application.*recorder/,
  ],
  ["a user with calls", judgeUserCalls({ ...MEI, recent: 2, latest: NOW }), "ok", /2 calls of Mei/],
  ["a user whose calls are old", judgeUserCalls({ ...MEI, latest: NOW }), "warning", /opens empty.*longer period/],
  ["a user whom no call names", judgeUserCalls(MEI), "problem", /No analysed call names Mei.*email address/],
  [
    "a manager whose people have calls",
    judgeUserCalls({ ...MEI, reports: 8, recentOfReports: 90 }),
    "ok",
    /; 90 calls of 8 direct reports/,
  ],
  ["no solution", judgeSolutions([], "0.2.0"), "problem", /not installed.*deploy/],
  ["the solution of this package", judgeSolutions([core], "0.2.0"), "ok", /0\.2\.0\.0 is installed/],
  ["an older solution", judgeSolutions([core], "0.3.0"), "warning", /upgrades/],
  ["a newer solution", judgeSolutions([core], "0.1.0"), "warning", /newer version/],
  ["an unmanaged solution", judgeSolutions([{ ...core, isManaged: false }], "0.2.0"), "warning", /unmanaged.*delete/],
  [
    "an add-on of another version",
    judgeSolutions([core, { ...core, uniqueName: "SellerDetailsSalesHub", version: "0.1.0.0" }], "0.2.0"),
    "warning",
    /SellerDetailsSalesHub 0\.1\.0\.0 is not of the version.*deploy/,
  ],
  ["no solution for coaching", judgeCoaching({ ...COACHED, isInstalled: false }), "ok", /Not installed.*optional/],
  ["roles for coaching that somebody has", judgeCoaching(COACHED), "ok", /roles are held/],
  [
    "a role for coaching that nobody has",
    judgeCoaching({ ...COACHED, unheld: ["Seller Details Coaching User"] }),
    "warning",
    /nobody has Seller Details Coaching User.*beside/,
  ],
  ["drafts that managers read", judgeCoaching({ ...COACHED, areDraftsExcluded: false }), "warning", /drafts.*Hierarchy table management/],
  ["drafts that are left out of hierarchy security", judgeCoaching(COACHED), "ok", /left out/],
  ["drafts where there is no hierarchy security", judgeCoaching({ ...COACHED, isHierarchyOn: false }), "ok", /off: nobody/],
  [
    "an environment that does not tell of drafts",
    judgeCoaching({ ...COACHED, areDraftsExcluded: undefined }),
    "cannot tell",
    /does not tell.*Hierarchy table management/,
  ],
  ["no controls", judgeControls([], "0.2.0"), "problem", /None of the controls.*deploy/],
  ["controls of this package", judgeControls([{ name: "slr_SellerDetails.A", version: "0.2.0" }], "0.2.0"), "ok", /1 control/],
  ["an older control", judgeControls([{ name: "slr_SellerDetails.A", version: "0.1.0" }], "0.2.0"), "warning", /A 0\.1\.0 is not/],
  [
    "labels in all languages",
    judgeLanguages({ enabled: [1033, 1031], labelled: [1031, 1033] }),
    "ok",
    /English \(1033\) and German \(1031\)\./,
  ],
  [
    "a language enabled later",
    judgeLanguages({ enabled: [1033, 1031], labelled: [1033] }),
    "warning",
    /missing in German \(1031\).*import/,
  ],
  ["a language that is not spoken", judgeLanguages({ enabled: [1033, 1053], labelled: [1033] }), "ok", /1 more .* English/],
  ["a form missing", judgeForms({ missing: ["Call summary"], inactive: [], changed: [] }), "problem", /Call summary is not there/],
  ["a form inactive", judgeForms({ missing: [], inactive: ["Call summary"], changed: [] }), "problem", /inactive.*Activate/],
  ["a form changed here", judgeForms({ missing: [], inactive: [], changed: ["Call summary"] }), "warning", /stay unseen.*layer/],
  ["forms whose layers are not told", judgeForms({ missing: [], inactive: [], changed: undefined }), "ok", /does not tell/],
  ["an app with the entry", judgeApps({ apps: [APP] }), "ok", /has the entry/],
  ["an app without the entry", judgeApps({ apps: [APP, { ...APP, hasEntry: false }] }), "warning", /no entry.*--apps saleshub/],
  ["no app with the entry", judgeApps({ apps: [] }), "problem", /No app leads/],
  [
    "an app without a table",
    judgeApps({ apps: [{ ...APP, missingTables: ["slr_sellerview"] }] }),
    "problem",
    /not slr_sellerview.*designer/,
  ],
  ["a user whom an app opens", judgeApps({ apps: [APP], user: { name: "Mei", roles: ["Salesperson"] } }), "ok", /Mei opens Sales Hub/],
  ["a user whom no app opens", judgeApps({ apps: [APP], user: { name: "Noor", roles: [] } }), "problem", /Noor has no role.*Salesperson/],
  [
    "an app that everybody opens",
    judgeApps({ apps: [{ ...APP, roles: [] }], user: { name: "Noor", roles: [] } }),
    "ok",
    /Noor opens Sales Hub/,
  ],
  ["hierarchy security on", judgeHierarchy(HIERARCHY), "ok", /3 levels deep; 2 managers/],
  ["hierarchy security off", judgeHierarchy({ ...HIERARCHY, isOn: false }), "warning", /is off.*Switch it on/],
  ["hierarchy by positions", judgeHierarchy({ ...HIERARCHY, byPosition: true }), "warning", /follows positions/],
  ["nobody with a manager", judgeHierarchy({ ...HIERARCHY, reports: [] }), "warning", /No enabled user has a manager/],
  ["a manager of fifty", judgeHierarchy({ ...HIERARCHY, reports: [50] }), "ok", /1 manager\./],
  [
    "a manager of more than fifty",
    judgeHierarchy({ ...HIERARCHY, reports: [51] }),
    "warning",
    /more than 50 people, at most 51.*business unit/,
  ],
  ["a report in another business unit", judgeReportingLine(LINE), "warning", /1 report in other business units.*Olu/],
  ["a report elsewhere where that is allowed", judgeReportingLine({ ...LINE, mustShareUnit: false }), "ok", /Mei and Olu report/],
  ["a report elsewhere, rule not told", judgeReportingLine({ ...LINE, mustShareUnit: undefined }), "cannot tell", /unless Managers/],
  [
    "a unit that the calls bear out",
    unit(BY_DEPLOY, FOUND),
    "ok",
    /^percent, found by deploy on 2026-05-30; in 412 calls .* add up to 100/,
  ],
  ["a default that the calls contradict", unit({}, FOUND), "problem", /default, but the calls look like percent.*Run deploy/],
  [
    "an admin's unit that the calls contradict",
    unit({ text: "share", setBy: "admin" }, FOUND),
    "warning",
    /set by an admin, but.*to percent/,
  ],
  ["a unit that is none", unit({ text: "half", setBy: "admin" }), "problem", /says half, which is no unit.*share, percent or quotient/],
  ["too few calls to tell the unit", unit(BY_DEPLOY), "ok", /too few calls/],
  ["no variables", judgeRatioUnit({}), "problem", /slr_TalkToListenUnit is not there.*deploy/],
  ["Teams of the public cloud", judgeTeamsHost("teams.microsoft.com", "contoso.crm4.dynamics.com"), "ok", /teams\.microsoft\.com/],
  ["Teams of another cloud", judgeTeamsHost("teams.microsoft.com", "c.crm.microsoftdynamics.us"), "warning", /slr_TeamsHost to gov\./],
  ["comparisons by name", judgeNames(undefined), "ok", /are compared by name/],
  ["comparisons without names", judgeNames("no"), "ok", /taken out of comparisons\. $/],
  ["comparisons with what is neither yes nor no", judgeNames("nein"), "warning", /neither yes nor no.*slr_NamesInComparisons to yes or no/],
  ["no security policy", judgePolicy(false), "ok", /without a content security policy/],
  ["a security policy", judgePolicy(true), "warning", /strict.*download/],
  ["a recording in chunks", judgeRecordings("in chunks"), "ok", /first byte/],
  ["a recording under own keys", judgeRecordings("as a whole"), "ok", /as a whole/],
  ["recordings elsewhere", judgeRecordings("elsewhere"), "warning", /address elsewhere/],
  ["no recordings", judgeRecordings("none"), "warning", /without sound/],
  ["queries that are answered", judgeQueries([{ name: "team", salesTables: [] }]), "ok", /All 1 question/],
  ["a query that is not understood", judgeQueries(refusal(400, 0x80041103)), "problem", /query of team is refused.*Update/],
  ["a query that whoever asks may not", judgeQueries(refusal(403)), "cannot tell", /refused.*role/],
  [
    "a query that looks into what whoever asks may not read of Sales",
    judgeQueries(refusal(403, undefined, ["opportunity", "lead"])),
    "warning",
    /refused.*Read on opportunity, lead, such as Salesperson/,
  ],
  ["a query over too many rows", judgeQueries(refusal(400, 0x8004e023)), "warning", /day by day/],
];

const ORDER: readonly Judgement["verdict"][] = ["ok", "cannot tell", "warning", "problem"];

test.each(ROWS)("%s", (_, judged, verdict, said) => {
  const judgements = [judged].flat() as readonly Judgement[];
  const worst = [...judgements].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict)).at(-1);
  expect(worst?.verdict).toBe(verdict);
  expect(judgements.map(({ found, remedy = "" }) => `${found} ${remedy}`).join(" ")).toMatch(said);
});

test.each(ROWS)("%s: what is wrong has a remedy of one sentence", (_, judged) => {
  for (const { verdict, remedy } of [judged].flat() as readonly Judgement[]) {
    if (verdict === "warning" || verdict === "problem") expect(remedy).toMatch(/^[A-Z].*\.$/);
  }
});
