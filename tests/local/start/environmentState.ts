import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { EnvironmentName } from "../dataverse/metadata/environments";
import { filesOf, requireUnused } from "../dataverse/openDatabase";

/** Which calls a kept database holds. */
export type Calls =
  { readonly kind: "demo"; readonly anchor: string } | { readonly kind: "files"; readonly folder: string } | { readonly kind: "none" };

/** What is remembered beside the database between two starts. */
export interface EnvironmentState {
  readonly calls: Calls;
  /** False while an import has not come to its end. */
  readonly isComplete: boolean;
  /** Hash of the packages that were deployed last. */
  readonly solution?: string;
  /** Whether the demo's reviews and goals are there. */
  readonly isCoached?: boolean;
}

/** Each environment has a database of its own: another one is asked for without losing what was changed in the first. */
export function folderOf(dataFolder: string, environment: EnvironmentName): string {
  return path.resolve(dataFolder, environment);
}

const FILE = "environment.json";
/** Raised when a later version could not go on with what an earlier one kept. */
const FORMAT = 1;

/** Reads what an earlier start left; undefined where there was none. @throws one sentence where it is damaged */
export function readState(folder: string): EnvironmentState | undefined {
  const file = path.join(folder, FILE);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
  try {
    const { format, ...state } = JSON.parse(text) as EnvironmentState & { format: number };
    if (format === FORMAT && typeof state.calls.kind === "string") return state;
  } catch {
    // Said below: damaged and outdated files have the same remedy.
  }
  throw new Error(`${file} cannot be read; start again with --reset to build the local environment anew.`);
}

export function writeState(folder: string, state: EnvironmentState): void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, FILE);
  // Through another file: a process that is killed leaves the old state or the new one.
  writeFileSync(`${file}.tmp`, `${JSON.stringify({ format: FORMAT, ...state }, undefined, 2)}\n`);
  renameSync(`${file}.tmp`, file);
}

/** Forgets an earlier start's data. Other files in the folder stay. @throws one sentence while another start uses it */
export function removeState(folder: string): void {
  const database = databaseFile(folder);
  requireUnused(database);
  for (const file of [path.join(folder, FILE), ...filesOf(database)]) rmSync(file, { force: true });
}

export function databaseFile(folder: string): string {
  return path.join(folder, "dataverse.sqlite");
}
