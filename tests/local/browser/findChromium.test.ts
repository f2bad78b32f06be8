import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findChromium } from "./findChromium";

describe("the Chromium for browser tests", () => {
  let folder: string;
  let program: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "chromium-"));
    program = path.join(folder, "google-chrome");
    writeFileSync(program, "");
    chmodSync(program, 0o755);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("is the one that CHROME_PATH names", () => {
    expect(findChromium({ environment: { CHROME_PATH: program, PATH: "" } })).toBe(program);
  });

  it("is one on PATH", () => {
    expect(findChromium({ environment: { PATH: `/nowhere${path.delimiter}${folder}` } })).toBe(program);
  });

  it("is refused where CHROME_PATH names no program", () => {
    expect(() => findChromium({ environment: { CHROME_PATH: path.join(folder, "missing") } })).toThrow("which is not a program");
  });
});
