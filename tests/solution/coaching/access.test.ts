import { loadCallReviews } from "../../../shared/dataverse/coaching/loadCallReviews";
import { COACHING_TABLES, HIERARCHY_EXCLUSIONS, type CoachingTable } from "../../../shared/dataverse/coachingTables";
import { entitySetOf, OWN_OPTION_BASE } from "../../../shared/dataverse/tables";
import type { LocalServer } from "../../local/dataverse/localServer";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { BUDGET, CALL, rowsOf, SCORECARD, startCoaching, type Persona } from "../../shared/dataverse/coaching/coachingServer";

const { scorecard, scorecardQuestion, review, answer, reviewDraft, reviewReply, goal } = COACHING_TABLES;

/** How managers reach what their reports own. */
type Hierarchy = "off" | "on" | "on, without drafts";

type Verb = "read" | "change" | "delete" | "share";

interface Kept {
  readonly table: CoachingTable;
  readonly id: string;
  readonly owner: Persona;
  readonly sharedWith?: Persona;
}

const id = (number: number): string => `acce0000-0000-4000-8000-${String(number).padStart(12, "0")}`;

const [BY_MANAGER, BY_SELLER] = [id(1), id(2)];

/** Max reviews a call of Sid's and shares it; Sid replies, and reviews the call, too; both have begun another. */
const ROWS: readonly Kept[] = [
  { table: scorecard, id: SCORECARD, owner: "max" },
  { table: scorecardQuestion, id: BUDGET, owner: "max" },
  { table: review, id: BY_MANAGER, owner: "max", sharedWith: "sid" },
  { table: answer, id: id(3), owner: "max", sharedWith: "sid" },
  { table: review, id: BY_SELLER, owner: "sid" },
  { table: answer, id: id(4), owner: "sid" },
  { table: reviewDraft, id: id(5), owner: "max" },
  { table: reviewDraft, id: id(6), owner: "sid" },
  { table: reviewReply, id: id(7), owner: "sid", sharedWith: "max" },
  { table: goal, id: id(8), owner: "max", sharedWith: "sid" },
];

const MANAGERS: readonly Persona[] = ["max", "dora", "sam"];
const SELLERS: readonly Persona[] = ["sid", "eve"];
/** Keeps scorecards, and has no other role of coaching. */
const KEEPER: Persona = "dee";
/** The system's own administrators. */
const ADMINISTRATORS: readonly Persona[] = ["ada", "lou"];
/** Gus opens calls and has no role of coaching, Noor has no role at all. */
const PEOPLE: readonly Persona[] = [...MANAGERS, ...SELLERS, KEEPER, ...ADMINISTRATORS, "gus", "noor"];

const ABOVE: Partial<Record<Persona, readonly Persona[]>> = { sid: ["max", "dora"], eve: ["max", "dora"], max: ["dora"] };

/** Who may have the verb at a table for rows of their own, as the documentation says it. */
function hasPrivilege(who: Persona, verb: Verb, table: CoachingTable): boolean {
  const [isManager, isSeller] = [MANAGERS.includes(who), SELLERS.includes(who)];
  switch (table) {
    case scorecard:
    case scorecardQuestion:
      return verb === "read" ? isManager || isSeller : isManager && verb !== "share";
    case review:
    case answer:
      return verb !== "change" && (isManager || isSeller);
    case reviewDraft:
      return verb !== "share" && (isManager || isSeller);
    case reviewReply:
      return isSeller || (isManager && verb === "read");
    case goal:
      return isManager || (isSeller && verb === "read");
  }
}

/** The model: docs/coaching.md and the platform's rules, without its code. */
function may(who: Persona, verb: Verb, { table, owner, sharedWith }: Kept, hierarchy: Hierarchy): boolean {
  if (ADMINISTRATORS.includes(who)) return true;
  const isScorecard = table === scorecard || table === scorecardQuestion;
  if (isScorecard && who === KEEPER) return verb !== "share";
  if (!hasPrivilege(who, verb, table)) return false;
  if (owner === who || (verb === "read" && (isScorecard || sharedWith === who))) return true;
  const isOpen = hierarchy === "on" || (hierarchy === "on, without drafts" && table !== reviewDraft);
  const above = ABOVE[owner] ?? [];
  return isOpen && (verb === "read" ? above.includes(who) : verb === "change" && above[0] === who);
}

