import type { InstalledApp } from "../dataverse/customizing/installedApps";
import { mergeTables } from "../dataverse/customizing/mergePackages";
import type { ImportedSolution, TableMetadata } from "../dataverse/ImportedSolution";
import type { Organisation } from "../dataverse/Organisation";

/** What the host draws from: all that was imported, read anew at each request, so that a later import is seen at once. */
export interface HostSources {
  readonly organisation: Organisation;
  /** In order of import, first-party ones too; a later solution's component wins over an earlier one's of the same id or name. */
  readonly solutions: () => readonly ImportedSolution[];
  /** Apps as they are installed, with their merged site maps. */
  readonly apps: () => readonly InstalledApp[];
  /** The unique name of the app that a user works in, and the web resource to start with where a site map leads to it. */
  readonly home: (domainName: string) => { readonly app: string; readonly webResource: string };
}

/** Metadata of all tables, as the server knows them. */
export function tablesOf(sources: HostSources): readonly TableMetadata[] {
  return mergeTables(sources.solutions());
}

/** The component of the latest solution that has it. */
export function latestComponent<T>(
  sources: HostSources,
  kind: (solution: ImportedSolution) => readonly T[],
  isWanted: (component: T) => boolean,
): T | undefined {
  return sources.solutions().flatMap(kind).filter(isWanted).at(-1);
}
