import type { ReadApi } from "../connection/webApi";
import { literal } from "./odata";

/** A solution that an environment has. */
export interface InstalledSolution {
  readonly id: string;
  readonly uniqueName: string;
  readonly friendlyName: string;
  /** Four numbers, such as `0.2.0.0`. */
  readonly version: string;
  readonly isManaged: boolean;
  readonly publisherId: string;
}

interface SolutionRow {
  readonly solutionid: string;
  readonly uniquename: string;
  readonly friendlyname: string | null;
  readonly version: string;
  readonly ismanaged: boolean;
  readonly _publisherid_value: string;
}

const SELECT = "$select=solutionid,uniquename,friendlyname,version,ismanaged,installedon,_publisherid_value";

/** The installed ones of these, by unique name. */
export async function readSolutions(api: ReadApi, uniqueNames: readonly string[]): Promise<ReadonlyMap<string, InstalledSolution>> {
  const filter = uniqueNames.map((name) => `uniquename eq ${literal(name)}`).join(" or ");
  const rows = uniqueNames.length === 0 ? [] : await api.getAll<SolutionRow>(`solutions?${SELECT}&$filter=${filter}`);
  return new Map(rows.map((row) => [row.uniquename, toSolution(row)]));
}

/** Those whose unique name begins like this, such as the core and its add-ons. */
export async function readSolutionsNamed(api: ReadApi, beginning: string): Promise<readonly InstalledSolution[]> {
  return (await api.getAll<SolutionRow>(`solutions?${SELECT}&$filter=startswith(uniquename,${literal(beginning)})`)).map(toSolution);
}

function toSolution(row: SolutionRow): InstalledSolution {
  return {
    id: row.solutionid,
    uniqueName: row.uniquename,
    friendlyName: row.friendlyname ?? row.uniquename,
    version: row.version,
    isManaged: row.ismanaged,
    publisherId: row._publisherid_value,
  };
}

/** Negative where the first version is the lower one, positive where it is the higher, 0 where they are the same. */
export function compareVersions(first: string, second: string): number {
  const [a, b] = [first, second].map((version) => version.split(".").map(Number));
  for (let part = 0; part < 4; part += 1) {
    const difference = (a?.[part] ?? 0) - (b?.[part] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  return 0;
}
