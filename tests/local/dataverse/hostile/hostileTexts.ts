import fc, { type Arbitrary } from "fast-check";
import { callId } from "../localServer";
import { USERS } from "../sampleOrganisation";

/** Names that every object of JavaScript has. */
export const INHERITED = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "__defineGetter__"];

const IDS = [USERS.sid.id, callId(1), callId(2), `{${callId(1).toUpperCase()}}`, `'${callId(1)}'`, "00000000-0000-0000-0000-000000000000"];
const ODD_IDS = ["", "1", "x".repeat(36), `${callId(1)}0`, "name='x'", "))((", `${callId(1)},${callId(2)}`, "\u0000"];
const NUMBERS = [
  "0",
  "-0",
  "-1",
  "1",
  "1e400",
  "-1e400",
  "NaN",
  "Infinity",
  "9".repeat(400),
  "0x10",
  "1_0",
  "١",
  "2147483648",
  "1.5",
  ".5",
];
const DATES = [
  ...["2025-06-01", "2025-06-01T00:00:00Z", "2025-13-45", "0000-00-00", "0001-01-01", "9999-12-31T23:59:59Z", "9999-12-31T23:59:59-23:59"],
  ...["+275760-09-13T00:00:00Z", "2025-06-01T25:61:61Z", "2025-02-30", "2025-06-01T00:00:00+99:99", "yesterday", "2025-6-1"],
];
const TEXTS = [
  ...["", " ", "a", "%", "_", "[z-a]", "[", "[]", "[^]", "%".repeat(500), "%a".repeat(800), "a".repeat(9000), "'", "''", '"', "\\", "\n"],
  ...[
    "\u0000",
    "\ud83d",
    "\udc00x",
    "😀",
    "\uffff",
    "\u202e",
    "null",
    "true",
    "$1",
    "$batch",
    "..",
    "/",
    "(",
    ")",
    ";",
    ",",
    "@a",
    "&",
    "<",
    "é".repeat(300),
  ],
];

const oneOf = (list: readonly string[]): Arbitrary<string> => fc.constantFrom(...list);

export const id = fc.oneof({ weight: 3, arbitrary: oneOf(IDS) }, { weight: 1, arbitrary: oneOf(ODD_IDS) });
export const number = oneOf(NUMBERS);
export const date = oneOf(DATES);
/** Anything that a request may have where it should have something else. */
export const text = fc.oneof(oneOf(TEXTS), oneOf(INHERITED), number, date, id, fc.string({ unit: "binary", maxLength: 12 }));

/** Tables with their sets, and columns of every type that they have. */
const TABLES = [
  { set: "contacts", name: "contact", key: "contactid", columns: ["lastname", "fullname", "statecode", "parentcustomerid", "createdon"] },
  { set: "emails", name: "email", key: "activityid", columns: ["subject", "directioncode", "torecipients", "regardingobjectid"] },
  {
    set: "slr_sellerviews",
    name: "slr_sellerview",
    key: "slr_sellerviewid",
    columns: ["slr_name", "slr_period", "slr_from", "slr_seller"],
  },
  { set: "systemusers", name: "systemuser", key: "systemuserid", columns: ["fullname", "isdisabled", "businessunitid"] },
  {
    set: "msdyn_sciconversations",
    name: "msdyn_sciconversation",
    key: "msdyn_sciconversationid",
    columns: ["msdyn_name", "msdyn_conversationstarttime", "msdyn_direction", "msdyn_transcript", "msdyn_conversationaggregatedinsights"],
  },
  { set: "msdyn_transcripts", name: "msdyn_transcript", key: "msdyn_transcriptid", columns: ["msdyn_name", "msdyn_voicetranscript"] },
  {
    set: "msdyn_conversationparticipantinsights",
    name: "msdyn_conversationparticipantinsights",
    key: "msdyn_conversationparticipantinsightsid",
    columns: ["msdyn_user", "msdyn_talktolistenratio", "msdyn_participantrole", "msdyn_conversationaggregatedinsights"],
  },
];
export type HostileTable = (typeof TABLES)[number];
export const table = fc.constantFrom(...TABLES);

const COMMON = ["ownerid", "_ownerid_value", "createdon", "modifiedon", "versionnumber", "statecode", "statuscode", "overriddencreatedon"];

/** Mostly a column that is there. */
export const columnOf = ({ key, columns }: HostileTable): Arbitrary<string> =>
  fc.oneof(
    { weight: 25, arbitrary: oneOf([key, ...columns, ...COMMON]) },
    { weight: 1, arbitrary: oneOf(INHERITED) },
    { weight: 1, arbitrary: text },
  );

/** Mostly what is expected, at times something else. */
export const mostly = (expected: readonly string[]): Arbitrary<string> =>
  fc.oneof({ weight: 25, arbitrary: oneOf(expected) }, { weight: 1, arbitrary: oneOf(INHERITED) }, { weight: 1, arbitrary: text });

const LONGEST = 60_000;

/** As often as fits into an address. */
export const repeated = (part: string, times: number): string =>
  part.repeat(Math.min(times, Math.floor(LONGEST / Math.max(part.length, 1))));
