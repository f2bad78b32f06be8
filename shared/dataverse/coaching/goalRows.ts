import type { Goal, GoalAbout, GoalBaseline, GoalOrigin, GoalState, WantedGoal } from "../../domain/coaching/Goal";
import type { KpiId } from "../../domain/kpis";
import { present } from "../../domain/present";
import { COACHING_TABLES, GOAL_STATES } from "../coachingTables";
import type { Row } from "../DataverseClient";
import { columns, condition, filter, instant, either, link, order, ownColumns, query } from "../fetchXml";
import { fromWritten, toWritten } from "../kpiUnits";
import { formatted, guid, measure, text, time, version } from "../readRow";
import { optionIn, optionOf } from "../ownChoice";
import { NAME_LENGTH, storableText } from "../storableText";
import { entitySetOf, TABLES } from "../tables";
import { TARGET_KPIS } from "../targets";
import { goalOrigin, toGoalOrigin } from "./goalOrigins";

/** More than anybody has agreed on with one seller. */
const MAX_GOALS = 100;
/** More than anybody looks through. */
const MAX_TEAM_GOALS = 500;

/** What is read of a goal, by the names that it has in a row read by its id. */
const COLUMNS = {
  slr_goalid: "slr_goalid",
  slr_sellerid: "_slr_sellerid_value",
  slr_kpi: "slr_kpi",
  slr_questionid: "_slr_questionid_value",
  slr_baselinemean: "slr_baselinemean",
  slr_baselinecalls: "slr_baselinecalls",
  slr_baselinefrom: "slr_baselinefrom",
  slr_baselineto: "slr_baselineto",
  slr_target: "slr_target",
  slr_dueon: "slr_dueon",
  slr_state: "slr_state",
  ownerid: "_ownerid_value",
  createdon: "createdon",
  modifiedon: "modifiedon",
} as const;

type GoalRow = Row<(typeof COLUMNS)[keyof typeof COLUMNS] | "asked">;

/** The first to be due first, with what its question asks. */
const goals = (top: number, ...parts: ReturnType<typeof goalOrigin>) =>
  query(
    COACHING_TABLES.goal,
    { top },
    ownColumns(COLUMNS),
    order("slr_dueon"),
    ...parts,
    link(
      COACHING_TABLES.scorecardQuestion,
      { from: "slr_scorecardquestionid", to: "slr_questionid", "link-type": "outer", alias: "q" },
      columns({ slr_name: "asked" }),
    ),
  );

/** Goals of a seller that the viewer may read, with what they came from: open ones, and those that were closed lately. @param since in milliseconds since 1970 UTC */
export function goalsQuery(sellerId: string, since: number) {
  const isListed = either(condition("slr_state", "eq", optionOf(GOAL_STATES, "open")), condition("modifiedon", "ge", instant(since)));
  return goals(MAX_GOALS, filter(condition("slr_sellerid", "eq", sellerId), isListed), ...goalOrigin());
}

/** Open goals of anybody. */
export const openGoalsQuery = () => goals(MAX_TEAM_GOALS, filter(condition("slr_state", "eq", optionOf(GOAL_STATES, "open"))));

function aboutOf(row: GoalRow, asked: string | undefined): GoalAbout | undefined {
  const kpi = optionIn(TARGET_KPIS, row.slr_kpi);
  if (kpi) return { kind: "kpi", kpi };
  const questionId = guid(row._slr_questionid_value);
  return questionId === undefined ? undefined : present<GoalAbout>({ kind: "question", questionId, text: asked });
}

/** In per cent and seconds for KPIs; answers are what they are. */
const written = (value: number, about: GoalAbout | undefined): number =>
  about?.kind === "kpi" ? toWritten(value, about.kpi) : Math.round(value * 100) / 100;
const read = (value: number, about: GoalAbout | undefined): number => (about?.kind === "kpi" ? fromWritten(value, about.kpi) : value);

function baselineOf(row: GoalRow, about: GoalAbout | undefined): GoalBaseline | undefined {
  const [from, to, mean] = [text(row, "slr_baselinefrom"), text(row, "slr_baselineto"), measure(row, "slr_baselinemean")];
  if (from === undefined || to === undefined) return undefined;
  const n = measure(row, "slr_baselinecalls") ?? 0;
  return present<GoalBaseline>({ from, to, n, mean: mean === undefined || n === 0 ? undefined : read(mean, about) });
}

