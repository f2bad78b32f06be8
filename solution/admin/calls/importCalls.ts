import { basename } from "node:path";
import { conversationIdOf } from "../../../shared/dataverse/conversationIds";
import type { RowReference } from "../../../shared/dataverse/PlannedRow";
import type { RatioUnit } from "../../../shared/dataverse/ratioUnit";
import { count } from "../../../shared/transcript/mendUtterances";
import type { ReadOptions } from "../../../shared/transcript/TranscriptSource";
import { DataverseError } from "../../../shared/dataverse/DataverseError";
import { isUpToDate, readExistingCalls, type ExistingCall } from "./existingCalls";
import { removeLeftInsights } from "./leftInsights";
import { measureCall } from "./measureCall";
import { planCall, type AnalyzedCall, type CallToWrite } from "./planCall";
import { probeCall, ProbeRefused } from "./probeCall";
import { readCalls } from "./files/readCalls";
import { refusalOf } from "./refusalOf";
import { createReferenceResolver } from "./resolveReferences";
import { clauseOf, sentenceOf } from "../connection/sentenceOf";
import { connect, type ConnectionOptions } from "../connection/connect";
import { isLoopback } from "../connection/signIn";
import { importUnit } from "../ratioUnit/importUnit";
import { readTableDefinitions } from "./tableDefinitions";
import { readTrackedWords } from "./trackedWords";
import { writeCalls } from "./writeCalls";

export type ImportProgress =
  /** `done` of `total` calls are through: imported, unchanged or failed. */
  | { readonly kind: "calls"; readonly done: number; readonly total: number }
  | { readonly kind: "waiting"; readonly seconds: number; readonly reason: string }
  | { readonly kind: "notice"; readonly message: string };

/** Cancelling ends the import; the summary then says how far it came. */
export interface ImportOptions extends Omit<ConnectionOptions, "onMessage" | "onWait"> {
  /** Files and folders. */
  readonly paths: readonly string[];
  /** What is known better than files without metadata tell. */
  readonly reading?: ReadOptions | undefined;
  /** In which unit to write talk to listen; must be the environment's, where it has one. @default the environment's */
  readonly talkShareUnit?: RatioUnit | undefined;
  /** Import one call first, read it back, and stop where it is refused. @default everywhere but on this machine */
  readonly probe?: boolean | undefined;
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
  /** Groups of calls written at the same time. @default 3 */
  readonly concurrency?: number | undefined;
}

export interface ImportFailure {
  readonly file: string;
  /** One sentence that names the file. */
  readonly message: string;
}

export interface ImportSummary {
  /** Calls written, new or replaced. */
  readonly imported: number;
  /** Calls that the environment already holds just like this. */
  readonly unchanged: number;
  readonly failed: readonly ImportFailure[];
  readonly warnings: readonly string[];
  /** Why the import ended before its end; a later run goes on where this one stopped. */
  readonly stopped?: { readonly reason: "cancelled" | "refused" | "interrupted"; readonly message: string };
}

/** Calls read, resolved and written together. */
const GROUP_SIZE = 20;

/**
 * Reads calls from files, analyses them and writes them to an environment. A call that is there already is not written again;
 * one whose file has changed is replaced. A file that cannot be imported is reported, the others go on.
 * @throws Error or DataverseError when nothing could be started: sign-in refused, tables missing, another unit asked for, no connection
 */
