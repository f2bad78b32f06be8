import { CHOICE_QUESTIONS, namesQuery, summedChoices } from "../../../shared/dataverse/filterChoices";
import type { FilterKind } from "../../../shared/domain/Filters";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { newId, stored, type Persona } from "./storedCalls";

const JUNE = { from: Date.UTC(2025, 5, 1), to: Date.UTC(2025, 6, 1) };
const [ORBIS, ANA, VANS, NOA, SPRING, ONE, TWO, THREE, FOUR] = Array.from({ length: 9 }, newId) as [
  ...[string, string, string, string, string],
  ...[string, string, string, string],
];
const lookup = (table: string, id: string) => ({ table, id });

async function world() {
  const held = (activity: string, more: Readonly<Record<string, unknown>> = {}) => ({
    msdyn_relatedactivity: lookup("phonecall", activity),
    ...more,
  });
  const found = await stored([
    { title: "vans", conversation: held(ONE, { msdyn_direction: 0 }), tags: ["renewal", "urgent"], systemTags: ["Voicemail"] },
    { title: "vans again", conversation: held(TWO, { msdyn_direction: 1 }), tags: ["Renewal"], participants: [{}, { user: "eve" }] },
    { title: "Ana", conversation: held(THREE) },
    { title: "Noa", owner: "eve", conversation: held(FOUR, { msdyn_communicationtype: 1 }) },
    { title: "too short", insights: { msdyn_conversationdurationinms: 59_999 }, tags: ["short"] },
    { title: "internal", conversation: { msdyn_conversationscope: 0 }, tags: ["internal"] },
    { title: "of May", start: "2025-05-31T23:59:59Z", tags: ["May"] },
  ]);
  const seed = (table: string, row: Readonly<Record<string, unknown>>) => found.server.dataverse.insertSeed(table, [row]);
  seed("campaign", { campaignid: SPRING, name: "Spring" });
  seed("account", { accountid: ORBIS, name: "Orbis" });
  seed("contact", { contactid: ANA, firstname: "Ana", lastname: "Ruiz", parentcustomerid: lookup("account", ORBIS) });
  seed("opportunity", {
    opportunityid: VANS,
    name: "Vans",
    customerid: lookup("account", ORBIS),
    stepname: "3-Propose",
    campaignid: SPRING,
  });
  seed("lead", { leadid: NOA, fullname: "Noa Ek", campaignid: SPRING });
  for (const [id, about] of [
    [ONE, lookup("opportunity", VANS)],
    [TWO, lookup("opportunity", VANS)],
    [THREE, lookup("contact", ANA)],
    [FOUR, lookup("lead", NOA)],
  ] as const)
    seed("phonecall", { activityid: id, subject: "Call", regardingobjectid: about, ownerid: lookup("systemuser", USERS.sid.id) });
  return found;
}

async function choicesOf(kind: FilterKind, sellers: readonly string[] | undefined, as: Persona = "ada") {
  const { ask } = await world();
  const question = CHOICE_QUESTIONS.find(({ kinds }) => kinds.includes(kind));
  const rows = await ask(question!.ask(sellers, JUNE), as);
  return summedChoices(rows.flatMap(question!.read))
    .filter((choice) => choice.kind === kind)
    .map(({ value, name, n }) => [name ?? value, n]);
}

describe("choices of filters", () => {
  it.each<[FilterKind, readonly (readonly [string, number])[]]>([
    [
      "activity",
      [
        ["phonecall", 3],
        ["meeting", 1],
      ],
    ],
    [
      "direction",
      [
        ["incoming", 1],
        ["outgoing", 1],
      ],
    ],
    [
      "tag",
      [
        ["renewal", 2],
        ["urgent", 1],
      ],
    ],
    ["category", [["Voicemail", 1]]],
    ["stage", [["3-Propose", 2]]],
    ["campaign", [["Spring", 3]]],
    [
      "record",
      [
        ["Orbis", 3],
        ["Vans", 2],
        ["Ana Ruiz", 1],
        ["Noa Ek", 1],
      ],
    ],
    [
      "seller",
      [
        ["Sid Seller", 3],
        ["Eve East", 2],
      ],
    ],
  ])("count the calls that figures are of, by %s", async (kind, expected) => {
    const found = await choicesOf(kind, undefined);
    const byName = (choices: readonly (readonly (string | number)[])[]) =>
      choices
        .map(([name, n]) => [String(name).toLowerCase(), n] as const)
        .sort(([a, n], [b, m]) => Number(m) - Number(n) || (a < b ? -1 : 1));
    expect(byName(found)).toEqual(byName(expected));
    expect(found.map(([, n]) => n)).toEqual([...found.map(([, n]) => n)].sort((a, b) => Number(b) - Number(a)));
  });

  it("name managers by whoever reports to them, and count what these have", async () => {
    expect(await choicesOf("team", undefined)).toEqual([["Max Manager", expect.any(Number)]]);
  });

  it("are of some sellers only where these are named", async () => {
    expect(await choicesOf("campaign", [USERS.eve.id])).toEqual([["Spring", 2]]);
    expect(await choicesOf("tag", [USERS.eve.id])).toEqual([["Renewal", 1]]);
  });

  it("are refused apart to who may not read the tables, so that the others stay", async () => {
    await expect(choicesOf("stage", undefined, "sid")).rejects.toMatchObject({ reason: "forbidden" });
    expect(await choicesOf("direction", undefined, "sid")).toHaveLength(2);
  });
});

describe("namesQuery", () => {
  it("tells what rows are called that are there", async () => {
    const { ask } = await world();
    expect(await ask(namesQuery("contact", [ANA, newId()]), "ada")).toEqual([expect.objectContaining({ id: ANA, name: "Ana Ruiz" })]);
    expect(await ask(namesQuery("campaign", [SPRING]), "ada")).toEqual([expect.objectContaining({ id: SPRING, name: "Spring" })]);
    expect(await ask(namesQuery("systemuser", [USERS.sid.id]))).toEqual([expect.objectContaining({ name: "Sid Seller" })]);
  });
});
