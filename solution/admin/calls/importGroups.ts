import type { RatioUnit } from "../../../shared/dataverse/ratioUnit";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { count } from "../../../shared/transcript/mendUtterances";
import type { ConnectionOptions } from "../connection/connect";
import { Pace } from "../connection/Pace";
import { clauseOf, sentenceOf } from "../connection/sentenceOf";
import { isLoopback } from "../connection/signIn";
import { GraphError } from "../graph/GraphError";
import type { CallOutcome } from "./CallOutcome";
import { openTarget, type ImportTarget } from "./ImportTarget";
import { removeLeftInsights } from "./leftInsights";
import type { AskPeople } from "./people/AskPeople";
import type { People } from "./people/People";
import type { AnalyzedCall } from "./planCall";
import { planGroup, type PlannedGroup } from "./planGroup";
import { probeCall, ProbeRefused } from "./probeCall";
import { refusalOf } from "./refusalOf";
import { Tally, type ImportSummary, type Stopped } from "./Tally";
import { WorkBeside } from "./WorkBeside";
import { writeCalls } from "./writeCalls";

export type ImportProgress =
  /** `done` of `total` calls are through, whatever came of them. */
  | { readonly kind: "calls"; readonly done: number; readonly total: number }
  | { readonly kind: "waiting"; readonly seconds: number; readonly reason: string }
  | { readonly kind: "notice"; readonly message: string };

/** How calls are written, wherever they come from. Cancelling ends the import; the summary then says how far it came. */
export interface GroupsOptions extends Omit<ConnectionOptions, "onMessage" | "onWait" | "pace"> {
  /** Who people in transcripts are, as whoever imports says. */
  readonly people?: People | undefined;
  /** Where somebody can be asked who people are, rather than that their calls are refused. */
  readonly ask?: AskPeople | undefined;
  /** Who is to own calls whose sellers are no enabled users: address, sign-in name or id. @default they are refused */
  readonly owner?: string | undefined;
  /** In which unit to write talk to listen; must be the environment's, where it has one. @default the environment's */
  readonly talkShareUnit?: RatioUnit | undefined;
  /** Do everything but write: outcomes say what would become of each call. @default false */
  readonly dryRun?: boolean | undefined;
  /** Import one call first, read it back, and stop where it is refused. @default everywhere but on this machine */
  readonly probe?: boolean | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Told what became of each call, as soon as it is known. */
  readonly onCall?: ((outcome: CallOutcome) => void) | undefined;
  /** Told what concerns no single call, a sentence each. */
  readonly onWarning?: ((message: string) => void) | undefined;
  /** Groups of calls written at the same time. @default as the server's pace allows */
  readonly concurrency?: number | undefined;
}

/** Calls that were read and measured, some at a time; what cannot be read or is not asked for goes to the tally. */
export type GroupSource = (target: ImportTarget, tally: Tally) => AsyncIterable<readonly AnalyzedCall[]>;

/** A group uploads so many texts at once. */
const REQUESTS_OF_A_GROUP = 4;
const MOST_GROUPS = 8;

/**
 * Writes calls to an environment, from wherever they come. A call that is there already is not written again; one that has changed is
 * replaced. A call that cannot be imported is reported, the others go on.
 * @throws Error or DataverseError when nothing could be started: sign-in refused, tables missing, another unit or an unknown owner asked for, no connection
 */
export async function importGroups(options: GroupsOptions, source: GroupSource): Promise<ImportSummary> {
  const { signal, onProgress, onCall, onWarning, concurrency } = options;
  const notice = (message: string) => onProgress?.({ kind: "notice", message });
  const tally = new Tally({ onCall, onWarning, onCount: (done, total) => onProgress?.({ kind: "calls", done, total }) });
  /** Ends what is still under way when one error ends the import. */
  const ending = new AbortController();
  const pace = new Pace();
  const connection = {
    ...options,
    pace,
    onMessage: notice,
    signal: signal === undefined ? ending.signal : AbortSignal.any([signal, ending.signal]),
    onWait: (seconds: number, reason: string) => onProgress?.({ kind: "waiting", seconds, reason }),
  };
  const target = await openTarget(connection, (message) => tally.warn(message));
  const writing = new WorkBeside(() => concurrency ?? groupsAtOnce(pace));
  let stopped: Stopped | undefined;
  try {
    let isProbed = options.dryRun === true || !(options.probe ?? !isLoopback(new URL(options.url)));
    for await (const measured of source(target, tally)) {
      signal?.throwIfAborted();
      let group = await planGroup(target, measured, tally);
      if (!isProbed && group.calls.length > 0) {
        group = await probe(target, group, tally, notice);
        isProbed = true;
      }
      await writing.begin(() => writeGroup(target, group, tally, options.dryRun));
    }
    await writing.end();
    await tidy(target, tally, notice, options.dryRun);
  } catch (error) {
    ending.abort();
    await writing.settled();
    stopped = stopOf(error, signal);
  }
  return tally.summary(stopped);
}

/** Enough groups to keep the requests going; each holds calls in memory. */
function groupsAtOnce({ atOnce }: Pace): number {
  return Math.min(Math.ceil(atOnce / REQUESTS_OF_A_GROUP), MOST_GROUPS);
}

/** Writes the first call and reads it back. @returns the others */
async function probe(target: ImportTarget, group: PlannedGroup, tally: Tally, notice: (message: string) => void): Promise<PlannedGroup> {
  const [first, ...others] = group.calls;
  if (first === undefined) return group;
  await probeCall(target.api, target.definitions, first, group.existing);
  tally.add(first.outcome);
  notice(`The first call, ${first.file}, was imported and read back; the others follow.`);
  return { ...group, calls: others };
}

async function writeGroup({ api, definitions }: ImportTarget, group: PlannedGroup, tally: Tally, dryRun = false): Promise<void> {
  const { calls, existing } = group;
  const failures = dryRun || calls.length === 0 ? undefined : await writeCalls(api, definitions, calls, existing);
  for (const call of calls) {
    const error = failures?.get(call);
    const { file, outcome } = call;
    if (error === undefined) tally.add(outcome);
    else {
      const { callId, warnings } = outcome;
      const message = `${file}: the call could not be written: ${sentenceOf(error)}.`;
      tally.add({ file, ...(callId === undefined ? {} : { callId }), result: "refused", message, warnings });
    }
  }
}

async function tidy({ api }: ImportTarget, tally: Tally, notice: (message: string) => void, dryRun = false): Promise<void> {
  try {
    const left = await removeLeftInsights(api);
    if (left > 0) notice(`What earlier imports had left of ${count(left, "call")} ${dryRun ? "would be" : "was"} removed.`);
  } catch (error) {
    tally.warn(`What earlier imports may have left was not removed: ${sentenceOf(refusalOf(error))}.`);
  }
}

/** Why the import ended early. */
function stopOf(error: unknown, signal: AbortSignal | undefined): Stopped {
  if (signal?.aborted) return { reason: "cancelled", message: "The import was cancelled." };
  if (error instanceof ProbeRefused) return { reason: "refused", message: error.message };
  if (error instanceof DataverseError || error instanceof GraphError)
    return { reason: "interrupted", message: `The import was interrupted: ${sentenceOf(error)}.` };
  const what = `${clauseOf(error instanceof Error ? error.message : String(error))}); send this text to the maintainers`;
  return { reason: "interrupted", message: `The import was interrupted: the program stumbled (${what}.` };
}
