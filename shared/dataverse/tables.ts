import type { CoachingTable, HIERARCHY_EXCLUSIONS } from "./coachingTables";

/** Names of the tables that the product reads and writes. Columns are named where they are used. */
export const TABLES = {
  conversation: "msdyn_sciconversation",
  aggregatedInsights: "msdyn_conversationaggregatedinsights",
  participantInsights: "msdyn_conversationparticipantinsights",
  conversationSentiment: "msdyn_conversationsentiment",
  segmentSentiment: "msdyn_conversationsegmentsentiment",
  signal: "msdyn_conversationsignal",
  question: "msdyn_conversationquestion",
  actionItem: "msdyn_conversationactionitem",
  comment: "msdyn_conversationcomment",
  tag: "msdyn_conversationtag",
  systemTag: "msdyn_conversationsystemtag",
  transcript: "msdyn_transcript",
  user: "systemuser",
  organization: "organization",
  sellerView: "slr_sellerview",
  target: "slr_target",
  variable: "environmentvariabledefinition",
  variableValue: "environmentvariablevalue",
} as const;

/** Tables that only the summary of a call touches: named apart, because every control of the page carries all names above. */
export const CALL_TABLES = {
  participantSentiment: "msdyn_conversationparticipantsentiment",
  summarySuggestion: "msdyn_conversationsummarysuggestion",
  recording: "msdyn_ocrecording",
  phonecall: "phonecall",
  appointment: "appointment",
  email: "email",
  task: "task",
} as const;

/** What managers publish: touched by the two controls that publish and read it. */
export const TEAM_TABLES = { benchmark: "slr_benchmark" } as const;

/** Tables of the Sales solution, which people read by their sales roles. */
export const DEAL_TABLES = { opportunity: "opportunity", currency: "transactioncurrency" } as const;

/** What filters look into: activities of all kinds, and what they may be about. */
export const FILTER_TABLES = {
  activity: "activitypointer",
  party: "activityparty",
  account: "account",
  contact: "contact",
  lead: "lead",
  campaign: "campaign",
} as const;

export type Table =
  | (typeof TABLES)[keyof typeof TABLES]
  | (typeof CALL_TABLES)[keyof typeof CALL_TABLES]
  | (typeof DEAL_TABLES)[keyof typeof DEAL_TABLES]
  | (typeof FILTER_TABLES)[keyof typeof FILTER_TABLES]
  | (typeof TEAM_TABLES)[keyof typeof TEAM_TABLES]
  | CoachingTable
  | typeof HIERARCHY_EXCLUSIONS;

/** The collection name in Web API addresses: an English plural; the insights tables are named by one already. */
export const entitySetOf = (table: string): string => (table.endsWith("insights") ? table : `${table.replace(/y$/, "ie")}s`);

/** The collection names of all tables but those that only filters look into. Marked as pure, so that a script without addresses goes without them. */
export const ENTITY_SETS = /* @__PURE__ */ Object.fromEntries(
  /* @__PURE__ */ Object.values({ ...TABLES, ...CALL_TABLES, ...DEAL_TABLES, ...TEAM_TABLES }).map((table) => [table, entitySetOf(table)]),
) as Readonly<Record<Table, string>>;

/** `statecode` of a row that is in use. */
export const ACTIVE = 0;

/** Values of first-party choices. */
export const PARTICIPANT_ROLE = { agent: 0, customer: 1 } as const;
export const CONVERSATION_SCOPE = { internal: 0, external: 1 } as const;
export const DIRECTION = { outgoing: 0, incoming: 1 } as const;
export const COMMUNICATION_TYPE = { phonecall: 0, meeting: 1 } as const;
export const SEGMENT_SENTIMENT = { positive: 0, negative: 1, neutral: 2 } as const;
/** `statecode` of every kind of activity. */
export const ACTIVITY_STATE = { open: 0, completed: 1, cancelled: 2 } as const;
export const OPPORTUNITY_STATE = { open: 0, won: 1, lost: 2 } as const;
/** Of an action item; 4 is none. */
export const ACTION_ITEM_TYPE = { phonecall: 0, appointment: 1, email: 2, task: 3 } as const;
export const ACTION_ITEM_STATE = { committed: 0, suggested: 1 } as const;

/** Option values of the publisher start here: prefix × 10,000. */
export const OWN_OPTION_BASE = 863_420_000;