/**
 * A row of a query of goals, or of a goal as the server returns it after writing; undefined without seller, target or due date.
 * @param known what its question asks and what it came from, where the row does not say it
 */
export function toGoal(
  found: Row,
  known: Partial<Pick<Goal, "about"> & { readonly origin: GoalOrigin | undefined }> = {},
): Goal | undefined {
  const row = found as GoalRow;
  const [id, sellerId, ownerId] = [guid(row.slr_goalid), guid(row._slr_sellerid_value), guid(row._ownerid_value)];
  const [target, dueOn, createdAt] = [measure(row, "slr_target"), text(row, "slr_dueon"), time(row, "createdon")];
  if (id === undefined || sellerId === undefined || ownerId === undefined) return undefined;
  if (target === undefined || dueOn === undefined || createdAt === undefined) return undefined;
  const about = aboutOf(row, text(row, "asked") ?? (known.about?.kind === "question" ? known.about.text : undefined));
  return present<Goal>({
    id,
    sellerId,
    sellerName: formatted(row, "_slr_sellerid_value"),
    ownerId,
    ownerName: formatted(row, "_ownerid_value"),
    about,
    baseline: baselineOf(row, about),
    target: read(target, about),
    dueOn,
    origin: known.origin,
    state: optionIn(GOAL_STATES, row.slr_state) ?? "open",
    createdAt,
    changedAt: time(row, "modifiedon") ?? createdAt,
    etag: version(row),
  });
}

/** Rows of `openGoalsQuery`. */
export const toGoals = (rows: readonly Row[]): Goal[] => rows.flatMap((row) => toGoal(row) ?? []);

/** Rows of `goalsQuery`. */
export const toSellersGoals = (rows: readonly Row[]): Goal[] => rows.flatMap((row) => toGoal(row, { origin: toGoalOrigin(row) }) ?? []);

/** What a request says of a goal, by the names that its table's definition gives. */
export type GoalBody = Readonly<Record<string, string | number | null>>;

const BINDS = { comment: "slr_CommentId@odata.bind", review: "slr_ReviewId@odata.bind" } as const;

function boundTo({ origin }: Pick<WantedGoal, "origin">): GoalBody {
  if (!origin) return {};
  const table = origin.kind === "comment" ? TABLES.comment : COACHING_TABLES.review;
  return { [BINDS[origin.kind]]: `/${entitySetOf(table)}(${origin.id})` };
}

/** Whether a row that was read by its id refers to what a goal is to come from. */
export const isFrom = (row: Row, origin: GoalOrigin | undefined): boolean =>
  (guid(row["_slr_commentid_value"]) ?? guid(row["_slr_reviewid_value"])) === origin?.id;

/** A new goal as it is written, under an id that is chosen by who writes: sent twice, it is stored once. @param name what the row is called in lists */
export function newGoalBody(wanted: WantedGoal, id: string, name: string): GoalBody {
  const { sellerId, about, baseline, target, dueOn } = wanted;
  return {
    slr_goalid: id,
    slr_name: storableText(name, NAME_LENGTH),
    "slr_SellerId@odata.bind": `/systemusers(${sellerId})`,
    ...(about.kind === "kpi"
      ? { slr_kpi: optionOf<KpiId>(TARGET_KPIS, about.kpi) }
      : { "slr_QuestionId@odata.bind": `/${entitySetOf(COACHING_TABLES.scorecardQuestion)}(${about.questionId})` }),
    ...(baseline.mean !== undefined && { slr_baselinemean: written(baseline.mean, about) }),
    slr_baselinecalls: baseline.n,
    slr_baselinefrom: baseline.from,
    slr_baselineto: baseline.to,
    slr_target: written(target, about),
    slr_dueon: dueOn,
    ...boundTo(wanted),
    ...goalStateBody("open"),
  };
}

/** What is to be reached, by when, and because of what, whatever the row says of it. */
export const goalAimBody = (wanted: Pick<WantedGoal, "about" | "target" | "dueOn" | "origin">): GoalBody => ({
  slr_target: written(wanted.target, wanted.about),
  slr_dueon: wanted.dueOn,
  [BINDS.comment]: null,
  [BINDS.review]: null,
  ...boundTo(wanted),
});

export const goalStateBody = (state: GoalState): GoalBody => ({ slr_state: optionOf(GOAL_STATES, state) });
