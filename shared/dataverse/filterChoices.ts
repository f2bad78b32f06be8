import { MINIMUM_COUNTED_DURATION_MS } from "../domain/Call";
import { RECORD_TABLES, type FilterKind, type RecordTable } from "../domain/Filters";
import { present } from "../domain/present";
import type { Row, RowOf } from "./DataverseClient";
import { columns, condition, filter, isOneOf, link, query, type Part } from "./fetchXml";
import { formatted, guid, measure, text } from "./readRow";
import { conversationLink, countedIn, ofSellers, type CallRange } from "./sellersCalls";
import { COMMUNICATION_TYPE, DIRECTION, FILTER_TABLES, TABLES, type Table } from "./tables";
import { insightsJoin } from "./wholeCall";

const GROUP = { groupby: true } as const;
const N = columns({ msdyn_sciconversationid: "n" }, { aggregate: "countcolumn", distinct: true });

/** Something that calls can be narrowed to, and how many calls have it. */
export interface FilterChoice {
  readonly kind: FilterKind;
  readonly value: string;
  /** As the server names it; absent where the value says it itself. */
  readonly name?: string;
  readonly n: number;
}

/** Counts the calls of sellers in which a page's figures are measured. @param parts by what they are grouped, besides what stands on calls */
function counting<A extends string>(
  sellerIds: readonly string[] | undefined,
  range: CallRange,
  ofCall: Part<A>,
  ...parts: readonly Part<A>[]
) {
  return query<A | "n">(
    TABLES.participantInsights,
    { aggregate: true },
    ...parts,
    ofSellers(sellerIds),
    link(TABLES.aggregatedInsights, insightsJoin(), filter(condition("msdyn_conversationdurationinms", "ge", MINIMUM_COUNTED_DURATION_MS))),
    conversationLink<A | "n">(N, ofCall, countedIn(range)),
  );
}

type Sellers = readonly string[] | undefined;

const WHO = columns({ msdyn_user: "user", ownerid: "owner" }, GROUP);
const PERSON = link(
  TABLES.user,
  { from: "systemuserid", to: "msdyn_user", "link-type": "outer", alias: "u" },
  columns({ fullname: "name", parentsystemuserid: "manager" }, GROUP),
);
const kindsOfCalls = (sellers: Sellers, range: CallRange) =>
  counting(sellers, range, columns({ msdyn_communicationtype: "type", msdyn_direction: "direction" }, GROUP));
const people = (sellers: Sellers, range: CallRange) =>
  counting<"user" | "owner" | "name" | "manager">(sellers, range, "" as Part, WHO, PERSON);
const tags = (table: typeof TABLES.tag | typeof TABLES.systemTag) => (sellers: Sellers, range: CallRange) =>
  counting(
    sellers,
    range,
    link(table, { from: "msdyn_tagtarget", to: `${TABLES.conversation}id`, alias: "g" }, columns({ msdyn_name: "tag" }, GROUP)),
  );

const about = <A extends string>(table: RecordTable, asked: Part<A>) =>
  link(table, { from: `${table}id`, to: "regardingobjectid", "link-type": "outer", alias: `${table}row` }, asked);
const ABOUT = link(
  FILTER_TABLES.activity,
  { from: "activityid", to: "msdyn_relatedactivity", alias: "v" },
  columns({ regardingobjectid: "about" }, GROUP),
  about("account", columns({ accountid: "account" }, GROUP)),
  about("contact", columns({ contactid: "contact", parentcustomerid: "company" }, GROUP)),
  about("lead", columns({ leadid: "lead", campaignid: "leadcampaign" }, GROUP)),
  about(
    "opportunity",
    columns({ opportunityid: "opportunity", customerid: "customer", stepname: "step", salesstage: "stage", campaignid: "campaign" }, GROUP),
  ),
);
const connected = (sellers: Sellers, range: CallRange) => counting(sellers, range, ABOUT);

const nOf = (row: Row<"n">): number => measure(row, "n") ?? 0;
const nameOf = (value: number | undefined, names: Readonly<Record<string, number>>) =>
  Object.keys(names).find((name) => names[name] === value);

