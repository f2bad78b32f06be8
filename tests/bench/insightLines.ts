import { coachingFlags } from "../../shared/insights/coaching";
import type { Insight } from "../../shared/insights/Insight";
import { insightsOf, REPORTED, type InsightsSource } from "../../shared/insights/insights";
import { randomOf } from "../local/demo/random";
import { trendsOf } from "../../shared/insights/trends";
import { drawTeam, USUAL, type Supposed } from "./alikeSellers";
import type { Line } from "./benchLine";

const TEAMS = 500;
/** Of them only the first seller's page is looked at. */
const TEAMS_APART = 200;
const MOST_FALSE = 0.1;
const KINDS: readonly Insight["kind"][] = ["change", "word", "team", "practice"];

/** Insights a page: of each kind, all together, and the standard error of these. */
export interface Rates {
  readonly byKind: readonly (readonly [Insight["kind"], number])[];
  readonly all: number;
  readonly error: number;
}

/** @param teams kinds of the insights on all pages of a team: they hang together, those of two teams do not */
function ratesOf(teams: readonly (readonly Insight["kind"][])[], sellers: number): Rates {
  const pages = teams.length * sellers;
  const told = teams.flat();
  const byKind = KINDS.map((kind) => [kind, told.filter((one) => one === kind).length / pages] as const);
  const squares = teams.reduce((sum, { length }) => sum + (length - told.length / teams.length) ** 2, 0);
  return { byKind, all: told.length / pages, error: Math.sqrt(squares) / pages };
}

/** A miss of a target is no finding: it claims nothing that the figure does not show. */
const kindsFound = (page: InsightsSource): Insight["kind"][] => insightsOf(page).flatMap(({ kind }) => (kind === "miss" ? [] : kind));

/** Only so many words are tracked. */
const tracking = (words: number, page: InsightsSource): InsightsSource => ({
  ...page,
  mentions: page.mentions?.filter(({ text }) => Number(text.split(" ")[1]) < words),
});

/**
 * What pages tell of sellers among whom nobody differs and nothing has changed: all of it is false.
 * @param words how many are tracked, one after the other on the same pages
 */
export function falseInsights(supposed: Supposed, words: readonly number[], teams: number, seed: string): Rates[] {
  const random = randomOf(`insights/${seed}`);
  const told = words.map((): Insight["kind"][][] => []);
  for (let team = 0; team < teams; team++) {
    const pages = drawTeam({ ...supposed, trackedWords: Math.max(...words) }, random);
    words.forEach((count, index) => told[index]?.push(pages.flatMap((page) => kindsFound(tracking(count, page)))));
  }
  return told.map((kinds) => ratesOf(kinds, supposed.sellers));
}

function falseLine(of: string, { byKind, all, error }: Rates): Line {
  const parts = byKind.map(([kind, rate]) => `${kind} ${rate.toFixed(3)}`).join(", ");
  return {
    what: `false insights a page, ${of} (${parts}; ±${error.toFixed(3)})`,
    measured: all.toFixed(3),
    budget: `≤ ${MOST_FALSE.toFixed(2)}`,
    holds: all <= MOST_FALSE,
  };
}

function flagLine(calls: number): Line {
  const random = randomOf("insights/flags");
  const teams = Array.from({ length: TEAMS_APART }, () => drawTeam({ ...USUAL, calls, trackedWords: 0 }, random));
  const flags = teams.reduce((sum, [page]) => sum + [...coachingFlags(page?.team ?? [], page?.targets ?? {}).values()].flat().length, 0);
  const measured = (flags / TEAMS_APART / USUAL.sellers).toFixed(3);
  return { what: `coaching flags a seller, ${calls} calls, all alike and inside every target`, measured, budget: "", holds: true };
}

function unchangedLines(calls: number): Line[] {
  const words = [0, 6, 40];
  const usual = falseInsights({ ...USUAL, calls }, words, TEAMS, `${calls} calls`);
  const odd = falseInsights({ ...USUAL, calls, spread: 1.2, heavyTails: true }, [6], TEAMS, `${calls} odd calls`);
  return [
    ...usual.map((rates, index) => falseLine(`${calls} calls, ${words[index] ?? 0} tracked words`, rates)),
    ...odd.map((rates) => falseLine(`${calls} calls that vary more and are odder, 6 tracked words`, rates)),
    flagLine(calls),
  ];
}

/** What Team pages tell of sellers of whom nothing has changed, a page. */
function falseTrends(supposed: Supposed, teams: number): number {
  const random = randomOf(`trends/${supposed.sellers} sellers, ${supposed.calls} calls`);
  let told = 0;
  for (let team = 0; team < teams; team++) {
    const sellers = drawTeam({ ...supposed, trackedWords: 0 }, random);
    told += [...trendsOf(sellers, sellers[0]?.targets ?? {}).values()].flat().length;
  }
  return told / teams;
}

/** @param teams pages of many sellers take long to draw, and hold as many questions */
function falseTrendsLine(sellers: number, calls: number, teams: number, odd?: Partial<Supposed>): Line {
  const told = falseTrends({ ...USUAL, sellers, calls, ...odd }, teams);
  return {
    what: `false trends a Team page, ${sellers} sellers, ${calls} calls${odd ? " that vary more and are odder" : ""} (±${Math.sqrt(told / teams).toFixed(3)})`,
    measured: told.toFixed(3),
    budget: `≤ ${MOST_FALSE.toFixed(2)}`,
    holds: told <= MOST_FALSE,
  };
}

/** How often what is really there is told, of all KPIs of one seller in nine. */
function powerLine(what: string, kind: "change" | "team", by: Partial<Supposed>): Line {
  const random = randomOf(`insights/${what}`);
  const told = Array.from({ length: TEAMS_APART }, () => drawTeam({ ...USUAL, ...by, trackedWords: 0 }, random)).flatMap(([page]) =>
    page ? insightsOf(page).filter((insight) => insight.kind === kind) : [],
  );
  return { what, measured: `${((100 * told.length) / TEAMS_APART / REPORTED.length).toFixed(0)}%`, budget: "", holds: true };
}

/** How often insights are false where there is nothing to tell, and how often they are there where there is. */
export function insightLines(): Line[] {
  const shifts = [1, 2, 3];
  return [
    ...[18, 8].flatMap(unchangedLines),
    ...[18, 8].flatMap((calls) => [
      falseTrendsLine(8, calls, 1_000),
      falseTrendsLine(50, calls, 300),
      falseTrendsLine(8, calls, 1_000, { spread: 1.2, heavyTails: true }),
    ]),
    ...shifts.map((change) => powerLine(`changes by ${change} × the minimum that are told, 18 calls`, "change", { change })),
    ...shifts.map((apart) => powerLine(`sellers ${apart} × the minimum off a team alike who are told so, 18 calls`, "team", { apart })),
  ];
}
