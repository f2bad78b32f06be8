import { ENVIRONMENT_VARIABLES } from "../../../../shared/dataverse/environmentVariables";
import { findRatioUnit } from "../../../../solution/admin/ratioUnit/findRatioUnit";
import { readStoredRatioUnit } from "../../../../solution/admin/ratioUnit/storedRatioUnit";
import { unitSentence } from "../../../../solution/admin/ratioUnit/unitSentence";
import { writeRatioUnit } from "../../../../solution/admin/ratioUnit/writeRatioUnit";
import { startRatioServer, type RatioServer, type RatioServerOptions } from "./ratioServer";

const { talkToListenUnit: UNIT, talkToListenUnitOrigin: ORIGIN } = ENVIRONMENT_VARIABLES;
const NOW = new Date("2026-06-01T10:00:00Z");
const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

let environment: RatioServer;
async function begin(options: RatioServerOptions = {}): Promise<RatioServer> {
  environment = await startRatioServer(options);
  return environment;
}
afterEach(() => environment.server.close());

const write = () => writeRatioUnit(environment.api, { by: "deploy", now: NOW });
const writesOf = ({ server }: RatioServer) => server.dataverse.requestLog.filter(({ method }) => method !== "GET").length;

describe("findRatioUnit", () => {
  it("finds the unit from whole calls, before what sellers' values look like", async () => {
    const { api, addCalls } = await begin();
    // All sellers talk less than their customers: their quotients alone look like shares.
    addCalls(...times(25, [0.5, 2]));
    expect(await findRatioUnit(api)).toEqual({ unit: "quotient", basis: "inverse", n: 25 });
  });

  it("leaves calls out of which somebody's value is not known, or only one was measured", async () => {
    const { api, addCalls } = await begin();
    addCalls([0.64, 0.36], [0.64, 0.36, null], [0.64, 0.36, -1], [0.5]);
    expect(await findRatioUnit(api)).toEqual({ unit: "share", basis: "sum 1", n: 1 });
  });

  it("looks at sellers' values where there are no whole calls, or they disagree", async () => {
    const { api, addCalls } = await begin();
    addCalls(...times(20, [64, null]), [-1, 500], [null, 500]);
    expect(await findRatioUnit(api)).toEqual({ unit: "percent", basis: "values", n: 20 });
    addCalls([64, 70]);
    expect(await findRatioUnit(api)).toEqual({ unit: "percent", basis: "values", n: 21 });
  });

  it("is not misled by parts of calls where more are stored than are read", async () => {
    const { api, addCalls } = await begin();
    addCalls(...times(1_667, [0.5, 0.3, 0.2]));
    expect(await findRatioUnit(api)).toEqual({ unit: "share", basis: "sum 1", n: 1_666 });
  });

  it("finds none of too few", async () => {
    const { api, addCalls } = await begin();
    addCalls(...times(19, [64, null]));
    expect(await findRatioUnit(api)).toBeUndefined();
  });
});

