import type { ReadOptions } from "../../../shared/transcript/TranscriptSource";
import { readCalls, type ReadCall } from "./files/readCalls";
import { measureCall } from "./measureCall";
import type { AskPeople } from "./people/AskPeople";
import type { People } from "./people/People";
import { whoSells } from "./people/whoSells";
import type { AnalyzedCall } from "./planCall";
import type { Tally } from "./Tally";
import type { TrackedWords } from "./trackedWords";

/** Calls read, resolved and written together. */
const GROUP_SIZE = 20;

export interface GroupOptions {
  readonly paths: readonly string[];
  readonly reading?: ReadOptions | undefined;
  readonly people?: People | undefined;
  readonly ask?: AskPeople | undefined;
  /** Leave out calls that began before. */
  readonly since?: Date | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Reads and measures calls, some at a time, so that memory holds only these. What cannot be read or is not asked for goes to the tally. */
export async function* measuredGroups(
  { paths, reading, people, ask, since, signal }: GroupOptions,
  tracked: TrackedWords,
  tally: Tally,
): AsyncGenerator<readonly AnalyzedCall[], void, undefined> {
  const onFound = (files: number) => tally.expect(files);
  const onIgnored = () => tally.ignore();
  let group: AnalyzedCall[] = [];
  for await (const read of readCalls(paths, { ...reading, people, whoSells: whoSells(ask), onFound, onIgnored, signal })) {
    if (read.kind === "call" && since !== undefined && !isSince(read, since)) {
      tally.add(leftOut(read, since));
      continue;
    }
    const measured = read.kind === "failed" ? read : measureCall(read, tracked);
    if (measured.kind === "failed") {
      tally.add({ file: measured.file, result: "refused", message: measured.message, warnings: [] });
      continue;
    }
    group.push(measured);
    if (group.length < GROUP_SIZE) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

function isSince({ transcript: { startTime } }: ReadCall, since: Date): boolean {
  return startTime !== undefined && Date.parse(startTime) >= since.getTime();
}

function leftOut({ file, transcript: { callId, startTime, problems } }: ReadCall, since: Date) {
  const unknown = `${file}: left out: it names no start time, so that nobody knows whether it began since ${since.toISOString()}.`;
  return { file, callId, result: "leftOut", ...(startTime === undefined && { message: unknown }), warnings: problems } as const;
}
