import { DAY_MS } from "../../../shared/domain/time";
import { demoUserId } from "../../local/demo";
import { startShipped } from "../../local/dataverse/shippedServer";
import type { LandingHost } from "../../../solution/webresources/LandingHost";
import { prepareRow } from "../../../solution/webresources/viewerRow";

type Server = Awaited<ReturnType<typeof startShipped>>;

const MARA = "Mara Lindqvist";
const MEI = "Mei Koh";
const IRIS = "Iris Falk";
const ROWS = "slr_sellerviews?$select=slr_sellerviewid,_ownerid_value,slr_period&$orderby=createdon asc";

describe("the viewer's row", () => {
  let server: Server;
  let now: number;
  /** Of all tabs; the page goes on before some are answered. */
  let requests: Promise<unknown>[];
  beforeEach(async () => {
    now = Date.UTC(2026, 5, 1, 8);
    requests = [];
    server = await startShipped({ clock: () => new Date((now += 1_000)) });
  });
  afterEach(() => server.close());

  /** The start page as somebody has it open in a tab. @param beforeMaking what others do before the row is made */
  const tabOf = (as: string, beforeMaking?: () => Promise<void>): LandingHost => ({
    viewer: { userId: demoUserId(as), name: as },
    now: () => now,
    async request(path, { method = "GET", headers, body } = {}) {
      if (method === "POST") await beforeMaking?.();
      const asked = server.ask(as, method, path, body, headers as Record<string, string>);
      requests.push(asked);
      const answer = await asked;
      return { ok: answer.status < 400, status: answer.status, json: async () => answer.json } as unknown as Response;
    },
    tell: () => undefined,
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
    expect(first).not.toMatchObject({ id: demoUserId(MEI) });
    expect([first]).toMatchObject((await rowsOf(MEI)).map((id) => ({ id })));
  });

  it("is the one that was made under the user's own id before, with what it holds", async () => {
    await server.ask(MEI, "PATCH", `slr_sellerviews(${demoUserId(MEI)})`, { slr_name: MEI, slr_period: 863420001 });
    expect(await prepareRow(tabOf(MEI), {})).toMatchObject({ id: demoUserId(MEI) });
    const { json } = await server.ask(MEI, "GET", `slr_sellerviews(${demoUserId(MEI)})?$select=slr_period,slr_visitedon`);
    expect([json["slr_period"], json["slr_visitedon"]]).toEqual([863420001, expect.any(String)]);
  });

  it.each([MEI, MARA, IRIS])(
    "opens for %s, whose id somebody else has taken for a row of their own, and heals a lock-out so",
    async (victim) => {
      const attacker = victim === MEI ? MARA : MEI;
      await server.ask(attacker, "PATCH", `slr_sellerviews(${demoUserId(victim)})`, { slr_name: "mine" }, { "If-None-Match": "*" });
      const row = await prepareRow(tabOf(victim), {});
      expect(await rowsOf(victim)).toEqual(["id" in row && row.id]);
      expect(row).not.toMatchObject({ id: demoUserId(victim) });
      const read = await server.ask(victim, "GET", `slr_sellerviews(${"id" in row ? row.id : ""})?$select=slr_period`);
      expect(read.status).toBe(200);
    },
  );

  it.each([
    [MARA, MEI],
    [IRIS, MARA],
    [MEI, MARA],
  ])(
    "cannot be put under, shared with, or taken from anybody by the roles that people have: %s tries with %s",
    async (attacker, victim) => {
      const own = await prepareRow(tabOf(attacker), {});
      const victims = await prepareRow(tabOf(victim), {});
      const [mine, theirs] = [own, victims].map((row) => `slr_sellerviews(${"id" in row ? row.id : ""})`) as [string, string];
      const userOf = (name: string) => `/systemusers(${demoUserId(name)})`;
      const row = (name: string, id: string) => ({ "@odata.type": `Microsoft.Dynamics.CRM.${name}`, [`${name}id`]: id });
      const principal = { Principal: row("systemuser", demoUserId(victim)), AccessMask: "ReadAccess" };
      const attempts: readonly [string, string, object?][] = [
        ["POST", "slr_sellerviews", { slr_name: "yours", "ownerid@odata.bind": userOf(victim) }],
        ["PATCH", mine, { "ownerid@odata.bind": userOf(victim) }],
        ["PATCH", theirs, { "ownerid@odata.bind": userOf(attacker) }],
        ["DELETE", theirs],
        ["POST", "GrantAccess", { Target: row("slr_sellerview", "id" in own ? own.id : ""), PrincipalAccess: principal }],
      ];
      for (const [method, path, body] of attempts) {
        const { status } = await server.ask(attacker, method, path, body);
        expect([method, path.split("(")[0], status >= 400]).toEqual([method, path.split("(")[0], true]);
      }
      expect(await prepareRow(tabOf(victim), {})).toMatchObject({ id: "id" in victims && victims.id });
    },
  );

  it("is the viewer's own, though an admin hands an older one over with values that cannot be", async () => {
    const handed = await server.ask("admin", "POST", "slr_sellerviews", {
      slr_name: "older",
      "ownerid@odata.bind": `/systemusers(${demoUserId(MEI)})`,
      slr_period: 863420009,
      slr_from: "2026-01-01",
      slr_to: "9999-12-31",
    });
    expect(handed.status).toBeLessThan(300);
    const [older] = await rowsOf(MEI);
    expect(await prepareRow(tabOf(MEI), {})).toMatchObject({ id: older, isMended: true });
    await server.ask(MEI, "POST", "slr_sellerviews", { slr_name: MEI });
    expect(await prepareRow(tabOf(MEI), {})).not.toMatchObject({ id: older });
  });

  it("is put right where a manager has left it with a period that cannot be, closed, and visited in the future", async () => {
    const row = await prepareRow(tabOf(MEI), {});
    const path = `slr_sellerviews(${"id" in row ? row.id : ""})`;
    const hostile = {
      slr_period: 863420009,
      slr_from: "1900-01-01",
      slr_to: "2026-01-01",
      slr_visitedon: "2999-01-01T00:00:00Z",
      statecode: 1,
    };
    expect((await server.ask(MARA, "PATCH", path, hostile)).status).toBeLessThan(300);
    expect(await prepareRow(tabOf(MEI), {})).toEqual({ ...row, isMended: true });
    const columns = "slr_period,slr_from,slr_to,slr_visitedon,statecode";
    const { json } = await server.ask(MEI, "GET", `${path}?$select=${columns}`);
    expect(json).toMatchObject({ slr_period: 863420002, slr_from: null, slr_to: null, statecode: 0 });
    expect(Date.parse(String(json["slr_visitedon"]))).toBeLessThanOrEqual(now);
    expect(await prepareRow(tabOf(MEI), {})).toMatchObject({ isMended: false });
  });

  it("keeps what a link chooses of a row that it puts right, and says where the server refuses it", async () => {
    const row = await prepareRow(tabOf(MEI), {});
    const path = `slr_sellerviews(${"id" in row ? row.id : ""})`;
    const impossible = { slr_period: 863420009, slr_from: "2026-01-01", slr_to: "9999-12-31" };
    await server.ask(MEI, "PATCH", path, impossible);
    expect(await prepareRow(tabOf(MEI), { slr_period: 863420003 })).toEqual({ ...row, isMended: false });
    await server.ask(MEI, "PATCH", path, impossible);
    const nobody = { "slr_SellerId@odata.bind": "/systemusers(0b1e0000-0000-4000-8000-00000000000a)" };
    expect(await prepareRow(tabOf(MEI), nobody)).toEqual({ ...row, isRefused: true, isMended: true });
  });

  it("takes from a link to a seller what tells calls apart, and keeps whom the team's page is about", async () => {
    const row = await prepareRow(tabOf(MARA), {});
    const path = `slr_sellerviews(${"id" in row ? row.id : ""})`;
    const filtersOf = async () =>
      JSON.parse(String((await server.ask(MARA, "GET", `${path}?$select=slr_filters`)).json["slr_filters"])) as unknown;
    const mei = demoUserId(MEI);
    await server.ask(MARA, "PATCH", path, { slr_filters: JSON.stringify({ scope: "everyone", seller: [mei], tag: ["old"] }) });
    const stages = '{"stage":["3-Propose"]}';
    await prepareRow(tabOf(MARA), { "slr_SellerId@odata.bind": `/systemusers(${mei})`, slr_filters: stages });
    expect(await filtersOf()).toEqual({ scope: "everyone", seller: [mei], stage: ["3-Propose"] });
    // A link to a team says both.
    await prepareRow(tabOf(MARA), { slr_filters: stages });
    expect(await filtersOf()).toEqual({ stage: ["3-Propose"] });
  });

  describe("where two tabs make it at the same time", () => {
    /** Two rows of Mei's, the older first. */
    async function twoRows(): Promise<string[]> {
      let first: unknown;
      const second = await prepareRow(
        tabOf(MEI, async () => {
          first = await prepareRow(tabOf(MEI), {});
        }),
        {},
      );
      expect(second).toEqual(first);
      return (await rowsOf(MEI)) as string[];
    }

    it("is the older for both, and the other one stays while a third may have it open", async () => {
      const [older, newer] = await twoRows();
      now += 29 * DAY_MS;
      expect(await prepareRow(tabOf(MEI), {})).toMatchObject({ id: older });
      expect(await rowsOf(MEI)).toEqual([older, newer]);
    });

    it("loses the other one at a landing after a month in which nobody wrote it", async () => {
      const [older] = await twoRows();
      now += 31 * DAY_MS;
      await prepareRow(tabOf(MEI), {});
      await Promise.all(requests);
      expect(await rowsOf(MEI)).toEqual([older]);
    });

    it("opens whatever comes of taking the other one away, and takes only a few away at once", async () => {
      const [older] = await twoRows();
      for (let count = 0; count < 5; count++) await server.ask(MEI, "POST", "slr_sellerviews", { slr_name: "more" });
      now += 31 * DAY_MS;
      server.dataverse.faults.add({ match: /^DELETE /, status: 403 });
      expect(await prepareRow(tabOf(MEI), {})).toMatchObject({ id: older });
      await Promise.all(requests);
      expect(await rowsOf(MEI)).toHaveLength(5);
    });

    it("is by id the same for both where they are of the same moment", async () => {
      const ids = ["b", "a"].map((first) => `${first}0000000-0000-4000-8000-000000000001`);
      const moment = now;
      for (const slr_sellerviewid of ids) {
        now = moment;
        await server.ask(MEI, "POST", "slr_sellerviews", { slr_sellerviewid, slr_name: MEI });
      }
      expect(await prepareRow(tabOf(MEI), {})).toMatchObject({ id: ids[1] });
    });
  });

  it("is nobody else's, whom a manager's rights show it to, either", async () => {
    const [hers, managers] = [await prepareRow(tabOf(MEI), {}), await prepareRow(tabOf(MARA), {})];
    expect(hers).not.toEqual(managers);
    expect(await prepareRow(tabOf(MARA), {})).toEqual(managers);
  });
});
