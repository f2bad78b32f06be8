import { callNarrowing } from "../../../shared/dataverse/callNarrowing";
import { callQuery } from "../../../shared/dataverse/callQuery";
import { toCalls, toTeamCalls } from "../../../shared/dataverse/callRows";
import { coverageQuery, toCoverage } from "../../../shared/dataverse/coverageQuery";
import { filtersOf, filtersText } from "../../../shared/dataverse/filtersColumn";
import { openItemsQuery, toOpenItems } from "../../../shared/dataverse/openItemsQuery";
import { inQueries, type CallRange } from "../../../shared/dataverse/sellersCalls";
import { teamCallsQuery } from "../../../shared/dataverse/teamCallsQuery";
import { teamQuery } from "../../../shared/dataverse/teamQuery";
import { teamQuestionsQuery } from "../../../shared/dataverse/teamQuestionsQuery";
import { wordsQuery } from "../../../shared/dataverse/wordsQuery";
import { chosenValues, type Filters } from "../../../shared/domain/Filters";
import { present } from "../../../shared/domain/present";
import { USERS } from "../../local/dataverse/sampleOrganisation";
import { newId, stored, type Persona, type StoredCall } from "./storedCalls";

const JUNE = { from: Date.UTC(2025, 5, 1), to: Date.UTC(2025, 6, 1) };
const { sid } = USERS;
const narrowed = (filters: Filters): CallRange => present<CallRange>({ ...JUNE, narrowing: callNarrowing(filters) });

const [ORBIS, KESTREL, ANA, VANS, TRUCKS, NEWCOMER, SPRING, AUTUMN] = Array.from({ length: 8 }, newId) as [
  ...[string, string, string, string],
  ...[string, string, string, string],
];
const lookup = (table: string, id: string) => ({ table, id });

interface HeldCall extends StoredCall {
  readonly about?: { readonly table: string; readonly id: string };
  /** @default "phonecall" */
  readonly in?: "phonecall" | "appointment";
}

/** Calls that differ in one thing each. */
const CALLS: readonly HeldCall[] = [
  { title: "of nothing" },
  { title: "meeting", in: "appointment", conversation: { msdyn_communicationtype: 1 }, about: lookup("account", ORBIS) },
  { title: "incoming", conversation: { msdyn_direction: 1 }, about: lookup("account", KESTREL) },
  { title: "outgoing", conversation: { msdyn_direction: 0 }, about: lookup("contact", ANA) },
  { title: "vans", about: lookup("opportunity", VANS), tags: ["renewal", "urgent"] },
  { title: "trucks", in: "appointment", about: lookup("opportunity", TRUCKS), tags: ["renewal"], systemTags: ["Voicemail"] },
  { title: "newcomer", about: lookup("lead", NEWCOMER) },
  { title: "Eve's vans", owner: "eve", about: lookup("opportunity", VANS) },
];

async function world() {
  const activities = CALLS.map(({ about, in: table = "phonecall" }) => ({ table, id: newId(), about }));
  const calls = CALLS.map(({ conversation, ...call }, index) => ({
    ...call,
    conversation: {
      ...conversation,
      msdyn_relatedactivity: activities[index]?.about ? lookup(activities[index].table, activities[index].id) : null,
    },
  }));
  const found = await stored(calls);
  const seed = (table: string, row: Readonly<Record<string, unknown>>) => found.server.dataverse.insertSeed(table, [row]);
  seed("campaign", { campaignid: SPRING, name: "Spring" });
  seed("campaign", { campaignid: AUTUMN, name: "Autumn" });
  seed("account", { accountid: ORBIS, name: "Orbis" });
  seed("account", { accountid: KESTREL, name: "Kestrel" });
  seed("contact", { contactid: ANA, firstname: "Ana", lastname: "Ruiz", parentcustomerid: lookup("account", ORBIS) });
  seed("opportunity", {
    opportunityid: VANS,
    name: "Vans",
    customerid: lookup("account", ORBIS),
    stepname: "3-Propose",
    campaignid: SPRING,
  });
  seed("opportunity", { opportunityid: TRUCKS, name: "Trucks", customerid: lookup("contact", ANA), salesstage: 2, campaignid: AUTUMN });
  seed("lead", { leadid: NEWCOMER, fullname: "Noa", campaignid: SPRING });
  for (const { table, id, about } of activities)
    if (about) seed(table, { activityid: id, subject: "About it", regardingobjectid: about, ownerid: lookup("systemuser", sid.id) });
  return found;
}

