import type { CallAnalysis, CallCategory, ParticipantAnalysis, QuarterSentiment, Signal } from "../../../shared/domain/CallAnalysis";
import type { Transcript } from "../../../shared/domain/Transcript";
import { present } from "../../../shared/domain/present";
import { analyzeCall } from "../../../shared/analytics/analyzeCall";
import { readCalls, type FailedFile, type ReadCall, type ReadCallsOptions } from "./files/readCalls";
import { stumbleOver } from "./stumble";

/** One call as `analyze --json` prints it; documented in docs/analyze.md. Times in ms, shares 0…1; what was not measured is left out. */
export interface AnalyzeJson {
  readonly id: string;
  readonly title: string;
  readonly startTime?: string;
  readonly locale?: string;
  readonly durationMs: number;
  readonly switchCount: number;
  readonly switchesPerHour?: number;
  readonly nonTalkMs?: number;
  readonly nonTalkShare?: number;
  readonly category?: CallCategory;
  readonly sentiment?: NonNullable<CallAnalysis["sentiment"]>;
  readonly sentimentByQuarter: readonly QuarterSentiment[];
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
  readonly kind: "analyzed";
  readonly file: string;
  readonly transcript: Transcript;
  readonly analysis: CallAnalysis;
  readonly json: AnalyzeJson;
}

/**
 * Reads and measures the calls that FILE and DIR arguments name, one after the other, so that memory holds one at a time. A file that
 * cannot be read becomes a failure and stops nothing.
 */
export async function* analyzedFiles(
  paths: readonly string[],
  options: ReadCallsOptions = {},
): AsyncGenerator<AnalyzedFile | FailedFile, void, undefined> {
  for await (const read of readCalls(paths, options)) yield read.kind === "failed" ? read : analyzed(read);
}

function analyzed({ file, transcript }: ReadCall): AnalyzedFile | FailedFile {
  try {
    const analysis = analyzeCall(transcript);
    return { kind: "analyzed", file, transcript, analysis, json: toAnalyzeJson(transcript, analysis) };
  } catch (error) {
    return { kind: "failed", file, message: stumbleOver(file, error) };
  }
}

/** The documented JSON object of one call. Fractions of a millisecond are rounded away; ratios keep their digits. */
export function toAnalyzeJson(transcript: Transcript, analysis: CallAnalysis): AnalyzeJson {
  const nameOf = new Map(transcript.participants.map(({ id, name }) => [id, name ?? id]));
  return present<AnalyzeJson>({
    id: transcript.callId,
    title: transcript.title,
    startTime: transcript.startTime,
    locale: transcript.locale,
    durationMs: Math.round(analysis.durationMs),
    switchCount: analysis.switchCount,
    switchesPerHour: analysis.switchesPerHour,
    nonTalkMs: rounded(analysis.nonTalkMs),
    nonTalkShare: analysis.nonTalkShare,
    category: analysis.category,
    sentiment: analysis.sentiment,
    sentimentByQuarter: analysis.sentimentByQuarter.map((quarter) => ({
      ...quarter,
      fromMs: Math.round(quarter.fromMs),
      toMs: Math.round(quarter.toMs),
    })),
    signals: analysis.signals.map(({ type, text, participantId, offsetMs }) => ({
      type,
      text,
      participant: nameOf.get(participantId) ?? participantId,
      offsetMs,
    })),
    participants: analysis.participants.map((participant) => participantJson(participant, nameOf)),
    problems: analysis.problems,
  });
}

function participantJson(participant: ParticipantAnalysis, nameOf: ReadonlyMap<string, string>): AnalyzeJsonParticipant {
  const { participantId, role, talkMs, words, longestMonologueMs, averagePauseMs, averagePauseRawMs } = participant;
  return present<AnalyzeJsonParticipant>({
    name: nameOf.get(participantId) ?? participantId,
    role,
    talkMs: Math.round(talkMs),
    words,
    wordsPerMinute: participant.wordsPerMinute,
    talkShare: participant.talkShare,
    longestMonologueMs: rounded(longestMonologueMs),
    averagePauseMs: rounded(averagePauseMs),
    averagePauseRawMs: rounded(averagePauseRawMs),
    switchCount: participant.switchCount,
    questionCount: participant.questionCount,
    openQuestionCount: participant.openQuestionCount,
    questionsPerHour: participant.questionsPerHour,
    interruptionCount: participant.interruptionCount,
    fillerCount: participant.fillerCount,
    fillersPerMinute: participant.fillersPerMinute,
    sentiment: participant.sentiment,
  });
}

const rounded = (ms: number | undefined) => (ms === undefined ? undefined : Math.round(ms));
