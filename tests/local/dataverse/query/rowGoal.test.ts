import { callId, insightsId, seedCalls, startServer, type LocalServer, type SampleCall } from "../localServer";

const PARTICIPANT = "msdyn_conversationparticipantinsights";
const INSIGHTS = "msdyn_conversationaggregatedinsights";
const HOUR_MS = 3_600_000;
const NEWEST = Date.parse("2025-06-01T08:00:00Z");

/** So many that the planner knows their numbers: two in each hour, each ninetieth of them Eve's. */
const CALLS = Array.from({ length: 7_000 }, (_, index): SampleCall => {
  const start = new Date(NEWEST - Math.floor(index / 2) * HOUR_MS).toISOString();
  return { number: index + 1, owner: index % 90 === 0 ? "eve" : "sid", start, switches: index % 5 };
});
/** The calls of somebody, the newest first, of one hour by their ids. */
const numbersOf = (owner: string): number[] => CALLS.filter((call) => call.owner === owner).map(({ number }) => number);

describe("a page of many rows in the order of a link", () => {
  let server: LocalServer;
  beforeAll(async () => {
    server = await startServer();
    seedCalls(server.dataverse, CALLS);
  }, 60_000);
  afterAll(() => server.close());

  async function newest(as: "sid" | "eve", page: number, filter = "", ofCall = "") {
    const { json } = await server.fetchXml(
      PARTICIPANT,
      `<fetch page="${page}" count="20"><entity name="${PARTICIPANT}">${filter}` +
        `<link-entity name="${INSIGHTS}" from="${INSIGHTS}id" to="${INSIGHTS}" link-type="outer" alias="a"><attribute name="${INSIGHTS}id" alias="insights"/></link-entity>` +
        `<link-entity name="msdyn_sciconversation" from="${INSIGHTS}" to="${INSIGHTS}" alias="c"><attribute name="msdyn_sciconversationid" alias="id"/>` +
        `<order attribute="msdyn_conversationstarttime" descending="true"/><order attribute="msdyn_sciconversationid"/>${ofCall}</link-entity></entity></fetch>`,
      { as },
    );
    return json.value.map(({ id, insights }) => [id, insights]);
  }
  const rowsOf = (numbers: readonly number[]) => numbers.map((number) => [callId(number), insightsId(number)]);

  it.each([
    ["most rows", "sid"],
    ["a few", "eve"],
  ] as const)("holds the same where somebody has %s", async (_, as) => {
    expect(await newest(as, 1)).toEqual(rowsOf(numbersOf(as).slice(0, 20)));
    expect(await newest(as, 3)).toEqual(rowsOf(numbersOf(as).slice(40, 60)));
  });

  it("holds what passes filters of the link, and of another link", async () => {
    const before = `<filter><condition attribute="msdyn_conversationstarttime" operator="lt" value="2025-03-01T00:00:00Z"/></filter>`;
    const early = CALLS.filter(({ owner, start }) => owner === "sid" && start < "2025-03-01");
    expect(await newest("sid", 1, "", before)).toEqual(rowsOf(early.slice(0, 20).map(({ number }) => number)));
    const calm = `<filter><condition entityname="a" attribute="msdyn_switchcount" operator="eq" value="0"/></filter>`;
    const ofCalm = CALLS.filter(({ owner, switches }) => owner === "sid" && switches === 0);
    expect(await newest("sid", 1, calm)).toEqual(rowsOf(ofCalm.slice(0, 20).map(({ number }) => number)));
  });
});