/** A choice of a lookup; nothing where the row has none. */
function ofLookup(kind: FilterKind, row: Row, column: string, prefix = ""): readonly FilterChoice[] {
  const id = guid(row[column]);
  return id === undefined ? [] : [present<FilterChoice>({ kind, value: prefix + id, name: formatted(row, column), n: nOf(row) })];
}

const ofText = (kind: FilterKind, value: string | undefined, n: number): readonly FilterChoice[] =>
  value === undefined || value.trim() === "" ? [] : [{ kind, value: value.trim(), n }];

function toKinds(row: RowOf<typeof kindsOfCalls>): readonly FilterChoice[] {
  return [
    ...ofText("activity", nameOf(measure(row, "type"), COMMUNICATION_TYPE), nOf(row)),
    ...ofText("direction", nameOf(measure(row, "direction"), DIRECTION), nOf(row)),
  ];
}

function toPeople(row: RowOf<typeof people>): readonly FilterChoice[] {
  const column = guid(row.user) === undefined ? "owner" : "user";
  const id = guid(row[column]);
  if (id === undefined) return [];
  const name = text(row, "name") ?? formatted(row, column);
  return [present<FilterChoice>({ kind: "seller", value: id, name, n: nOf(row) }), ...ofLookup("team", row, "manager")];
}

/** Customers of opportunities and companies of contacts are accounts; where they are people, those are found by calls about them. */
function toConnected(row: RowOf<typeof connected>): readonly FilterChoice[] {
  const table = RECORD_TABLES.find((name) => guid(row[name]) !== undefined);
  const stage = measure(row, "stage");
  const company = table === "opportunity" ? "customer" : "company";
  const isAccount = (row as Row)[`${company}@Microsoft.Dynamics.CRM.lookuplogicalname`] !== "contact";
  return [
    ...(table === undefined ? [] : ofLookup("record", row, "about", `${table}:`)),
    ...(isAccount ? ofLookup("record", row, company, "account:") : []),
    ...ofText("stage", text(row, "step") ?? (stage === undefined ? undefined : `#${stage}`), nOf(row)).map((choice) => {
      const name = text(row, "step") ?? formatted(row, "stage");
      return name === undefined ? choice : { ...choice, name };
    }),
    ...ofLookup("campaign", row, "campaign"),
    ...ofLookup("campaign", row, "leadcampaign"),
  ];
}

interface Question {
  readonly kinds: readonly FilterKind[];
  readonly ask: (sellers: Sellers, range: CallRange) => ReturnType<typeof query>;
  readonly read: (row: Row) => readonly FilterChoice[];
}

/** What is asked for choices, each apart: what may not be read offers none, and the others stay. */
export const CHOICE_QUESTIONS: readonly Question[] = [
  { kinds: ["activity", "direction"], ask: kindsOfCalls, read: toKinds },
  { kinds: ["record", "stage", "campaign"], ask: connected, read: toConnected },
  { kinds: ["tag"], ask: tags(TABLES.tag), read: (row) => ofText("tag", text(row, "tag"), nOf(row)) },
  { kinds: ["category"], ask: tags(TABLES.systemTag), read: (row) => ofText("category", text(row, "tag"), nOf(row)) },
  { kinds: ["team", "seller"], ask: people, read: toPeople },
];

/** Choices with the counts of all rows that say the same, those of most calls first. */
export function summedChoices(choices: readonly FilterChoice[]): readonly FilterChoice[] {
  const sums = new Map<string, FilterChoice>();
  for (const choice of choices) {
    const key = `${choice.kind} ${choice.value.toLowerCase()}`;
    const before = sums.get(key);
    sums.set(key, before ? { ...before, n: before.n + choice.n } : choice);
  }
  return [...sums.values()].sort((a, b) => b.n - a.n);
}

/** What rows of a table are called. */
export function namesQuery(table: Extract<Table, RecordTable | "campaign" | "systemuser">, ids: readonly string[]) {
  const name = ["contact", "lead", "systemuser"].includes(table) ? "fullname" : "name";
  return query(table, {}, columns({ [`${table}id`]: "id", [name]: "name" }), filter(isOneOf(`${table}id`, ids)));
}
