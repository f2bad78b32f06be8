import { demoUserId } from "../../local/demo";
import { startShipped } from "../../local/dataverse/shippedServer";
import type { LandingHost } from "../../../solution/webresources/LandingHost";
import { prepareRow } from "../../../solution/webresources/viewerRow";

type Server = Awaited<ReturnType<typeof startShipped>>;

const MARA = "Mara Lindqvist";
const MEI = "Mei Koh";
const ROWS = "slr_sellerviews?$select=slr_sellerviewid,_ownerid_value,slr_period&$orderby=createdon asc";

describe("the viewer's row", () => {
  let server: Server;
  let now: number;
  beforeEach(async () => {
    now = Date.UTC(2026, 5, 1, 8);
    server = await startShipped({ clock: () => new Date((now += 1_000)) });
  });
  afterEach(() => server.close());

  /** The start page as somebody has it open in a tab. @param beforeMaking what others do before the row is made */
  const tabOf = (as: string, beforeMaking?: () => Promise<void>): LandingHost => ({
    viewer: { userId: demoUserId(as), name: as },
    now: () => now,
    async request(path, { method = "GET", headers, body } = {}) {
      if (method === "POST") await beforeMaking?.();
      const answer = await server.ask(as, method, path, body, headers as Record<string, string>);
      return { ok: answer.status < 400, status: answer.status, json: async () => answer.json } as unknown as Response;
    },
    tellOldCalls: () => undefined,
    openForm: async () => undefined,
  });
  const rowsOf = async (as: string) => {
    const { json } = await server.ask("admin", "GET", ROWS);
    return json.value.filter((row) => row["_ownerid_value"] === demoUserId(as)).map((row) => row["slr_sellerviewid"]);
  };

  it("is made once, under an id that nobody can foresee, and found again", async () => {
    const first = await prepareRow(tabOf(MEI), {});
    expect(await prepareRow(tabOf(MEI), { slr_period: 863420003 })).toEqual(first);
    expect(first).not.toEqual({ id: demoUserId(MEI) });
    expect([first]).toEqual((await rowsOf(MEI)).map((id) => ({ id })));
  });

  it("is the one that was made under the user's own id before, with what it holds", async () => {
    await server.ask(MEI, "PATCH", `slr_sellerviews(${demoUserId(MEI)})`, { slr_name: MEI, slr_period: 863420001 });
    expect(await prepareRow(tabOf(MEI), {})).toEqual({ id: demoUserId(MEI) });
    const { json } = await server.ask(MEI, "GET", `slr_sellerviews(${demoUserId(MEI)})?$select=slr_period,slr_visitedon`);
    expect([json["slr_period"], json["slr_visitedon"]]).toEqual([863420001, expect.any(String)]);
  });

  it("opens for a viewer whose id somebody else has taken for a row of their own", async () => {
    await server.ask(MARA, "PATCH", `slr_sellerviews(${demoUserId(MEI)})`, { slr_name: "mine" });
    const row = await prepareRow(tabOf(MEI), {});
    expect(await rowsOf(MEI)).toEqual(["id" in row && row.id]);
    expect(row).not.toEqual({ id: demoUserId(MEI) });
  });

  it("is one where two tabs make it at the same time: the older stays, with the role that people have", async () => {
    let first: unknown;
    const second = await prepareRow(
      tabOf(MEI, async () => {
        first = await prepareRow(tabOf(MEI), {});
      }),
      {},
    );
    expect(second).toEqual(first);
    expect(await rowsOf(MEI)).toHaveLength(1);
  });

  it("is nobody else's, whom a manager's rights show it to, either", async () => {
    const [hers, managers] = [await prepareRow(tabOf(MEI), {}), await prepareRow(tabOf(MARA), {})];
    expect(hers).not.toEqual(managers);
    expect(await prepareRow(tabOf(MARA), {})).toEqual(managers);
  });
});