const titlesOf = async (filters: Filters, as: Persona = "ada"): Promise<string[]> => {
  const { ask } = await world();
  const calls = toTeamCalls(await ask(teamCallsQuery(undefined, narrowed(filters)), as), "share");
  return [...calls.values()].flatMap((own) => own.map(({ title }) => title)).sort();
};

describe("callNarrowing", () => {
  it.each<[string, Filters, readonly string[]]>([
    ["the activity", { activity: ["meeting"] }, ["meeting"]],
    ["the direction", { direction: ["incoming"] }, ["incoming"]],
    ["either direction", { direction: ["incoming", "outgoing"] }, ["incoming", "outgoing"]],
    ["a tag, once where there are several", { tag: ["renewal", "urgent"] }, ["trucks", "vans"]],
    ["a category", { category: ["voicemail"] }, ["trucks"]],
    ["an opportunity", { record: [`opportunity:${VANS}`] }, ["Eve's vans", "vans"]],
    ["a lead", { record: [`lead:${NEWCOMER}`] }, ["newcomer"]],
    ["an account: its own, its opportunities, its people", { record: [`account:${ORBIS}`] }, ["Eve's vans", "meeting", "outgoing", "vans"]],
    ["a contact and what they may buy", { record: [`contact:${ANA}`] }, ["outgoing", "trucks"]],
    ["one of several records", { record: [`account:${KESTREL}`, `lead:${NEWCOMER}`] }, ["incoming", "newcomer"]],
    ["the step of a process", { stage: ["3-Propose"] }, ["Eve's vans", "vans"]],
    ["the stage where there is no process", { stage: ["#2"] }, ["trucks"]],
    ["one of both", { stage: ["#2", "3-Propose"] }, ["Eve's vans", "trucks", "vans"]],
    ["the campaign of an opportunity or a lead", { campaign: [SPRING] }, ["Eve's vans", "newcomer", "vans"]],
  ])("keeps calls by %s", async (_kind, filters, titles) => {
    expect(await titlesOf(filters)).toEqual(titles);
  });

  it.each<[Filters, readonly string[]]>([
    [{ stage: ["3-Propose"], tag: ["urgent"] }, ["vans"]],
    [{ stage: ["3-Propose"], campaign: [AUTUMN] }, []],
    [{ stage: ["3-Propose"], campaign: [SPRING], record: [`account:${ORBIS}`] }, ["Eve's vans", "vans"]],
    [{ stage: ["3-Propose", "#2"], record: [`contact:${ANA}`] }, ["trucks"]],
    [{ campaign: [SPRING], record: [`lead:${NEWCOMER}`] }, ["newcomer"]],
    [{ campaign: [SPRING], record: [`account:${ORBIS}`] }, ["Eve's vans", "vans"]],
    [{ tag: ["renewal"], category: ["Voicemail"], campaign: [AUTUMN] }, ["trucks"]],
    [{ stage: ["#none"] }, []],
    [{ direction: ["incoming"], activity: ["meeting"] }, []],
  ])("wants all of several kinds", async (filters, titles) => {
    expect(await titlesOf(filters)).toEqual(titles);
  });

  it("holds for each query that counts calls, and leaves each as it was without filters", async () => {
    const { ask } = await world();
    const { narrowing, ...all } = narrowed({ stage: ["3-Propose"], tag: ["renewal"], category: [], campaign: [SPRING] });
    expect(narrowing).toBeDefined();
    expect(narrowed({ seller: [sid.id], scope: "everyone" })).toEqual(JUNE);
    const range = present<CallRange>({ ...all, narrowing });
    const ids = [sid.id];
    expect(toCalls(await ask(callQuery(sid.id, range, true), "ada"), "share").map(({ title }) => title)).toEqual(["vans"]);
    expect(toCoverage(await ask(coverageQuery(ids, range), "ada")).get(sid.id)?.held).toBe(1);
    expect((await ask(teamQuery(range, ids), "ada")).map(({ n }) => n)).toEqual([1]);
    expect(await ask(teamQuestionsQuery(ids, range), "ada")).toEqual([]);
    expect(await ask(wordsQuery(sid.id, range), "ada")).toEqual([]);
    expect(toOpenItems(await ask(openItemsQuery(ids, range, JUNE.to, true), "ada")).size).toBe(0);
    for (const { fetchXml } of [callQuery(sid.id, JUNE, true), coverageQuery(ids, JUNE), teamQuery(JUNE, ids), wordsQuery(sid.id, JUNE)])
      expect(fetchXml).not.toContain('link-type="any"');
  });

  it("is refused to who may not read what it looks into, unlike what stands on the call itself", async () => {
    await expect(titlesOf({ stage: ["3-Propose"] }, "sid")).rejects.toMatchObject({ reason: "forbidden" });
    expect(await titlesOf({ tag: ["renewal"] }, "sid")).toEqual(["trucks", "vans"]);
  });

  it("leaves room in an address, whatever was written into the column", () => {
    const many = (value: (index: number) => string) => Array.from({ length: 60 }, (_, index) => value(index));
    const worst = filtersOf(
      JSON.stringify({
        ...Object.fromEntries(["tag", "category", "stage"].map((kind) => [kind, many((index) => `${"续".repeat(40)}${index}`)])),
        campaign: many(newId),
        record: many(() => `account:${newId()}`),
      }),
    );
    const records = filtersOf(JSON.stringify({ record: many(() => `account:${newId()}`), campaign: many(newId) }));
    for (const filters of [worst, records]) {
      const range = narrowed(filters);
      const [ids = []] = inQueries(many(newId).concat(many(newId)).concat(many(newId)), range.narrowing);
      expect(encodeURIComponent(teamCallsQuery(ids, range).fetchXml).length).toBeLessThan(32_000);
      expect(encodeURIComponent(callQuery(sid.id, range, true).fetchXml).length).toBeLessThan(32_000);
    }
  });
});

