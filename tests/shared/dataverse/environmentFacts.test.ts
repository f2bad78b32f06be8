import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { noVariables, toEnvironmentFacts, type environmentFactsQuery } from "../../../shared/dataverse/environmentFacts";
import { rowOf } from "./rowOf";

const row = rowOf<typeof environmentFactsQuery>;
const unitOf = (value: unknown, shipped: unknown = "share") =>
  toEnvironmentFacts([row({ fact: "slr_TalkToListenUnit", value, default: shipped })]).ratioUnit;
const hostOf = (value: unknown, shipped: unknown = "teams.microsoft.com") =>
  toEnvironmentFacts([row({ fact: "slr_TeamsHost", value, default: shipped })]).teamsHost;

describe("toEnvironmentFacts", () => {
  it("takes the environment's value before the solution's default", () => {
    expect(unitOf("percent")).toBe("percent");
    expect(unitOf("quotient", "percent")).toBe("quotient");
    expect(unitOf("share", "percent")).toBe("share");
    expect(hostOf("gov.teams.microsoft.us")).toBe("gov.teams.microsoft.us");
  });

  it("takes the solution's default where the environment has set nothing", () => {
    expect(unitOf(null, "percent")).toBe("percent");
    expect(unitOf(undefined, "percent")).toBe("percent");
    expect(hostOf(null, "teams.example.com")).toBe("teams.example.com");
  });

  it("takes the usual where nothing is known", () => {
    const usual = { ratioUnit: "share", teamsHost: "teams.microsoft.com", withoutNames: false };
    expect(toEnvironmentFacts([])).toEqual(usual);
    expect(toEnvironmentFacts([row({}), row({ fact: "slr_TeamsHost" })])).toEqual(usual);
  });

  it("does not take one variable for the other", () => {
    expect(toEnvironmentFacts([row({ fact: "slr_TeamsHost", value: "percent" })]).ratioUnit).toBe("share");
    expect(toEnvironmentFacts([row({ fact: "slr_TalkToListenUnit", value: "evil.example.com" })]).teamsHost).toBe("teams.microsoft.com");
  });

  it.each([" percent", "Percent", "PERCENT\n"])("takes %j as an admin means it", (value) => expect(unitOf(value)).toBe("percent"));

  it("takes a unit that there is not as none", () => {
    expect(unitOf("per cent", "percent")).toBe("percent");
    expect(unitOf("auto")).toBe("share");
    expect(unitOf("", "")).toBe("share");
  });

  it.each([
    ["https://elsewhere.example/path", "teams.microsoft.com"],
    ["evil.example/?x=", "teams.microsoft.com"],
    ["user@evil.example", "teams.microsoft.com"],
    ["localhost", "teams.microsoft.com"],
    ["a.b .c", "teams.microsoft.com"],
    [" teams.microsoft.us ", "teams.microsoft.us"],
    ["teams-1.microsoft.us", "teams-1.microsoft.us"],
  ])("leads chats to a host only: %s", (value, host) => expect(hostOf(value)).toBe(host));
});

describe("whether sellers are compared by name", () => {
  const withoutNames = (value: unknown, shipped: unknown = "yes") =>
    toEnvironmentFacts([row({ fact: "slr_NamesInComparisons", value, default: shipped })]).withoutNames;

  it("is as the environment says, else as the solution does", () => {
    expect([withoutNames("no"), withoutNames(" No "), withoutNames("yes", "no"), withoutNames(null, "no")]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect([withoutNames("yes"), withoutNames("true"), withoutNames(null), withoutNames("")]).toEqual([false, false, false, false]);
  });

  it("fails for the people: whoever set anything else than yes wants names out", () => {
    expect(withoutNames("nein")).toBe(true);
  });
});

describe("noVariables", () => {
  it("is where they may not be read, or are not there", () => {
    expect(noVariables(new DataverseError("no", 403))).toEqual([]);
    expect(noVariables(new DataverseError("no such table", 400, 0x80041102))).toEqual([]);
  });

  it("is not where the server is busy, or not there", () => {
    for (const error of [new DataverseError("busy", 429), new DataverseError("down")]) expect(() => noVariables(error)).toThrow(error);
  });
});