export async function importCalls(options: ImportOptions): Promise<ImportSummary> {
  const { paths, reading = {}, signal, onProgress, concurrency = 3 } = options;
  const notice = (message: string) => onProgress?.({ kind: "notice", message });
  /** Ends what is still under way when one error ends the import. */
  const ending = new AbortController();
  const api = await connect({
    ...options,
    onMessage: notice,
    signal: signal === undefined ? ending.signal : AbortSignal.any([signal, ending.signal]),
    onWait: (seconds, reason) => onProgress?.({ kind: "waiting", seconds, reason }),
  });
  const definitions = await readTableDefinitions(api);
  const tracked = await readTrackedWords(api);
  let total = 0;

  const warnings = new Set<string>();
  const talkShareUnit = await importUnit(api, options.talkShareUnit, (message) => warnings.add(message));
  const resolver = createReferenceResolver(api, (message) => warnings.add(message));
  const failed: ImportFailure[] = [];
  let imported = 0;
  let unchanged = 0;
  const report = () => onProgress?.({ kind: "calls", done: imported + unchanged + failed.length, total });
  const fail = (file: string, message: string) => void failed.push({ file, message });

  /** The calls of a group that have to be written. */
  async function plan(calls: readonly AnalyzedCall[], existing: ReadonlyMap<string, ExistingCall>): Promise<CallToWrite[]> {
    const references = await resolver.resolve(calls.map(({ transcript }) => transcript));
    return calls.flatMap((call, index) => {
      try {
        const resolved = references[index];
        if (resolved instanceof Error) throw resolved;
        const found = { people: new Map<string, RowReference>(), ...resolved, talkShareUnit, fileName: basename(call.file) };
        const planned = planCall(call, found);
        if (!isUpToDate(planned, existing.get(planned.conversationId))) return [planned];
        unchanged += 1;
      } catch (error) {
        fail(call.file, `${call.file}: the call cannot be imported: ${sentenceOf(error)}.`);
      }
      return [];
    });
  }

  async function write(calls: readonly CallToWrite[], existing: ReadonlyMap<string, ExistingCall>): Promise<void> {
    const failures = await writeCalls(api, definitions, calls, existing);
    for (const call of calls) {
      const error = failures.get(call);
      if (error === undefined) imported += 1;
      else fail(call.file, `${call.file}: the call could not be written: ${sentenceOf(error)}.`);
    }
    report();
  }

  const underWay = new Set<Promise<void>>();
  let fatal: Error | undefined;
  /** Lets a group be written while the next is read; waits while too many are under way. */
  async function startWriting(calls: readonly CallToWrite[], existing: ReadonlyMap<string, ExistingCall>): Promise<void> {
    const writing: Promise<void> = write(calls, existing)
      .catch((error: unknown) => {
        fatal ??= error instanceof Error ? error : new Error(String(error));
      })
      .finally(() => underWay.delete(writing));
    underWay.add(writing);
    if (underWay.size >= concurrency) await Promise.race(underWay);
  }

  let probing = options.probe ?? !isLoopback(new URL(options.url));
  async function importGroup(calls: readonly AnalyzedCall[]): Promise<void> {
    const existing = await readExistingCalls(
      api,
      calls.map(({ transcript }) => conversationIdOf(transcript.callId)),
    );
    let toWrite = await plan(calls, existing);
    const [first] = toWrite;
    if (probing && first !== undefined) {
      await probeCall(api, definitions, first, existing);
      probing = false;
      imported += 1;
      notice(`The first call, ${first.file}, was imported and read back; the others follow.`);
      toWrite = toWrite.slice(1);
    }
    if (toWrite.length > 0) await startWriting(toWrite, existing);
    report();
  }

  async function tidy(): Promise<void> {
    try {
      const left = await removeLeftInsights(api);
      if (left > 0) notice(`What earlier imports had left of ${count(left, "call")} was removed.`);
    } catch (error) {
      warnings.add(`What earlier imports may have left was not removed: ${sentenceOf(refusalOf(error))}.`);
    }
  }

  let stopped: ImportSummary["stopped"];
  try {
    let group: AnalyzedCall[] = [];
    const counting = { onFound: (files: number) => void (total = files), onIgnored: () => void (total -= 1) };
    for await (const read of readCalls(paths, { ...reading, ...counting, signal })) {
      signal?.throwIfAborted();
      if (fatal !== undefined) throw fatal;

      const measured = read.kind === "failed" ? read : measureCall(read, tracked);
      if (measured.kind === "failed") {
        fail(measured.file, measured.message);
        continue;
      }
      for (const problem of measured.analysis.problems) warnings.add(`${read.file}: ${problem}`);
      group.push(measured);
      if (group.length < GROUP_SIZE) continue;
      await importGroup(group);
      group = [];
    }
    if (group.length > 0) await importGroup(group);
    await Promise.all(underWay);
    if (fatal !== undefined) throw fatal;
    await tidy();
  } catch (error) {
    ending.abort();
    await Promise.all(underWay);
    stopped = stopOf(error, signal);
  }
  return { imported, unchanged, failed, warnings: [...warnings], ...(stopped === undefined ? {} : { stopped }) };
}

/** Why the import ended early. */
function stopOf(error: unknown, signal: AbortSignal | undefined): NonNullable<ImportSummary["stopped"]> {
  if (signal?.aborted) return { reason: "cancelled", message: "The import was cancelled." };
  if (error instanceof ProbeRefused) return { reason: "refused", message: error.message };
  if (error instanceof DataverseError) return { reason: "interrupted", message: `The import was interrupted: ${sentenceOf(error)}.` };
  const what = `${clauseOf(error instanceof Error ? error.message : String(error))}); send this text to the maintainers`;
  return { reason: "interrupted", message: `The import was interrupted: the program stumbled (${what}.` };
}
