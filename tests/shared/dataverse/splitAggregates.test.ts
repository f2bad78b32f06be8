import { splitByDate } from "../../../shared/dataverse/splitByDate";
import type { Query } from "../../../shared/dataverse/fetchXml";
import { teamQuery } from "../../../shared/dataverse/teamQuery";
import { toSellerMeans } from "../../../shared/dataverse/teamRows";
import { toMentions, wordsQuery } from "../../../shared/dataverse/wordsQuery";
import type { InstantRange } from "../../../shared/domain/Period";
import { DAY_MS } from "../../../shared/domain/time";
import { clientFor } from "../../local/dataverse/webApiOver";
import { callId, insightsId, NOW, participantId, startServer, type LocalServer } from "../../local/dataverse/localServer";
import { USERS } from "../../local/dataverse/sampleOrganisation";

jest.setTimeout(30_000);

const CALLS = Array.from({ length: 60 }, (_, index) => index + 1);
/** What the server sums at once; the platform's own limit is 50,000. */
const LIMIT = 7;
const INSIGHTS = "msdyn_conversationaggregatedinsights";
const PARTICIPANT = "msdyn_conversationparticipantinsights";
const RANGE: InstantRange = { from: NOW.getTime() - 90 * DAY_MS, to: NOW.getTime() };

/** A call a day with all measures and one word, by two sellers in turn. */
function seed({ dataverse }: LocalServer): void {
  const ownerOf = (call: number) => USERS[call % 2 ? "sid" : "eve"].id;
  const insert = (table: string, rowOf: (call: number) => object) =>
    dataverse.insertSeed(
      table,
      CALLS.map((call) => ({ msdyn_name: `row ${call}`, ownerid: ownerOf(call), ...rowOf(call) })),
    );
  insert(INSIGHTS, (call) => ({
    [`${INSIGHTS}id`]: insightsId(call),
    msdyn_switchcount: 24,
    msdyn_conversationdurationinms: 600_000,
    msdyn_customerlongestmonologueinms: call * 1000,
  }));
  insert("msdyn_sciconversation", (call) => ({
    msdyn_sciconversationid: callId(call),
    msdyn_conversationstarttime: new Date(NOW.getTime() - call * DAY_MS).toISOString(),
    msdyn_conversationscope: 1,
    [INSIGHTS]: insightsId(call),
  }));
  insert(PARTICIPANT, (call) => ({
    [`${PARTICIPANT}id`]: participantId(call),
    [INSIGHTS]: insightsId(call),
    msdyn_participantrole: 0,
    msdyn_user: { table: "systemuser", id: ownerOf(call) },
    msdyn_talktolistenratio: 0.5,
    msdyn_talkingspeedwordspermin: 100 + call,
    msdyn_avgpausebeforespeakinginms: 700,
    msdyn_longestmonologueinms: 60_000,
  }));
  insert("msdyn_conversationsentiment", (call) => ({
    [INSIGHTS]: insightsId(call),
    msdyn_customerpositivesentiment: 0.4,
    msdyn_customernegativesentiment: 0.2,
  }));
  insert("msdyn_conversationsignal", (call) => ({
    msdyn_text: "price",
    msdyn_type: "keyword",
    msdyn_offsetinms: call,
    [PARTICIPANT]: participantId(call),
  }));
}

describe("Aggregates beyond the server's limit", () => {
  const servers: LocalServer[] = [];
  afterAll(() => Promise.all(servers.map((server) => server.close())));

  /** The page's own question, asked in parts where need be, and how many parts that took. */
  async function askAll<A extends string>(query: (range: InstantRange) => Query<A>, aggregateLimit?: number) {
    const server = await startServer(aggregateLimit === undefined ? {} : { aggregateLimit });
    servers.push(server);
    seed(server);
    const client = clientFor(server.origin, USERS.ada.domainName);
    let answered = 0;
    const rows = await splitByDate(RANGE, async (part) => {
      const found = (await client.fetch(query(part))).rows;
      answered += 1;
      return found;
    });
    return { rows, answered };
  }

  it("gives the team the same means by parts as at once", async () => {
    const atOnce = await askAll(teamQuery);
    const byParts = await askAll(teamQuery, LIMIT);
    expect([atOnce.answered, byParts.answered > CALLS.length / LIMIT]).toEqual([1, true]);
    const means = (rows: typeof atOnce.rows) => toSellerMeans(rows, "share").sort((a, b) => (a.sellerId < b.sellerId ? -1 : 1));
    expect(means(byParts.rows)).toEqual(means(atOnce.rows));
    expect(means(byParts.rows).map(({ n }) => n)).toEqual([30, 30]);
  });

  it("finds the same words by parts as at once", async () => {
    const query = (range: InstantRange) => wordsQuery(USERS.sid.id, range);
    const atOnce = await askAll(query);
    const byParts = await askAll(query, LIMIT);
    const words = (rows: typeof atOnce.rows) =>
      toMentions(rows)
        .map(({ callId: call, text, firstMs }) => `${call} ${text} ${firstMs ?? ""}`)
        .sort();
    expect(words(byParts.rows)).toEqual(words(atOnce.rows));
    expect(words(byParts.rows)).toHaveLength(30);
  });
});
