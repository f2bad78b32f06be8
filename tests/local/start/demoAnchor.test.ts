import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { calendarDay, isDemoStale } from "./demoAnchor";
import { readState, removeState, writeState, type EnvironmentState } from "./environmentState";

describe("demo calls between two starts", () => {
  it("stay while the newest is at most 6 days old", () => {
    expect(isDemoStale("2026-06-30", "2026-06-30")).toBe(false);
    expect(isDemoStale("2026-06-30", "2026-07-05")).toBe(false);
    expect(isDemoStale("2026-06-30", "2026-07-06")).toBe(true);
  });

  it("are placed by this machine's calendar", () => {
    expect(calendarDay(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
  });
});

describe("what is remembered between two starts", () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "environment-"))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const STATE: EnvironmentState = { calls: { kind: "demo", anchor: "2026-06-30" }, isComplete: true, solution: "abc" };

  it("is nothing before the first start and after a reset", () => {
    expect(readState(folder)).toBeUndefined();
    writeState(folder, STATE);
    removeState(folder);
    expect(readState(folder)).toBeUndefined();
  });

  it("is read as it was written", () => {
    writeState(folder, STATE);
    expect(readState(folder)).toEqual(STATE);
  });

  it("is refused in one sentence where it is damaged", () => {
    writeFileSync(path.join(folder, "environment.json"), "{");
    expect(() => readState(folder)).toThrow(/environment\.json cannot be read; start again with --reset/);
  });
});
