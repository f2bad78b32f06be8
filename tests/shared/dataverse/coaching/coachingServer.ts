import type { GivenAnswer, ReviewDraft } from "../../../../shared/domain/coaching/Review";
import type { RowPort } from "../../../../shared/dataverse/DataverseClient";
import { OWN_OPTION_BASE } from "../../../../shared/dataverse/tables";
import { createFetchPort, type FetchPort } from "../../../../shared/host/fetchPort";
import { createRowPort } from "../../../../shared/host/rowPort";
import { callId, seedCalls, startServer, type LocalServer, type ServerOptions } from "../../../local/dataverse/localServer";
import type { Organisation } from "../../../local/dataverse/Organisation";
import { packedCoaching } from "../../../local/dataverse/packedCoaching";
import { packedCore } from "../../../local/dataverse/packedCore";
import { ORGANISATION, USERS } from "../../../local/dataverse/sampleOrganisation";

export type Persona = keyof typeof USERS;

const MANAGER = ["Seller Details Manager", "Seller Details Coaching Manager"];
const SELLER = ["Seller Details User", "Seller Details Coaching User"];
const ROLES = new Map<string, readonly string[]>([
  ["max", MANAGER],
  ["dora", MANAGER],
  ["sid", SELLER],
  ["eve", SELLER],
  ["sam", MANAGER],
  ["lou", ["System Administrator"]],
  ["dee", ["Seller Details User", "Seller Details Coaching Admin"]],
  ["gus", ["Seller Details User"]],
]);

const organisation: Organisation = {
  ...ORGANISATION,
  users: Object.entries(USERS).map(([name, user]) => ({
    ...user,
    roles: ROLES.get(name) ?? user.roles,
    ...(name === "lou" && { managerId: USERS.max.id }),
  })),
};

/** A call of Sid's, who reports to Max, who reports to Dora; so do Eve, and Lou, who is an admin. */
export const CALL = { id: callId(1), title: "Call 1", sellerId: USERS.sid.id, durationMs: 600_000 };

const idOf = (number: number): string => `c0ac0000-0000-4000-8000-${String(number).padStart(12, "0")}`;
export const SCORECARD = idOf(1);
export const RETIRED = idOf(2);
export const EMPTY = idOf(3);
export const [BUDGET, NEXT_STEP, TALK] = [idOf(11), idOf(12), idOf(13)] as [string, string, string];
export const OLD_QUESTION = idOf(14);
/** Of a question more. */
export const questionId = (number: number): string => idOf(1_000 + number);
export const REVIEW = idOf(21);

const [YES_NO, ONE_TO_FIVE] = [OWN_OPTION_BASE, OWN_OPTION_BASE + 1];
const [PUBLISHED, RETIRED_STATE] = [OWN_OPTION_BASE + 1, OWN_OPTION_BASE + 2];

/** Coaching as it is shipped, with a call and what it is reviewed by. */
export async function startCoaching(options: Partial<ServerOptions> = {}): Promise<LocalServer> {
  const server = await startServer({ solution: false, organisation, ...options });
  await server.dataverse.importSolution(await packedCore());
  await server.dataverse.importSolution(await packedCoaching());
  seedCalls(server.dataverse, [{ number: 1, owner: "sid", start: "2025-06-01T08:00:00Z" }]);
  const scorecard = (id: string, name: string, version: number, state: number) => ({
    slr_scorecardid: id,
    slr_name: name,
    slr_version: version,
    slr_state: state,
    slr_calls: "First calls",
    ownerid: USERS.max.id,
  });
  server.dataverse.insertSeed("slr_scorecard", [
    scorecard(SCORECARD, "Discovery", 2, PUBLISHED),
    scorecard(RETIRED, "Discovery", 1, RETIRED_STATE),
    scorecard(EMPTY, "Asks nothing", 1, PUBLISHED),
  ]);
  const question = (id: string, scorecardId: string, order: number, text: string, more: object) => ({
    slr_scorecardquestionid: id,
    slr_scorecardid: scorecardId,
    slr_order: order,
    slr_name: text,
    slr_scale: ONE_TO_FIVE,
    slr_weight: 1,
    ownerid: USERS.max.id,
    ...more,
  });
  server.dataverse.insertSeed("slr_scorecardquestion", [
    question(NEXT_STEP, SCORECARD, 2, "Was a next step agreed?", { slr_scale: YES_NO, slr_maynotapply: true }),
    question(BUDGET, SCORECARD, 1, "Was the budget asked for?", { slr_weight: 2, slr_guide1: "Not at all", slr_guide5: "With a figure" }),
    question(TALK, SCORECARD, 3, "Did the customer talk?", { slr_kpi: OWN_OPTION_BASE, slr_needsnote: true }),
    question(OLD_QUESTION, RETIRED, 1, "Was there a demo?", {}),
  ]);
  return server;
}

/** The controls' own port, signed in as somebody. @param requests told of each */
export function rowsOf(server: LocalServer, as: Persona, requests: string[] = []): RowPort {
  const ask = createFetchPort(server.origin);
  const signedIn: FetchPort = (path, request = {}) => {
    requests.push(`${request.method ?? "GET"} ${path}`);
    return ask(path, { ...request, headers: { ...request.headers, Authorization: `Bearer ${USERS[as].domainName}` } });
  };
  return createRowPort(signedIn, USERS[as].id);
}

/** A manager's draft on the call that nobody has stored yet. */
export function draftOf(answers: Readonly<Record<string, GivenAnswer>>, more: Partial<ReviewDraft> = {}): ReviewDraft {
  return {
    id: REVIEW,
    conversationId: CALL.id,
    scorecardId: SCORECARD,
    kind: "manager",
    answers: new Map(Object.entries(answers)),
    ...more,
  };
}
