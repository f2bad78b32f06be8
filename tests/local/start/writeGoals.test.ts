import { goalsQuery, toGoals } from "../../../shared/dataverse/coaching/goalRows";
import { isEligible } from "../../../shared/domain/Call";
import type { ZoneOffset } from "../../../shared/domain/Period";
import { DAY_MS } from "../../../shared/domain/time";
import { goalText } from "../../../shared/figures/goalText";
import { createFormat } from "../../../shared/format/Format";
import { createFetchPort, type FetchPort } from "../../../shared/host/fetchPort";
import { togetherBy } from "../../../shared/host/fetchTogether";
import { goalProgress } from "../../../shared/insights/goalProgress";
import { t } from "../../controls/english";
import { packedCoaching } from "../dataverse/packedCoaching";
import { startShipped } from "../dataverse/shippedServer";
import { demoDomainName, demoGoals, demoUserId, generateDemoCalls } from "../demo";
import { measureCalls } from "../demo/measuredCalls";
import type { AdminApi } from "./callDetails";
import { writeGoals } from "./writeGoals";

const DEMO_DATE = "2026-06-30";
const NOW = Date.parse(`${DEMO_DATE}T12:00:00Z`);
const calls = generateDemoCalls({ demoDate: DEMO_DATE });
/** Berlin's, in summer. */
const zone: ZoneOffset = () => 120;

describe("the demo's goals", () => {
  let server: Awaited<ReturnType<typeof startShipped>>;
  beforeAll(async () => {
    server = await startShipped();
    await server.dataverse.importSolution(await packedCoaching());
    const ask: AdminApi = async (method, path, body) => {
      const { status, text } = await server.ask("admin", method, path, body);
      if (status >= 300) throw new Error(`${status} ${text}`);
      return status === 204 ? new Response(null, { status }) : new Response(text, { status });
    };
    await writeGoals(server.dataverse, ask, demoGoals(calls));
  });
  afterAll(() => server.close());

  /** A seller's goals, as somebody sees them on the seller's page. */
  const goalsOf = async (seller: string, as: string) => {
    const ask = createFetchPort(server.origin);
    const signedIn: FetchPort = (path, request = {}) =>
      ask(path, { ...request, headers: { ...request.headers, Authorization: `Bearer ${demoDomainName(as)}` } });
    const [found] = await togetherBy(signedIn)([goalsQuery(demoUserId(seller), NOW - 30 * DAY_MS)]);
    return toGoals(found.rows ?? []);
  };
  /** What the page says of them. */
  const saidOf = async (seller: string) => {
    const own = measureCalls(calls.filter(({ sellerName }) => sellerName === seller)).map(({ call }) => call);
    const source = { calls: own.filter((call) => isEligible(call, NOW)), answers: [], targets: {}, now: NOW, zone };
    return (await goalsOf(seller, seller)).map((goal) => {
      const { wanted, due, figures, state } = goalText(goal, goalProgress(goal, source), {
        ...{ t, format: createFormat("en-US", zone) },
        ...{ now: NOW, zone },
      });
      return [wanted, due, figures, state].map((text) => text.replace(/\u00a0/g, " "));
    });
  };

  it("are Jonas's, who has come to wait, and Mei's, of which it is too early to say anything", async () => {
    expect(await saidOf("Jonas Weber")).toEqual([
      ["Waits ≥ 0.6 s before answering", "by Jun 29", "0.8 s since May 30, was 0.4 s (21 calls)", "reached on Jun 22"],
    ]);
    expect(await saidOf("Mei Koh")).toEqual([["Talks ≤ 55% of the time", "by Jul 24", "", "too early: 4 of 8 calls"]]);
  });

  it("are read by the seller and by who set them, and by no other seller", async () => {
    for (const seller of ["Jonas Weber", "Mei Koh"]) {
      const own = await goalsOf(seller, seller);
      expect(own.map(({ ownerName, sellerName }) => [ownerName, sellerName])).toEqual([["Mara Lindqvist", seller]]);
      expect(await goalsOf(seller, "Mara Lindqvist")).toEqual(own);
      expect(await goalsOf(seller, "Iris Falk")).toEqual(own);
      expect(await goalsOf(seller, "Hanna Sato")).toEqual([]);
      expect(await goalsOf(seller, "Tomás Vidal")).toEqual([]);
    }
  });
});
