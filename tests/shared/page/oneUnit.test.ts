import "../host/pageWindow";
import { loadCallSummary } from "../../../controls/CallSummary/loadCallSummary";
import { createAnswers } from "../../../shared/host/answers";
import { createFetchPort } from "../../../shared/host/fetchPort";
import { createRowPort } from "../../../shared/host/rowPort";
import { joinPage } from "../../../shared/page/pageChannel";
import { loadSellerPage } from "../../../shared/page/sellerPage";
import { demoDomainName, demoUserId } from "../../local/demo";
import { NOW } from "../../local/dataverse/localServer";
import { startShipped } from "../../local/dataverse/shippedServer";
import { clientFor } from "../../local/dataverse/webApiOver";
import { testEnvironment } from "../../controls/testHost";

const SELLER = "Mei Koh";
const MANAGER = "Mara Lindqvist";
const SELLER_ID = demoUserId(SELLER);
const id = (number: number): string => `5c000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const [CALL, INSIGHTS] = [id(1), id(2)];

let server: Awaited<ReturnType<typeof startShipped>>;
beforeAll(async () => {
  server = await startShipped();
  const { dataverse, ask } = server;
  const seed = (table: string, row: object) => dataverse.insertSeed(table, [{ msdyn_name: "-", ownerid: SELLER_ID, ...row }]);
  seed("msdyn_conversationaggregatedinsights", {
    msdyn_conversationaggregatedinsightsid: INSIGHTS,
    msdyn_conversationdurationinms: 600_000,
    msdyn_switchcount: 24,
    msdyn_customerlongestmonologueinms: 62_000,
  });
  seed("msdyn_conversationparticipantinsights", {
    msdyn_conversationaggregatedinsights: INSIGHTS,
    msdyn_participantid: "1",
    msdyn_participantrole: 0,
    msdyn_user: { table: "systemuser", id: SELLER_ID },
    msdyn_talktolistenratio: 64,
  });
  seed("msdyn_sciconversation", {
    msdyn_sciconversationid: CALL,
    msdyn_conversationstarttime: "2025-06-10T08:00:00Z",
    msdyn_conversationscope: 1,
    msdyn_conversationaggregatedinsights: INSIGHTS,
  });
  for (const owner of [SELLER, MANAGER]) dataverse.insertSeed("slr_sellerview", [{ slr_name: owner, ownerid: demoUserId(owner) }]);
  const definitions = await ask("admin", "GET", "environmentvariabledefinitions?$filter=schemaname eq 'slr_TalkToListenUnit'");
  const unit = `/environmentvariabledefinitions(${String(definitions.json.value[0]?.["environmentvariabledefinitionid"])})`;
  await ask("admin", "POST", "environmentvariablevalues", {
    value: "percent",
    schemaname: "slr_TalkToListenUnit",
    "EnvironmentVariableDefinitionId@odata.bind": unit,
  });
}, 60_000);
afterAll(() => server.close());

const dataRequests = () => server.dataverse.requestLog.filter(({ method }) => method === "GET").length;

describe.each([SELLER, MANAGER])("an environment that stores per cent, with one call, as %s sees it", (viewer) => {
  const viewerId = demoUserId(viewer);
  const client = () => clientFor(server.origin, demoDomainName(viewer));

  test("the page reads the share in the environment's unit, in five requests", async () => {
    const environment = testEnvironment({ client: client(), viewer: { id: viewerId, name: viewer } });
    const { channel } = joinPage("slr_sellerview", `${viewer}'s`, () => NOW.getTime());
    const before = dataRequests();
    const loaded = await loadSellerPage(
      { ...environment, channel },
      { sellerId: SELLER_ID, period: "last30Days", comparison: "previousPeriod" },
    );
    expect(loaded.calls.map(({ talkShare }) => talkShare)).toEqual([0.64]);
    expect(dataRequests() - before).toBe(5);
  });

  test("so does the call's summary", async () => {
    const ask = createFetchPort(server.origin);
    const rows = createRowPort(
      (path, request = {}) => ask(path, { ...request, headers: { ...request.headers, Authorization: `Bearer ${demoDomainName(viewer)}` } }),
      viewerId,
    );
    const source = { client: client(), rows, answers: createAnswers(Date.now, 3), viewerId, now: NOW.getTime() };
    const summary = await loadCallSummary(source, { conversationId: CALL });
    expect(summary?.seller?.talkShare).toBe(0.64);
  });
});