/** A change that says something in each table. */
const CHANGES: Readonly<Record<CoachingTable, object>> = {
  [scorecard]: { slr_calls: "Other calls" },
  [scorecardQuestion]: { slr_weight: 3 },
  [review]: { slr_score: 5 },
  [answer]: { slr_value: 5 },
  [reviewDraft]: { slr_answers: "[]" },
  [reviewReply]: { slr_text: "Changed" },
  [goal]: { slr_target: 5 },
};

const CALL_OF_SIDS = { "slr_ConversationId@odata.bind": `/msdyn_sciconversations(${CALL.id})` };
const SELLER = { "slr_SellerId@odata.bind": `/systemusers(${USERS.sid.id})` };

/** Rows that somebody may want to make, of their own. */
const NEW_ROWS = new Map<CoachingTable, object>([
  [scorecard, { slr_version: 1 }],
  [
    review,
    {
      slr_scorecardname: "Discovery",
      slr_scorecardversion: 2,
      slr_kind: OWN_OPTION_BASE,
      slr_submittedon: "2025-06-14T10:00:00Z",
      slr_answered: 0,
      slr_asked: 0,
      ...CALL_OF_SIDS,
      ...SELLER,
    },
  ],
  [reviewDraft, { slr_kind: OWN_OPTION_BASE, ...CALL_OF_SIDS }],
  [reviewReply, { slr_text: "I will try.", "slr_ReviewId@odata.bind": `/slr_reviews(${BY_MANAGER})` }],
  [goal, { slr_target: 1, slr_dueon: "2025-07-01", slr_state: OWN_OPTION_BASE, ...SELLER }],
]);

/** Whoever writes about a call must be able to refer to it, and to a review for a reply. */
function mayMake(who: Persona, table: CoachingTable, hierarchy: Hierarchy): boolean {
  if (ADMINISTRATORS.includes(who)) return true;
  switch (table) {
    case scorecard:
      return MANAGERS.includes(who) || who === KEEPER;
    case review:
    case reviewDraft:
      return who === "sid" || (who === "max" && hierarchy !== "off");
    case reviewReply:
      return who === "sid";
    default:
      return MANAGERS.includes(who);
  }
}

const row = (type: string, key: string) => ({ "@odata.type": `Microsoft.Dynamics.CRM.${type}`, [`${type}id`]: key });

async function lay(server: LocalServer): Promise<void> {
  const seed = (table: CoachingTable, number: string, columns: object) => {
    const { owner } = ROWS.find((each) => each.id === number) as Kept;
    server.dataverse.insertSeed(table, [
      { [`${table}id`]: number, slr_name: table, ownerid: USERS[owner].id, createdby: USERS[owner].id, ...columns },
    ]);
  };
  for (const [number, kind] of [
    [BY_MANAGER, 0],
    [BY_SELLER, 1],
  ] as const)
    seed(review, number, {
      slr_conversationid: CALL.id,
      slr_sellerid: USERS.sid.id,
      slr_scorecardname: "Discovery",
      slr_scorecardversion: 2,
      slr_kind: OWN_OPTION_BASE + kind,
      slr_submittedon: "2025-06-14T10:00:00Z",
      slr_answered: 1,
      slr_asked: 1,
    });
  const asked = { slr_order: 1, slr_scale: OWN_OPTION_BASE, slr_weight: 1, slr_value: 5 };
  seed(answer, id(3), { slr_reviewid: BY_MANAGER, ...asked });
  seed(answer, id(4), { slr_reviewid: BY_SELLER, ...asked });
  for (const number of [5, 6]) seed(reviewDraft, id(number), { slr_conversationid: CALL.id, slr_kind: OWN_OPTION_BASE });
  seed(reviewReply, id(7), { slr_reviewid: BY_MANAGER, slr_text: "I will try." });
  seed(goal, id(8), { slr_sellerid: USERS.sid.id, slr_target: 1, slr_dueon: "2025-07-01", slr_state: OWN_OPTION_BASE });
  for (const { table, id: key, owner, sharedWith } of ROWS) {
    // Answers are shared with their review.
    if (!sharedWith || table === answer) continue;
    const access = table === review ? "ReadAccess, AppendToAccess" : "ReadAccess";
    const body = { Target: row(table, key), PrincipalAccess: { Principal: row("systemuser", USERS[sharedWith].id), AccessMask: access } };
    expect((await server.ask("POST", "GrantAccess", { as: owner, body })).status).toBe(204);
  }
}

