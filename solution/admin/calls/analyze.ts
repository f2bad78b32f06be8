import type { CallAnalysis, ParticipantAnalysis, Signal } from "../../../shared/domain/CallAnalysis";
import type { Transcript } from "../../../shared/domain/Transcript";
import { analyzeCall } from "../../../shared/analytics/analyzeCall";
import { readCalls, type FailedFile, type IgnoredFile, type ReadCallsOptions } from "./readCalls";
import { stumbleOver } from "./stumble";

export { readCalls, type FailedFile, type IgnoredFile } from "./readCalls";

/** One call as `analyze --json` prints it; documented in docs/analyze.md. Times in ms, shares 0…1; what was not measured is left out. */
export interface AnalyzeJson {
  readonly id: string;
  readonly title: string;
  readonly startTime?: string;
  readonly locale: string;
  readonly durationMs: number;
  readonly switchCount: number;
  readonly switchesPerHour?: number;
  readonly sentiment?: NonNullable<CallAnalysis["sentiment"]>;
  readonly signals: readonly AnalyzeJsonSignal[];
  readonly participants: readonly AnalyzeJsonParticipant[];
  readonly problems: readonly string[];
}

/** `text` is the tracked word; `participant` the name, or the id where there is none. */
export interface AnalyzeJsonSignal {
  readonly type: Signal["type"];
  readonly text: string;
  readonly participant: string;
  readonly offsetMs: number;
}

export type AnalyzeJsonParticipant = Omit<ParticipantAnalysis, "participantId" | "email" | "name"> & { readonly name: string };

export interface AnalyzedFile {
  readonly file: string;
  readonly transcript: Transcript;
  readonly analysis: CallAnalysis;
  readonly json: AnalyzeJson;
}

export interface AnalyzedFiles {
  readonly results: readonly AnalyzedFile[];
  readonly failures: readonly FailedFile[];
  readonly ignored: readonly IgnoredFile[];
}

/** Reads and measures all calls that FILE and DIR arguments name. A file that cannot be read becomes a failure and stops nothing. */
export async function analyzeFiles(paths: readonly string[], options: Omit<ReadCallsOptions, "onIgnored"> = {}): Promise<AnalyzedFiles> {
  const results: AnalyzedFile[] = [];
  const failures: FailedFile[] = [];
  const ignored: IgnoredFile[] = [];
  for await (const read of readCalls(paths, { ...options, onIgnored: (file) => ignored.push(file) })) {
    if (read.kind === "failed") {
      failures.push(read);
      continue;
    }
    const { file, transcript } = read;
    try {
      const analysis = analyzeCall(transcript);
      results.push({ file, transcript, analysis, json: toAnalyzeJson(transcript, analysis) });
    } catch (error) {
      failures.push({ kind: "failed", file, message: stumbleOver(file, error) });
    }
  }
  return { results, failures, ignored };
}

/** The documented JSON object of one call. Fractions of a millisecond are rounded away; ratios keep their digits. */
export function toAnalyzeJson(transcript: Transcript, analysis: CallAnalysis): AnalyzeJson {
  const nameOf = new Map(transcript.participants.map(({ id, name }) => [id, name ?? id]));
  const { startTime } = transcript;
  const { switchesPerHour, sentiment } = analysis;
  return {
    id: transcript.callId,
    title: transcript.title,
    ...(startTime === undefined ? {} : { startTime }),
    locale: transcript.locale,
    durationMs: Math.round(analysis.durationMs),
    switchCount: analysis.switchCount,
    ...(switchesPerHour === undefined ? {} : { switchesPerHour }),
    ...(sentiment === undefined ? {} : { sentiment }),
    signals: analysis.signals.map(({ type, text, participantId, offsetMs }) => ({
      type,
      text,
      participant: nameOf.get(participantId) ?? participantId,
      offsetMs,
    })),
    participants: analysis.participants.map((participant) => participantJson(participant, nameOf)),
    problems: analysis.problems,
  };
}

function participantJson(participant: ParticipantAnalysis, nameOf: ReadonlyMap<string, string>): AnalyzeJsonParticipant {
  const { participantId, talkMs, wordsPerMinute, talkShare, longestMonologueMs, averagePauseMs, averagePauseRawMs } = participant;
  return {
    name: nameOf.get(participantId) ?? participantId,
    role: participant.role,
    talkMs: Math.round(talkMs),
    words: participant.words,
    ...(wordsPerMinute === undefined ? {} : { wordsPerMinute }),
    ...(talkShare === undefined ? {} : { talkShare }),
    ...(longestMonologueMs === undefined ? {} : { longestMonologueMs: Math.round(longestMonologueMs) }),
    ...(averagePauseMs === undefined ? {} : { averagePauseMs: Math.round(averagePauseMs) }),
    ...(averagePauseRawMs === undefined ? {} : { averagePauseRawMs: Math.round(averagePauseRawMs) }),
    switchCount: participant.switchCount,
    questionCount: participant.questionCount,
  };
}
