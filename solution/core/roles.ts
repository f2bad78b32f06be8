import { CALL_TABLES, TABLES, TEAM_TABLES } from "../../shared/dataverse/tables";
import type { Depth, Privilege, Role } from "../generator/definitions";
import { grant } from "../generator/grant";

const read = (tables: readonly string[], depth: Depth) => tables.flatMap((table) => grant(table, ["Read"], depth));

/** Transcripts and recordings also hold material of contact centres: a role of their own opens them. */
const CALLS = [
  ...[TABLES.conversation, TABLES.aggregatedInsights, TABLES.participantInsights],
  ...[TABLES.conversationSentiment, CALL_TABLES.participantSentiment, TABLES.segmentSentiment],
  ...[TABLES.signal, TABLES.question, TABLES.actionItem, TABLES.comment, TABLES.tag, TABLES.systemTag, CALL_TABLES.summarySuggestion],
];

/** Nothing but a deployment reads it any more; it stays with what it holds. */
const SETTING = "slr_setting";
/** Values of environment variables go by the privileges on their definitions. */
const VARIABLES = "environmentvariabledefinition";

interface Reach {
  /** Whose calls are read. */
  readonly calls: Depth;
  /** Whom the viewer's row may name as its seller; wider than the viewer's own user, whom Basic means. */
  readonly sellers: "Local" | "Deep" | "Global";
  /** Whose business units are read by name. */
  readonly businessUnits: "Local" | "Deep";
}

/** Reads calls, writes the viewer's row, comments and tags, ticks action items off. */
function viewer({ calls, sellers, businessUnits }: Reach): readonly Privilege[] {
  return [
    ...read(CALLS, calls),
    ...read([TABLES.user, TABLES.organization, TABLES.target, TEAM_TABLES.benchmark, VARIABLES], "Global"),
    ...read(["businessunit"], businessUnits),
    ...grant(TABLES.user, ["AppendTo"], sellers),
    ...grant(TABLES.sellerView, ["Create", "Read", "Write", "Delete", "Append"], "Basic"),
    ...grant(TABLES.comment, ["Create", "Write", "Delete", "Append", "Share"], "Basic"),
    ...grant(TABLES.tag, ["Create", "Delete", "Append"], "Basic"),
    ...grant(TABLES.systemTag, ["Delete"], "Basic"),
    ...grant(TABLES.conversation, ["AppendTo"], calls),
    ...grant(TABLES.actionItem, ["Write", "Append"], calls),
  ];
}

/** Publishes what is usual in the manager's own team, and takes it back. */
const PUBLISHES = grant(TEAM_TABLES.benchmark, ["Create", "Write", "Delete"], "Basic");

/** A comment refers to its call's transcript. */
function recordings(depth: Depth): readonly Privilege[] {
  return [...read([TABLES.transcript, CALL_TABLES.recording], depth), ...grant(TABLES.transcript, ["AppendTo"], depth)];
}

export const ROLES: readonly Role[] = [
  {
    name: "Seller Details User",
    id: "7b6522db-d8ca-56fb-99bd-8bd7a0241549",
    privileges: viewer({ calls: "Basic", sellers: "Local", businessUnits: "Local" }),
  },
  {
    // What people who report to the manager own, hierarchy security adds.
    name: "Seller Details Manager",
    id: "97396a91-8329-5902-9595-202c83f1bd0b",
    privileges: [...viewer({ calls: "Basic", sellers: "Global", businessUnits: "Local" }), ...PUBLISHES],
  },
  {
    name: "Seller Details Manager (business unit)",
    id: "5236233a-5339-5bab-9f2f-e8f0e95136a0",
    privileges: [...viewer({ calls: "Deep", sellers: "Deep", businessUnits: "Deep" }), ...PUBLISHES],
  },
  { name: "Seller Details Recordings", id: "5c03a397-3def-59f6-93af-2692e9f8232e", privileges: recordings("Basic") },
  { name: "Seller Details Recordings (business unit)", id: "49ba391f-348a-5b37-a2b4-1050a17c180d", privileges: recordings("Deep") },
  {
    name: "Seller Details Admin",
    id: "98fe9cbc-62b5-5a8f-bb9f-9bb2c2b1e47b",
    privileges: [
      ...grant(TABLES.target, ["Create", "Read", "Write", "Delete"], "Global"),
      ...read([SETTING], "Global"),
      ...grant(VARIABLES, ["Create", "Read", "Write", "Append", "AppendTo"], "Global"),
    ],
  },
];
