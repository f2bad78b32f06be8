import { DataverseError } from "../../../../shared/dataverse/DataverseError";
import type { RowOf } from "../../../../shared/dataverse/DataverseClient";
import { columns, condition, filter, instant, query } from "../../../../shared/dataverse/fetchXml";
import { measure, time } from "../../../../shared/dataverse/readRow";
import { COMMUNICATION_TYPE, CONVERSATION_SCOPE, TABLES } from "../../../../shared/dataverse/tables";
import { DAY_MS } from "../../../../shared/domain/time";
import { fetchRows } from "../../connection/fetchRows";
import { check, type Examination, type Judgement } from "../Check";
import { count, day, daysBetween } from "../words";

/** Pages open with the last thirty days. */
export const PAGE_DAYS = 30;
/** Where an environment holds more than an aggregate may read, the newest are counted. */
const SHORTER_DAYS = [undefined, 90, PAGE_DAYS, 7] as const;

const GROUP = { groupby: true } as const;
const FILLED = { aggregate: "countcolumn" } as const;

/** Conversations by kind and scope: how many, with which parts, and the newest of each group. */
function countQuery(since: number | undefined) {
  return query(
    TABLES.conversation,
    { aggregate: true },
    columns({ msdyn_communicationtype: "type", msdyn_conversationscope: "scope" }, GROUP),
    columns({ msdyn_sciconversationid: "n" }, { aggregate: "count" }),
    columns(
      {
        msdyn_conversationaggregatedinsights: "analysed",
        msdyn_transcript: "transcripts",
        msdyn_ocrecording: "recordings",
      },
      FILLED,
    ),
    columns({ msdyn_conversationstarttime: "newest" }, { aggregate: "max" }),
    ...(since === undefined ? [] : [filter(condition("msdyn_conversationstarttime", "ge", instant(since)))]),
  );
}

/** What there is of calls, or why nothing is seen of them. */
export type CallFacts =
  | { readonly kind: "no table" }
  | { readonly kind: "no privilege" }
  | { readonly kind: "too many" }
  | {
      readonly kind: "counted";
      /** Only calls of so many last days were counted, since there are more than an aggregate may read. */
      readonly lastDays?: number;
      readonly calls: number;
      readonly analysed: number;
      readonly transcripts: number;
      readonly recordings: number;
      readonly phoneCalls: number;
      readonly meetings: number;
      /** Among colleagues only: no page counts them. */
      readonly internal: number;
      /** When the newest began, in milliseconds since 1970 UTC. */
      readonly newest?: number;
    };

function toFacts(rows: readonly RowOf<typeof countQuery>[], lastDays: number | undefined): CallFacts {
  type Counted = "n" | "analysed" | "transcripts" | "recordings";
  const sum = (of: Counted, holds: (row: RowOf<typeof countQuery>) => boolean = () => true): number =>
    rows.filter(holds).reduce((total, row) => total + (measure(row, of) ?? 0), 0);
  const starts = rows.map((row) => time(row, "newest")).filter((start) => start !== undefined);
  return {
    kind: "counted",
    ...(lastDays !== undefined && { lastDays }),
    calls: sum("n"),
    analysed: sum("analysed"),
    transcripts: sum("transcripts"),
    recordings: sum("recordings"),
    phoneCalls: sum("n", ({ type }) => type === COMMUNICATION_TYPE.phonecall),
    meetings: sum("n", ({ type }) => type === COMMUNICATION_TYPE.meeting),
    internal: sum("n", ({ scope }) => scope === CONVERSATION_SCOPE.internal),
    ...(starts.length > 0 && { newest: Math.max(...starts) }),
  };
}

async function read({ api, now }: Examination): Promise<CallFacts> {
  for (const lastDays of SHORTER_DAYS) {
    try {
      return toFacts(await fetchRows(api, countQuery(lastDays === undefined ? undefined : now - lastDays * DAY_MS)), lastDays);
    } catch (error) {
      if (!(error instanceof DataverseError)) throw error;
      if (error.reason === "missing") return { kind: "no table" };
      if (error.reason === "forbidden") return { kind: "no privilege" };
      if (error.reason !== "tooManyRows") throw error;
    }
  }
  return { kind: "too many" };
}

