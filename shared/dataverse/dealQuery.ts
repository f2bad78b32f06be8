import type { Deal } from "../domain/Deal";
import { present } from "../domain/present";
import type { Row } from "./DataverseClient";
import { columns, condition, either, filter, isOneOf, link, linked, order, query, type Part } from "./fetchXml";
import { formatted, guid, text } from "./readRow";
import { type CallRange, countedIn, withSeller } from "./sellersCalls";
import { CALL_TABLES, DEAL_TABLES, OPPORTUNITY_STATE, TABLES } from "./tables";

/** The newest calls of a period; deals of older ones are not waited for: a page of the Web API. */
const MAX_CALLS_WITH_DEALS = 5_000;

/** What a call's phone call is about, what its appointment is, and a deal that is asked for itself. */
type Prefix = "p" | "m" | "";

const DEAL_COLUMNS = {
  opportunityid: "deal",
  name: "dealname",
  estimatedvalue: "estimated",
  actualvalue: "actual",
  stepname: "step",
  salesstage: "stage",
  estimatedclosedate: "closes",
  actualclosedate: "closed",
  statecode: "dealstate",
} as const;

function dealColumns(prefix: Prefix): Part<string> {
  const named = Object.entries(DEAL_COLUMNS).map(([column, alias]) => [column, prefix + alias]);
  return (columns(Object.fromEntries(named) as Record<string, string>) +
    link(
      DEAL_TABLES.currency,
      { from: "transactioncurrencyid", to: "transactioncurrencyid", "link-type": "outer", alias: `${prefix}c` },
      columns<Record<string, string>>({ isocurrencycode: `${prefix}currency` }),
    )) as Part<string>;
}

const dealAlias = (prefix: Prefix) => `${prefix}d`;

/** Leads from a call to the activity in which it was held, and on to what that is about. */
function regardingLink(table: "phonecall" | "appointment", prefix: Prefix): Part<string> {
  return link(
    CALL_TABLES[table],
    { from: "activityid", to: "msdyn_relatedactivity", "link-type": "outer", alias: prefix },
    link(
      DEAL_TABLES.opportunity,
      { from: "opportunityid", to: "regardingobjectid", "link-type": "outer", alias: dealAlias(prefix) },
      dealColumns(prefix),
    ),
  );
}

/**
 * A seller's calls that belong to a deal, with it, newest first. Asked apart from the calls: who may not read opportunities gets none,
 * and keeps the calls.
 */
export function dealsQuery(sellerId: string, range: CallRange) {
  return callsWithDeals(countedIn(range), withSeller(sellerId));
}

/** The same of calls by their ids. */
export function dealsOfCallsQuery(callIds: readonly string[]) {
  return callsWithDeals(filter(isOneOf(`${TABLES.conversation}id`, callIds)));
}

/** @param parts which calls are asked for */
function callsWithDeals(...parts: readonly Part<string>[]) {
  return query<string>(
    TABLES.conversation,
    { top: MAX_CALLS_WITH_DEALS },
    columns({ [`${TABLES.conversation}id`]: "id" }),
    order("msdyn_conversationstarttime", true),
    either(linked(dealAlias("p"), "opportunityid", "not-null"), linked(dealAlias("m"), "opportunityid", "not-null")),
    ...parts,
    regardingLink("phonecall", "p"),
    regardingLink("appointment", "m"),
  );
}

/** One deal, such as what a call is about. */
export function dealQuery(opportunityId: string) {
  return query<string>(DEAL_TABLES.opportunity, {}, dealColumns(""), filter(condition("opportunityid", "eq", opportunityId)));
}

const STATES: Readonly<Record<number, Deal["state"]>> = { [OPPORTUNITY_STATE.won]: "won", [OPPORTUNITY_STATE.lost]: "lost" };

/** Money may be negative, unlike measures. */
const money = (value: unknown) => (typeof value === "number" && Number.isFinite(value) ? value : undefined);

/** A process numbers its steps: `3-Propose`. The choice is only what somebody may have filled in. */
function stageOf(row: Row, prefix: Prefix): string | undefined {
  return (
    text(row, `${prefix}step`)
      ?.replace(/^\d+\s*-\s*/, "")
      .trim() || formatted(row, `${prefix}stage`)
  );
}

/** The deal of a row of `dealQuery`, or the one behind a phone call or appointment. */
export function toDeal(row: Row, prefix: Prefix = ""): Deal | undefined {
  const id = guid(row[`${prefix}deal`]);
  if (id === undefined) return undefined;
  const state = STATES[Number(row[`${prefix}dealstate`])] ?? "open";
  const isOpen = state === "open";
  return present<Deal>({
    id,
    name: text(row, `${prefix}dealname`) ?? "",
    state,
    amount: (isOpen ? undefined : money(row[`${prefix}actual`])) ?? money(row[`${prefix}estimated`]),
    currency: text(row, `${prefix}currency`),
    stage: stageOf(row, prefix),
    closeDate: (isOpen ? undefined : text(row, `${prefix}closed`)) ?? text(row, `${prefix}closes`),
  });
}

/** Rows of either query: deals by the call that belongs to them. */
export function toDeals(rows: readonly Row[]): ReadonlyMap<string, Deal> {
  return new Map(
    rows.flatMap((row) => {
      const [callId, deal] = [guid(row.id), toDeal(row, "p") ?? toDeal(row, "m")];
      return callId !== undefined && deal ? [[callId, deal] as const] : [];
    }),
  );
}
