import { ROLES } from "../../../../solution/core/roles";
import type { ExaminedUser } from "../../../../solution/admin/doctor/Check";
import { judgeShippedRoles } from "../../../../solution/admin/doctor/checks/shippedRoles";
import { judgeUserRoles } from "../../../../solution/admin/doctor/checks/userRoles";
import { privilegeKey } from "../../../../solution/admin/doctor/depth";
import type { HeldRole } from "../../../../solution/admin/doctor/heldRoles";
import type { Depth, Verb } from "../../../../solution/generator/definitions";

const MEI: ExaminedUser = { id: "1", name: "Mei Koh", businessUnitId: "2", isDisabled: false };

const grantsOf = (...privileges: readonly (readonly [Verb, string, Depth])[]): ReadonlyMap<string, Depth> =>
  new Map(privileges.map(([verb, table, depth]) => [privilegeKey(verb, table), depth]));

/** A role of ours as it is shipped, or without some of its privileges. */
function shipped(name: string, without: (verb: Verb, table: string) => boolean = () => false): HeldRole {
  const privileges = ROLES.find((role) => role.name === name)?.privileges ?? [];
  return {
    name,
    grants: grantsOf(
      ...privileges.filter(({ verb, table }) => !without(verb, table)).map(({ verb, table, depth }) => [verb, table, depth] as const),
    ),
  };
}

const USER = shipped("Seller Details User");
const RECORDINGS = shipped("Seller Details Recordings");
const wide = (depth: Depth, team?: string): HeldRole => ({
  name: "Salesperson",
  grants: grantsOf(["Read", "msdyn_sciconversation", depth], ["Read", "msdyn_transcript", depth]),
  ...(team !== undefined && { team }),
});

const judge = (...roles: readonly HeldRole[]) => judgeUserRoles({ user: MEI, roles });
const found = (roles: readonly HeldRole[], subject: string) => judge(...roles).filter((judgement) => judgement.subject === subject);

test("the shipped roles are all that a seller needs", () => {
  expect(judge(USER, RECORDINGS).map(({ verdict }) => verdict)).toEqual(["ok", "ok", "ok", "ok"]);
  expect(found([USER, RECORDINGS], "Reads").map((judgement) => judgement.found)).toEqual([
    expect.stringMatching(/^Basic, own rows, by Seller Details User: msdyn_sciconversation, .*msdyn_conversationsummarysuggestion\.$/),
    "Basic, own rows, by Seller Details Recordings: msdyn_transcript, msdyn_ocrecording.",
  ]);
});

test("roles add up: what another role widens is named, with that role and its tables", () => {
  const widened = found([USER, RECORDINGS, wide("Deep")], "Reads").filter(({ verdict }) => verdict === "warning");
  expect(widened).toHaveLength(1);
  expect(widened[0]).toMatchObject({
    found: expect.stringMatching(/^Deep, .* by Salesperson: msdyn_sciconversation, msdyn_transcript\. That is wider/) as string,
    remedy: expect.stringContaining("out of Salesperson") as string,
  });
});

test("a role of the same depth widens nothing", () => {
  expect(found([USER, RECORDINGS, wide("Basic")], "Reads").every(({ verdict }) => verdict === "ok")).toBe(true);
});

test("a role that comes by a team is named with the team", () => {
  expect(found([USER, wide("Global", "North")], "Reads").map((judgement) => judgement.found)).toContainEqual(
    expect.stringContaining("by Salesperson of the team North"),
  );
});

test("what an own role of ours is meant to read is not called wider", () => {
  const roles = [shipped("Seller Details Manager (business unit)"), shipped("Seller Details Recordings (business unit)")];
  expect(judge(...roles).every(({ verdict }) => verdict === "ok")).toBe(true);
});

test.each([
  ["no role at all", [], "problem", "Roles", /has 0 roles\. None of them opens Seller Details/],
  ["only roles of others", [wide("Global")], "problem", "Roles", /None of them opens Seller Details/],
  [
    "a role of ours that somebody edited",
    [shipped("Seller Details User", (verb, table) => verb === "Read" && table === "msdyn_conversationsignal"), RECORDINGS],
    "problem",
    "Privileges",
    /1 privilege .* Read on msdyn_conversationsignal/,
  ],
  ["no role for recordings", [USER], "warning", "Recordings", /msdyn_transcript and msdyn_ocrecording: calls open without/],
  [
    "AppendTo on users at Basic",
    [shipped("Seller Details User", (verb, table) => verb === "AppendTo" && table === "systemuser"), RECORDINGS].map((role, index) =>
      index > 0 ? role : { ...role, grants: new Map([...role.grants, [privilegeKey("AppendTo", "systemuser"), "Basic"] as const]) },
    ),
    "problem",
    "Choosing sellers",
    /AppendTo on systemuser is Basic/,
  ],
] as const)("%s is told apart, with a remedy", (_, roles, verdict, subject, said) => {
  expect(found(roles, subject)).toEqual([
    { subject, verdict, found: expect.stringMatching(said) as string, remedy: expect.stringMatching(/\.$/) as string },
  ]);
});

test("a user who is disabled is told before anything else", () => {
  expect(judgeUserRoles({ user: { ...MEI, isDisabled: true }, roles: [USER] })[0]).toMatchObject({ verdict: "problem", subject: "User" });
});

const ALL = ROLES.map(({ name }) => shipped(name));

test("roles as they are shipped are ok", () => {
  expect(judgeShippedRoles({ ours: ALL, others: [wide("Basic")] })).toEqual([
    { verdict: "ok", found: `All ${ROLES.length} roles of Seller Details are as they are shipped.` },
  ]);
});

test("a role of the sales apps that reads calls of others is named: none of ours can narrow it", () => {
  expect(judgeShippedRoles({ ours: ALL, others: [wide("Local")] })).toContainEqual(
    expect.objectContaining({
      subject: "Salesperson",
      verdict: "warning",
      remedy: expect.stringContaining("copy of Salesperson") as string,
    }),
  );
});

test("a role of ours that is missing or was narrowed is named", () => {
  expect(judgeShippedRoles({ ours: ALL.slice(1), others: [] })[0]).toMatchObject({
    verdict: "problem",
    found: expect.stringContaining(ROLES[0]!.name) as string,
  });
  const narrowed = [shipped("Seller Details User", (verb) => verb === "Share"), ...ALL.slice(1)];
  expect(judgeShippedRoles({ ours: narrowed, others: [] })[0]).toMatchObject({
    verdict: "warning",
    found: "Seller Details User lacks Share on msdyn_conversationcomment (Basic).",
  });
});
