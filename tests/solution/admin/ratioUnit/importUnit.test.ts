import { ENVIRONMENT_VARIABLES } from "../../../../shared/dataverse/environmentVariables";
import type { RatioUnit } from "../../../../shared/dataverse/ratioUnit";
import { importUnit } from "../../../../solution/admin/ratioUnit/importUnit";
import { writeRatioUnit } from "../../../../solution/admin/ratioUnit/writeRatioUnit";
import { startRatioServer, type RatioServer, type RatioServerOptions } from "./ratioServer";

const { talkToListenUnit: UNIT, talkToListenUnitOrigin: ORIGIN } = ENVIRONMENT_VARIABLES;

let environment: RatioServer;
let warnings: string[];
async function begin(options: RatioServerOptions = {}): Promise<RatioServer> {
  environment = await startRatioServer(options);
  return environment;
}
beforeEach(() => void (warnings = []));
afterEach(() => environment.server.close());

const unit = (asked?: RatioUnit) => importUnit(environment.api, asked, (message) => warnings.push(message));

describe("importUnit, where there are no calls and no value yet,", () => {
  it("makes the unit the environment's, and says that calls were imported in it", async () => {
    const { valueOf } = await begin();
    expect(await unit("percent")).toBe("percent");
    expect(await valueOf(UNIT)).toBe("percent");
    expect(JSON.parse((await valueOf(ORIGIN)) ?? "")).toMatchObject({ unit: "percent", by: "import-calls", basis: "import", n: 0 });
  });

  it("takes the solution's default where nobody asks for another", async () => {
    const { valueOf } = await begin();
    expect(await unit()).toBe("share");
    expect(await valueOf(UNIT)).toBe("share");
  });

  it("leaves a value that what is imported later may correct", async () => {
    const { addCalls, api } = await begin();
    await unit();
    addCalls([64, 36]);
    expect(await writeRatioUnit(api, { by: "doctor" })).toMatchObject({ kind: "written", before: "share", found: { unit: "percent" } });
  });

  it("goes on with a warning where the value cannot be written", async () => {
    const { server, valueOf } = await begin();
    server.dataverse.faults.add({ match: /^POST .*environmentvariablevalues/, status: 403 });
    expect(await unit("percent")).toBe("percent");
    expect(warnings).toEqual([
      expect.stringMatching(
        /^The environment variable slr_TalkToListenUnit could not be set to percent, in which the calls are imported: .*\(status 403/,
      ),
    ]);
    expect(await valueOf(UNIT)).toBeUndefined();
  });

  it("is what whoever imports asks for where the solution is not installed", async () => {
    await begin({ hasVariables: false });
    expect([await unit("percent"), await unit()]).toEqual(["percent", "share"]);
    expect(warnings).toEqual([]);
  });
});

describe("importUnit, where the environment has a unit,", () => {
  it.each([
    ["an admin's", undefined],
    ["a command's", JSON.stringify({ unit: "percent" })],
  ])("is that one: %s", async (_what, origin) => {
    const { setVariable } = await begin();
    await setVariable(UNIT, "percent");
    if (origin !== undefined) await setVariable(ORIGIN, origin);
    expect([await unit(), await unit("percent")]).toEqual(["percent", "percent"]);
    await expect(unit("share")).rejects.toThrow(
      "The calls cannot be imported as share, because the environment variable slr_TalkToListenUnit says percent; leave --talk-share-unit out to import them as percent",
    );
  });

  it("is that of the calls that are there, and sets nothing", async () => {
    const { addCalls, valueOf } = await begin();
    addCalls([64, 36]);
    expect(await unit()).toBe("percent");
    await expect(unit("share")).rejects.toThrow(
      "because the calls that are there are stored as percent: in 1 call the values of all speakers add up to 100; leave",
    );
    expect(await valueOf(UNIT)).toBeUndefined();
  });

  it("is what whoever imports asks for, else the default, where the calls are too few to tell", async () => {
    const { addCalls, valueOf } = await begin();
    addCalls([64, null]);
    expect([await unit("percent"), await unit()]).toEqual(["percent", "share"]);
    expect(await valueOf(UNIT)).toBeUndefined();
  });

  it("is found where the variables may not be read", async () => {
    const { addCalls, server } = await begin();
    addCalls([64, 36]);
    server.dataverse.faults.add({ match: /^GET .*environmentvariabledefinitions/, status: 403 });
    expect(await unit()).toBe("percent");
  });

  it("is not guessed where the server does not answer", async () => {
    const { server } = await begin();
    server.dataverse.faults.add({ match: /^GET .*environmentvariabledefinitions/, status: 500 });
    await expect(unit()).rejects.toMatchObject({ status: 500 });
  });
});
