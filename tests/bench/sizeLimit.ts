import { readdirSync } from "node:fs";
import path from "node:path";
import { COACHING } from "../../solution/coaching/solution";
import { CORE } from "../../solution/core/solution";
import type { SolutionDefinition } from "../../solution/generator/definitions";

const CONTROLS = path.resolve(__dirname, "../../controls");
const BUILT = path.resolve(__dirname, "../../out/controls");

/** What a control's script or stylesheet may take, where it is more than most. */
const SCRIPTS: Readonly<Record<string, string>> = {
  // What a page is narrowed to is chosen here for both pages, with the queries of choices.
  DateFilter: "16.2 KB",
  // With what has changed since comments: the rules of it, and its question.
  SellerInsights: "24.4 KB",
  ContactHistoryGrid: "18.3 KB",
  SellerPicker: "12.4 KB",
  FigureEvidence: "14.2 KB",
  SentimentChart: "12.1 KB",
  CallSummary: "67.9 KB",
  // With the ways to ask and to write, which the call does not lend it.
  CallReview: "21.7 KB",
  // Of a page that takes half of its 85 KB: queries, statistics of a team and the table stand in one control.
  TeamOverview: "38.9 KB",
  // With the form that sets a goal, what it may have come from, what is written, and how a goal is judged.
  SellerGoals: "18.5 KB",
  // With what became of reviews, and what is said where there are none.
  TeamCoaching: "12.6 KB",
  // With what managers publish.
  TeamPractices: "20.3 KB",
};
const STYLESHEETS: Readonly<Record<string, string>> = { CallSummary: "6 KB", TeamOverview: "3.4 KB" };
const SCRIPT = "12 KB";
const STYLESHEET = "3 KB";

/** Controls that stand on a form of a solution. @param form such as `slr_sellerview/team` */
function placedOn({ sources }: SolutionDefinition, form: string): readonly string[] {
  const xml = sources.find(({ path: file }) => file === `forms/${form}.xml`)?.xml ?? "";
  return [...new Set([...xml.matchAll(/name="slr_SellerDetails\.(\w+)"/g)].map(([, name = ""]) => name))];
}

const [SELLER_FORM, TEAM_FORM, CALL_FORM] = [
  "slr_sellerview/sellerDetails",
  "slr_sellerview/team",
  "msdyn_sciconversation/callSummary",
] as const;
/** A tab's controls are loaded when it is first opened. */
const SECOND_TAB = ["FigureEvidence", "TeamPractices"];
const SELLER_DETAILS = placedOn(CORE, SELLER_FORM);
const TEAM = placedOn(CORE, TEAM_FORM).filter((name) => !SECOND_TAB.includes(name));
const CALL = placedOn(CORE, CALL_FORM);

/** What is loaded together: every control is on one of these pages. */
const PAGES: readonly { readonly name: string; readonly limit: string; readonly controls: readonly string[] }[] = [
  { name: "Seller details", limit: "144.2 KB", controls: SELLER_DETAILS },
  { name: "Seller details with coaching", limit: "164.2 KB", controls: [...SELLER_DETAILS, ...placedOn(COACHING, SELLER_FORM)] },
  { name: "Team", limit: "85 KB", controls: TEAM },
  { name: "Team with coaching", limit: "74 KB", controls: [...TEAM, ...placedOn(COACHING, TEAM_FORM)] },
  { name: "Team, second tab", limit: "38.3 KB", controls: SECOND_TAB },
  { name: "Call summary", limit: "73 KB", controls: CALL },
  { name: "Call summary with coaching", limit: "96.6 KB", controls: [...CALL, ...placedOn(COACHING, CALL_FORM)] },
];

const scriptOf = (control: string): string => path.join(BUILT, control, "bundle.js");
const stylesheetOf = (control: string): string => path.join(BUILT, control, "css", `${control}.css`);

const controls = readdirSync(CONTROLS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
for (const control of controls) {
  if (!PAGES.some((page) => page.controls.includes(control))) {
    throw new Error(`${control} is on no page: name one in tests/bench/sizeLimit.ts, so that its size counts.`);
  }
}

/** The budgets of what is shipped, for size-limit: gzip of built files, in thousands of bytes. */
export default [
  ...controls.map((control) => ({ name: `${control}, script`, path: [scriptOf(control)], limit: SCRIPTS[control] ?? SCRIPT })),
  ...controls.map((control) => ({
    name: `${control}, stylesheet`,
    path: [stylesheetOf(control)],
    limit: STYLESHEETS[control] ?? STYLESHEET,
  })),
  ...PAGES.map((page) => ({
    name: `${page.name}, scripts and stylesheets`,
    path: page.controls.flatMap((control) => [scriptOf(control), stylesheetOf(control)]),
    limit: page.limit,
  })),
].map((budget) => ({ ...budget, gzip: true }));
