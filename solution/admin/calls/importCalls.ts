import type { ReadOptions } from "../../../shared/transcript/TranscriptSource";
import { importGroups, type GroupsOptions } from "./importGroups";
import { measuredGroups } from "./measuredGroups";
import type { ImportSummary } from "./Tally";

/** Cancelling ends the import; the summary then says how far it came. */
export interface ImportOptions extends GroupsOptions {
  /** Files, folders, zip files, patterns, or `-` for standard input. */
  readonly paths: readonly string[];
  /** What is known better than files without metadata tell. */
  readonly reading?: ReadOptions | undefined;
  /** Leave out calls that began before. */
  readonly since?: Date | undefined;
}

/**
 * Reads calls from files, analyses them and writes them to an environment. A call that is there already is not written again;
 * one whose file has changed is replaced. A file that cannot be imported is reported, the others go on.
 * @throws Error or DataverseError when nothing could be started: sign-in refused, tables missing, another unit or an unknown owner asked for, no connection
 */
export function importCalls(options: ImportOptions): Promise<ImportSummary> {
  return importGroups(options, ({ tracked }, tally) => measuredGroups(options, tracked, tally));
}
