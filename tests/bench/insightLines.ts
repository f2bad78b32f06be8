import { coachingFlags } from "../../shared/insights/coaching";
import type { Insight } from "../../shared/insights/Insight";
import { insightsOf, type InsightsSource } from "../../shared/insights/insights";
import { REPORTED } from "../../shared/insights/reportedKpis";
import { randomOf } from "../local/demo/random";
import { outcomesOf } from "../../shared/insights/outcomes";
import { teamPracticesOf } from "../../shared/insights/teamPractices";
import { teamWordsOf } from "../../shared/insights/teamWords";
import { wordPracticesOf } from "../../shared/insights/wordPractices";
import type { Call } from "../../shared/domain/Call";
import { groupedBy } from "../../shared/domain/groupedBy";
import type { UnitMeans } from "../../shared/domain/SellerMeans";
import { HOUR_MS } from "../../shared/domain/time";
import { sellerMeansOf } from "../../shared/insights/sellerMeans";
import { trendsOf } from "../../shared/insights/trends";
import { unitTrends } from "../../shared/insights/unitTrends";
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

/** What both tabs of a Team page tell of sellers who are alike and of whom nothing has changed. */
const TEAM_FINDINGS: Readonly<Record<string, (sellers: readonly InsightsSource[]) => number>> = {
  trends: (sellers) => [...trendsOf(sellers, sellers[0]?.targets ?? {}).values()].flat().length,
  practices: (sellers) => practicesOf(sellers)?.figures.filter(({ standing }) => standing === "practice").length ?? 0,
  "practice words": (sellers) => wordPracticesOf(saidBySellers(sellers), membersOf(sellers), practicesOf(sellers)?.topIds ?? []).length,
  "word trends": (sellers) => [...teamWordsOf(wordsSource(sellers)).values()].flat().filter(({ trend }) => trend).length,
};

const membersOf = (sellers: readonly InsightsSource[]) => sellers.map((page) => ({ ...page, seller: { id: page.sellerId } }));
const mentionsOf = (sellers: readonly InsightsSource[]) => sellers.flatMap(({ mentions = [] }) => mentions);
const saidBySellers = (sellers: readonly InsightsSource[]) =>
  mentionsOf(sellers).map((mention) => ({ ...mention, saidBy: "seller" as const }));
const wordsSource = (sellers: readonly InsightsSource[]) => ({ mentions: mentionsOf(sellers), sellers: membersOf(sellers), buckets: [] });
const practicesOf = (sellers: readonly InsightsSource[]) =>
  teamPracticesOf({ sellers: membersOf(sellers), team: sellers[0]?.team ?? [], starred: [], targets: sellers[0]?.targets ?? {} });

/** The same of sums by the day, of so many days with as many calls each as there are. */
function falseTrendsOfSums(supposed: Supposed, days: number, teams: number): number {
  const random = randomOf(`trends of sums/${supposed.sellers} sellers, ${supposed.calls} calls`);
  const unitsOf = (calls: readonly Call[]): UnitMeans[] => {
    const byDay = groupedBy(() => Math.floor(random.next() * days), calls);
    return [...byDay.values()].map((own) => ({
      ...sellerMeansOf({ id: "", name: "" }, own),
      hours: own.reduce((sum, { durationMs = 0 }) => sum + durationMs, 0) / HOUR_MS,
    }));
  };
  let told = 0;
  for (let team = 0; team < teams; team++) {
    const sellers = drawTeam({ ...supposed, trackedWords: 0 }, random);
    const summed = sellers.map(({ sellerId, calls, previousCalls }) => ({
      sellerId,
      units: unitsOf(calls),
      previousUnits: unitsOf(previousCalls),
    }));
    told += [...unitTrends(summed, "day", sellers[0]?.targets ?? {}).values()].flat().length;
  }
  return told / teams;
}

function falseTrendsOfSumsLine(sellers: number, calls: number, days: number, teams: number): Line {
  const told = falseTrendsOfSums({ ...USUAL, sellers, calls }, days, teams);
  return {
    what: `false trends a Team page of sums, ${sellers} sellers, ${calls} calls in ${days} days (±${Math.sqrt(told / teams).toFixed(3)})`,
    measured: told.toFixed(3),
    budget: `≤ ${MOST_FALSE.toFixed(2)}`,
    holds: told <= MOST_FALSE,
  };
}

/** @param teams pages of many sellers take long to draw, and hold as many questions */
function falseOnTeamLine(sellers: number, calls: number, teams: number, odd?: Partial<Supposed>): Line {
  const random = randomOf(`trends/${sellers} sellers, ${calls} calls`);
  const told = new Map(Object.keys(TEAM_FINDINGS).map((kind) => [kind, 0]));
  for (let team = 0; team < teams; team++) {
    const drawn = drawTeam({ ...USUAL, sellers, calls, trackedWords: 12, ...odd }, random);
    for (const [kind, find] of Object.entries(TEAM_FINDINGS)) told.set(kind, (told.get(kind) ?? 0) + find(drawn));
  }
  const all = [...told.values()].reduce((sum, one) => sum + one, 0) / teams;
  const parts = [...told].map(([kind, one]) => `${kind} ${(one / teams).toFixed(3)}`).join(", ");
  return {
    what: `false findings a Team page, ${sellers} sellers, ${calls} calls${odd ? " that vary more and are odder" : ""} (${parts}; ±${Math.sqrt(all / teams).toFixed(3)})`,
    measured: all.toFixed(3),
    budget: `≤ ${MOST_FALSE.toFixed(2)}`,
    holds: all <= MOST_FALSE,
  };
}

const CLOSED_DEALS = 120;

/** What is told of deals of which no KPI decides, a page. */
function falseOutcomesLine(teams: number): Line {
  const random = randomOf("outcomes");
  let told = 0;
  for (let team = 0; team < teams; team++) {
    const calls = drawTeam({ ...USUAL, calls: 2 * Math.ceil(CLOSED_DEALS / USUAL.sellers), trackedWords: 0 }, random).flatMap(
      (page) => page.calls,
    );
    const deals = Array.from({ length: CLOSED_DEALS }, (_, index) => ({
      id: String(index),
      isWon: random.chance(0.37),
      calls: calls.slice(2 * index, 2 * index + 2),
    }));
    told += outcomesOf(deals, {}).kpis.filter(({ isClear }) => isClear).length;
  }
  const measured = (told / teams).toFixed(3);
  return { what: `false outcomes a Team page, ${CLOSED_DEALS} closed deals`, measured, budget: "≤ 0.02", holds: told / teams <= 0.02 };
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
      falseOnTeamLine(8, calls, 1_000),
      falseOnTeamLine(50, calls, 300),
      falseOnTeamLine(8, calls, 1_000, { spread: 1.2, heavyTails: true }),
    ]),
    falseOutcomesLine(1_000),
    falseTrendsOfSumsLine(8, 60, 6, 300),
    falseTrendsOfSumsLine(50, 60, 20, 60),
    ...shifts.map((change) => powerLine(`changes by ${change} × the minimum that are told, 18 calls`, "change", { change })),
    ...shifts.map((apart) => powerLine(`sellers ${apart} × the minimum off a team alike who are told so, 18 calls`, "team", { apart })),
  ];
}