describe("writeRatioUnit", () => {
  it("stores the unit with its origin, and changes nothing the second time", async () => {
    const { addCalls, valueOf, server } = await begin();
    addCalls([64, 36]);
    const outcome = await write();
    expect(outcome).toEqual({ kind: "written", found: { unit: "percent", basis: "sum 100", n: 1 }, before: undefined });
    expect(unitSentence(outcome)).toBe("Talk to listen is stored as percent: in 1 call the values of all speakers add up to 100.");
    expect(await valueOf(UNIT)).toBe("percent");
    expect(JSON.parse((await valueOf(ORIGIN)) ?? "")).toEqual({
      unit: "percent",
      by: "deploy",
      basis: "sum 100",
      n: 1,
      on: "2026-06-01T10:00:00.000Z",
    });
    const before = writesOf(environment);
    expect(unitSentence(await write())).toMatch(/^Talk to listen stays percent: /);
    expect(writesOf(environment)).toBe(before);
    expect(server.dataverse.requestLog.some(({ method }) => method === "POST")).toBe(true);
  });

  it("corrects its own value, with its origin in one step", async () => {
    const { addCalls, valueOf, api } = await begin();
    addCalls([0.01, 99.99], ...times(20, [0.64, null]));
    expect(await write()).toMatchObject({ kind: "written", found: { unit: "share", basis: "values" } });
    addCalls(...times(30, [64, 36]));
    const outcome = await write();
    expect(unitSentence(outcome)).toBe(
      "Talk to listen is stored as percent, no longer as share: in 30 calls the values of all speakers add up to 100.",
    );
    expect([await valueOf(UNIT), (await readStoredRatioUnit(api))?.origin?.unit]).toEqual(["percent", "percent"]);
  });

  it("keeps both as they were where the correction fails", async () => {
    const { addCalls, setVariable, valueOf, server } = await begin();
    await setVariable(UNIT, "share");
    await setVariable(ORIGIN, JSON.stringify({ unit: "share" }));
    addCalls([64, 36]);
    server.dataverse.faults.add({ match: /^PATCH .*environmentvariablevalues/, status: 500, inBatch: true });
    await expect(write()).rejects.toMatchObject({ status: 500 });
    expect([await valueOf(UNIT), await valueOf(ORIGIN)]).toEqual(["share", JSON.stringify({ unit: "share" })]);
    expect(await write()).toMatchObject({ kind: "written", before: "share" });
  });

  it("goes on where a first write was interrupted after the origin", async () => {
    const { addCalls, setVariable, valueOf } = await begin();
    await setVariable(ORIGIN, JSON.stringify({ unit: "share" }));
    addCalls([64, 36]);
    expect(await write()).toMatchObject({ kind: "written", before: undefined });
    expect(await valueOf(UNIT)).toBe("percent");
  });

  it.each([
    ["without an origin", undefined],
    ["beside the origin of another unit", JSON.stringify({ unit: "percent" })],
    ["beside an origin that somebody has spoilt", "{"],
    ["beside an origin that names no unit", "null"],
  ])("never changes an admin's value %s", async (_what, origin) => {
    const { addCalls, setVariable, valueOf } = await begin();
    await setVariable(UNIT, "quotient");
    if (origin !== undefined) await setVariable(ORIGIN, origin);
    addCalls([64, 36]);
    const before = writesOf(environment);
    const outcome = await write();
    expect(outcome).toMatchObject({ kind: "kept", unit: "quotient", found: { unit: "percent" } });
    expect(unitSentence(outcome)).toBe(
      "Talk to listen stays quotient, as an admin has set it, but the calls look like percent: in 1 call the values of all speakers add up to 100.",
    );
    expect([writesOf(environment), await valueOf(UNIT)]).toEqual([before, "quotient"]);
  });

  it("says where an admin's value and the calls agree, or there are none", async () => {
    const { addCalls, setVariable } = await begin();
    await setVariable(UNIT, "quotient");
    expect(unitSentence(await write())).toBe("Talk to listen stays quotient, as an admin has set it.");
    addCalls([0.5, 2]);
    expect(unitSentence(await write())).toBe("Talk to listen stays quotient, as an admin has set it.");
  });

  it("writes nothing where too few calls tell the unit", async () => {
    await begin();
    const outcome = await write();
    expect(unitSentence(outcome)).toBe("Talk to listen is read as share until there are calls that tell its unit.");
    expect(writesOf(environment)).toBe(0);
  });

  it("writes nothing where the variables are not there", async () => {
    const { addCalls } = await begin({ hasVariables: false });
    addCalls([64, 36]);
    expect(unitSentence(await write())).toMatch(/^The unit of talk to listen cannot be kept: /);
    expect(writesOf(environment)).toBe(0);
  });
});

describe("readStoredRatioUnit", () => {
  it("tells what pages read: the default of a unit that there is not", async () => {
    const { api, setVariable } = await begin();
    expect(await readStoredRatioUnit(api)).toMatchObject({ unit: "share", text: undefined, setBy: "nobody" });
    await setVariable(UNIT, "per cent");
    expect(await readStoredRatioUnit(api)).toMatchObject({ unit: "share", text: "per cent", setBy: "admin" });
    await setVariable(UNIT, " ");
    expect(await readStoredRatioUnit(api)).toMatchObject({ unit: "share", text: undefined, setBy: "nobody" });
  });
});
