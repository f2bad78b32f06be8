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

/** Where the platform keeps what was changed by hand, above all other layers. */
const UNMANAGED_LAYER = "Active";

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

  /** A managed solution goes with its components; those of an unmanaged one stay, without the solution that they came in. */
  remove(uniqueName: string): void {
    if (this.find(uniqueName)?.solution.managed ?? true) {
      this.database.write("DELETE FROM __package WHERE uniquename = ?", [uniqueName]);
    } else {
      this.database.write("UPDATE __package SET uniquename = ? WHERE uniquename = ?", [UNMANAGED_LAYER, uniqueName]);
    }
    this.reload();
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
    const list = "SELECT uniquename, solutionid, installedon, zip FROM __package ORDER BY uniquename = ?, position";
    for (const [name, solutionId, installedOn, zip] of this.database.all(list, [UNMANAGED_LAYER])) {
      if (!(zip instanceof Uint8Array)) continue;
      const solution = { ...readSolution(zip).solution, uniqueName: String(name) };
      const id = name === UNMANAGED_LAYER ? stableGuid(`solution ${UNMANAGED_LAYER}`) : String(solutionId);
      const at = found.findIndex((each) => each.solution.uniqueName === solution.uniqueName);
      const older = found[at]?.solution;
      const installed = { id, solution: older ? mergePackages(older, solution) : solution, installedOn: String(installedOn) };
      if (at >= 0) found[at] = installed;
      else found.push(installed);
    }
    return found;
  }
}