const SUBJECTS = { rows: "Calls", parts: "Parts of calls", limit: "Aggregates" } as const;

function judgeNewest(newest: number | undefined, calls: number, now: number): Judgement {
  const found = `${count(calls, "call")}${newest === undefined ? "" : `, the newest of ${day(newest)}`}.`;
  if (newest === undefined || daysBetween(newest, now) <= PAGE_DAYS) return { subject: SUBJECTS.rows, verdict: "ok", found };
  return {
    subject: SUBJECTS.rows,
    verdict: "warning",
    found: `${found} None is newer than ${PAGE_DAYS} days, so pages open empty.`,
    remedy: "Find out why nothing is recorded any more, or let people choose a longer period.",
  };
}

/** Pure: what the counts say. */
export function judgeCalls(facts: CallFacts, { now }: Pick<Examination, "now">): readonly Judgement[] {
  const problem = (found: string, remedy: string): Judgement[] => [{ subject: SUBJECTS.rows, verdict: "problem", found, remedy }];
  if (facts.kind === "no table") return problem("There is no table of calls.", "Set up conversation intelligence first.");
  if (facts.kind === "no privilege")
    return problem(
      "Whoever signed in may not read calls: the table is there, the privilege is not.",
      "Assign a Seller Details role, or run doctor as a System Administrator.",
    );
  if (facts.kind === "too many")
    return [
      {
        subject: SUBJECTS.limit,
        verdict: "warning",
        found: "More than 50,000 calls of the last 7 days are visible, more than an aggregate may read.",
        remedy: "Let people compare within their business unit: the team's figures of a wider circle take long or fail.",
      },
    ];
  const { calls, analysed, transcripts, recordings, phoneCalls, meetings, internal, newest, lastDays } = facts;
  if (calls === 0)
    return problem(
      "The table of calls is there and may be read, but holds no rows that whoever signed in may see.",
      "Switch recording on and keep its data in Dataverse in conversation intelligence's settings, or use import-calls.",
    );
  const other = calls - phoneCalls - meetings;
  const kinds = [
    ...(phoneCalls > 0 ? [count(phoneCalls, "phone call")] : []),
    ...(meetings > 0 ? [count(meetings, "meeting")] : []),
    ...(other > 0 ? [`${other} of neither kind`] : []),
    ...(internal > 0 ? [`${internal} among colleagues, which no page counts`] : []),
  ];
  const parts = `${kinds.join(", ")}. ${analysed} analysed, ${transcripts} with a transcript, ${recordings} with a recording.`;
  const judgements: Judgement[] = [judgeNewest(newest, calls, now)];
  if (internal === calls)
    judgements.push({
      subject: SUBJECTS.parts,
      verdict: "problem",
      found: parts,
      remedy: "Check how conversation intelligence tells customers from colleagues: all calls count as internal.",
    });
  else if (analysed * 2 < calls)
    judgements.push({
      subject: SUBJECTS.parts,
      verdict: analysed === 0 ? "problem" : "warning",
      found: parts,
      remedy: "Look at retention and at the analysis in conversation intelligence's settings: calls without it have no figures.",
    });
  else judgements.push({ subject: SUBJECTS.parts, verdict: "ok", found: parts });
  if (lastDays !== undefined)
    judgements.push({
      subject: SUBJECTS.limit,
      verdict: "warning",
      found: `More than 50,000 calls are visible, more than an aggregate may read; the last ${lastDays} days were counted.`,
      remedy: "Nothing, unless pages of people who see as many are slow: those ask day by day then.",
    });
  return judgements;
}

/** Are there calls, how new, and how complete? */
export const calls = check("Conversation intelligence", SUBJECTS.rows, read, judgeCalls);