/** Tries a verb on a row, and says whether it was done. */
async function did(server: LocalServer, who: Persona, verb: Verb, { table, id: key }: Kept): Promise<boolean> {
  const path = `${entitySetOf(table)}(${key})`;
  const request = {
    read: () => server.ask("GET", path, { as: who }),
    change: () => server.ask("PATCH", path, { as: who, body: CHANGES[table], headers: { "If-Match": "*" } }),
    delete: () => server.ask("DELETE", path, { as: who }),
    share: () =>
      server.ask("POST", "GrantAccess", {
        as: who,
        body: {
          Target: row(table, key),
          PrincipalAccess: { Principal: row("systemuser", USERS.gus.id), AccessMask: "ReadAccess" },
        },
      }),
  };
  const { status, text } = await request[verb]();
  if (status !== 403 && status >= 300) throw new Error(`${who} may not even try to ${verb} ${table}: ${status} ${text}`);
  return status < 300;
}

describe.each<Hierarchy>(["off", "on", "on, without drafts"])("with hierarchy security %s", (hierarchy) => {
  let server: LocalServer;
  let restore: () => void;
  beforeAll(async () => {
    server = await startCoaching({ hierarchySecurity: hierarchy !== "off" });
    await lay(server);
    if (hierarchy === "on, without drafts")
      server.dataverse.insertSeed(HIERARCHY_EXCLUSIONS, [
        { hierarchysecuritymodelingsettingid: id(9), entityname: reviewDraft, objecttypecode: reviewDraft },
      ]);
    restore = server.dataverse.restorePoint();
  });
  afterEach(() => restore());
  afterAll(() => server.close());

  it.each<Verb>(["read", "change", "delete", "share"])("lets people %s just the rows that they may", async (verb) => {
    const [expected, found]: [string[], string[]] = [[], []];
    for (const who of PEOPLE)
      for (const each of ROWS) {
        const name = `${who}: ${each.table} of ${each.owner}`;
        if (may(who, verb, each, hierarchy)) expected.push(name);
        if (!(await did(server, who, verb, each))) continue;
        found.push(name);
        if (verb !== "read") restore();
      }
    expect(found).toEqual(expected);
  });

  it("lets people make just the rows that they may", async () => {
    const [expected, found]: [string[], string[]] = [[], []];
    for (const who of PEOPLE)
      for (const [table, body] of NEW_ROWS) {
        if (mayMake(who, table, hierarchy)) expected.push(`${who}: ${table}`);
        const { status, text } = await server.ask("POST", entitySetOf(table), { as: who, body: { slr_name: table, ...body } });
        if (status < 300) found.push(`${who}: ${table}`);
        else if (status !== 403) throw new Error(`${who} may not even try to make ${table}: ${status} ${text}`);
      }
    expect(found).toEqual(expected);
  });

  it("lists just the rows that they may read", async () => {
    for (const who of PEOPLE)
      for (const table of Object.values(COACHING_TABLES)) {
        const { status, json } = await server.ask("GET", entitySetOf(table), { as: who });
        const listed = status === 403 ? [] : json.value.map((found) => found[`${table}id`]);
        const known = ROWS.filter((each) => each.table === table);
        const readable = known.filter((each) => may(who, "read", each, hierarchy)).map((each) => each.id);
        expect([who, listed.filter((each) => known.some((one) => one.id === each)).sort()]).toEqual([who, readable.sort()]);
      }
  });

  it("shows on the page just that, and of drafts nobody's but the viewer's", async () => {
    for (const who of [...MANAGERS, ...SELLERS]) {
      const { reviews, drafts, failed } = await loadCallReviews(rowsOf(server, who), CALL.id, USERS[who].id);
      const readable = (table: CoachingTable) => ROWS.filter((each) => each.table === table && may(who, "read", each, hierarchy));
      expect([who, failed.size]).toEqual([who, 0]);
      expect([who, reviews.map((each) => each.review.id).sort()]).toEqual([who, readable(review).map((each) => each.id)]);
      expect([who, reviews.flatMap(({ answers }) => answers).length]).toEqual([who, readable(answer).length]);
      expect([who, reviews.flatMap(({ replies }) => replies).length]).toEqual([who, readable(reviewReply).length]);
      expect([who, drafts.map((draft) => draft.id)]).toEqual([
        who,
        ROWS.filter(({ table, owner }) => table === reviewDraft && owner === who).map((each) => each.id),
      ]);
    }
  });
});
