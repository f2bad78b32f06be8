import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome"];

export interface BrowserSearch {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Told what is being installed, because that takes a while. */
  readonly say?: (line: string) => void;
}

/**
 * The path of a Chromium: `CHROME_PATH`, one on PATH, or Playwright's own. Where there is none and this is root on a Debian system,
 * its package is installed; elsewhere the error says which command installs one.
 */
export function findChromium({ environment = process.env, say = (line) => console.log(line) }: BrowserSearch = {}): string {
  const given = environment["CHROME_PATH"];
  if (given) {
    if (!isProgram(given)) throw new Error(`CHROME_PATH names ${given}, which is not a program.`);
    return given;
  }
  return onPath(environment, NAMES) ?? playwrightsOwn() ?? installed(environment, say);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(environment: NonNullable<BrowserSearch["environment"]>, names: readonly string[]): string | undefined {
  const folders = (environment["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

function playwrightsOwn(): string | undefined {
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : undefined;
}

function installed(environment: NonNullable<BrowserSearch["environment"]>, say: (line: string) => void): string {
  const apt = onPath(environment, ["apt-get"]);
  if (process.getuid?.() !== 0 || apt === undefined)
    throw new Error("No Chromium was found; install one with: npx playwright-core install chromium");
  say("No Chromium was found: installing the Debian package chromium …");
  const options = {
    stdio: ["ignore", "ignore", "inherit"] as ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  // A stale list of packages may do; if not, the installation says so.
  spawnSync(apt, ["update"], options);
  execFileSync(apt, ["install", "--yes", "--no-install-recommends", "chromium"], options);
  const found = onPath(environment, NAMES);
  if (!found) throw new Error("The Debian package chromium was installed, but brought no program chromium.");
  return found;
}