describe("filtersOf", () => {
  it("reads what was written", () => {
    const filters: Filters = { scope: "everyone", seller: [sid.id], activity: ["meeting"], stage: ["3-Propose"], tag: ["a “b” <c> & d"] };
    expect(filtersOf(filtersText(filters))).toEqual(filters);
    expect(filtersText({})).toBe("{}");
  });

  it.each([
    ["nothing", null],
    ["an empty text", ""],
    ["no JSON", "{scope"],
    ["null", "null"],
    ["a text", '"everyone"'],
    ["a list", "[1]"],
    ["wrong types", '{"scope":1,"tag":"a","stage":[1,null,{}],"seller":{"0":"a"}}'],
    ["what is no id", '{"seller":["1"],"campaign":["\'; drop"],"team":["../"],"record":["account:1","user:a","x"]}'],
    ["what nothing has", '{"activity":["fax"],"direction":["up"],"unknown":["a"],"__proto__":{"tag":["a"]}}'],
    ["what cannot stand in a query", JSON.stringify({ tag: ["\u0000", "a\u0007", " a ", "", "x".repeat(101)], stage: ["\ud800"] })],
  ])("makes no filter of %s", (_what, column) => {
    expect(filtersOf(column)).toEqual({});
  });

  it("takes no more of a list than anybody chooses, each value once, ids in one spelling", () => {
    const id = "A0000000-0000-4000-8000-000000000001";
    expect(filtersOf(JSON.stringify({ seller: [id, id.toLowerCase()] }))).toEqual({ seller: [id.toLowerCase()] });
    const tags = Array.from({ length: 5_000 }, (_, index) => `tag ${index}`);
    expect(filtersOf(JSON.stringify({ tag: tags })).tag).toEqual(tags.slice(0, 20));
    const all = chosenValues(
      filtersOf(JSON.stringify({ tag: tags.map((tag) => tag.repeat(12)), stage: tags.map((tag) => tag.repeat(20)) })),
    );
    expect(encodeURIComponent(all.map(({ value }) => value).join("")).length).toBeLessThanOrEqual(2_000);
    expect(filtersText({ tag: tags }).length).toBeLessThan(4_000);
  });
});
