import { createHash } from "node:crypto";
import type { Database } from "../database";
import { stableGuid } from "../guid";
import type { ImportedSolution } from "../ImportedSolution";
import { readSolution } from "../solution/readSolution";
import { mergePackages } from "./mergePackages";

/** A solution of the environment, first-party ones too. */
export interface Installed {
  readonly id: string;
  readonly solution: ImportedSolution;
  /** ISO instant. */
  readonly installedOn: string;
}

/** Since when first-party solutions have been there. */
const FIRST_DAY = "2026-01-15T08:00:00Z";

/** The packages that were imported, kept as they came, so that a later start finds them. */
export class Packages {
  private found: readonly Installed[];
  /** Which packages `found` was read from. */
  private source: string;

  constructor(
    private readonly database: Database,
    private readonly firstParty: readonly ImportedSolution[],
  ) {
    this.found = this.load();
    this.source = this.sourceNow();
  }

  /** In the order in which they came, which is that of their layers. */
  get installed(): readonly Installed[] {
    return this.found;
  }

  get solutions(): readonly ImportedSolution[] {
    return this.found.map(({ solution }) => solution);
  }

  find(uniqueName: string): Installed | undefined {
    return this.found.find(({ solution }) => solution.uniqueName === uniqueName);
  }

  /** Reads what is kept anew, as after going back to a restore point. @returns whether it was something else */
  reload(): boolean {
    const source = this.sourceNow();
    if (source === this.source) return false;
    this.found = this.load();
    this.source = source;
    return true;
  }

  /** @param keepsOlder whether what an older version brought stays where this one lacks it */
  put(zip: Uint8Array, solution: ImportedSolution, installedOn: string, keepsOlder: boolean): void {
    const { uniqueName } = solution;
    const [known] = this.database.all("SELECT position, solutionid FROM __package WHERE uniquename = ? ORDER BY position", [uniqueName]);
    const id = String(known?.[1] ?? stableGuid(`solution ${uniqueName}`));
    if (!keepsOlder) this.database.write("DELETE FROM __package WHERE uniquename = ?", [uniqueName]);
    // An upgrade stays in its layer.
    const position = keepsOlder ? null : (known?.[0] ?? null);
    this.database.write("INSERT INTO __package (position, uniquename, solutionid, installedon, hash, zip) VALUES (?, ?, ?, ?, ?, ?)", [
      ...[position, uniqueName, id, installedOn, createHash("sha256").update(zip).digest("hex")],
      zip,
    ]);
    const older = keepsOlder ? this.find(uniqueName)?.solution : undefined;
    const installed = { id, solution: older ? mergePackages(older, solution) : solution, installedOn };
    this.found = this.find(uniqueName)
      ? this.found.map((each) => (each.solution.uniqueName === uniqueName ? installed : each))
      : [...this.found, installed];
    this.source = this.sourceNow();
  }

  remove(uniqueName: string): void {
    this.database.write("DELETE FROM __package WHERE uniquename = ?", [uniqueName]);
    this.found = this.found.filter(({ solution }) => solution.uniqueName !== uniqueName);
    this.source = this.sourceNow();
  }

  private sourceNow(): string {
    return JSON.stringify(this.database.all("SELECT position, uniquename, hash FROM __package ORDER BY position"));
  }

  private load(): Installed[] {
    const found: Installed[] = this.firstParty.map((solution) => ({
      id: stableGuid(`solution ${solution.uniqueName}`),
      solution,
      installedOn: FIRST_DAY,
    }));
    for (const [id, installedOn, zip] of this.database.all("SELECT solutionid, installedon, zip FROM __package ORDER BY position")) {
      if (!(zip instanceof Uint8Array)) continue;

      const solution = readSolution(zip).solution;
      const at = found.findIndex((each) => each.solution.uniqueName === solution.uniqueName);
      const older = found[at]?.solution;
      const installed = { id: String(id), solution: older ? mergePackages(older, solution) : solution, installedOn: String(installedOn) };
      if (at >= 0) found[at] = installed;
      else found.push(installed);
    }
    return found;
  }
}
