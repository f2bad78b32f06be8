import type { CallAnalysis, ParticipantAnalysis } from "../domain/CallAnalysis";
import type { Participant, Transcript } from "../domain/Transcript";
import { groupedBy } from "../domain/groupedBy";
import { present } from "../domain/present";
import { actionItemsOf } from "./actionItems";
import { longestMonologues } from "./monologue";
import { averagePauses } from "./pauses";
import { isUnpunctuated, questionsOf } from "./questions";
import { sentimentOf } from "./sentiment";
import { signalsOf } from "./signals";
import { speechOf, type SpokenUtterance } from "./speech";
import { switchCount, switchesByParticipant, switchesPerHour } from "./switches";
import { talkingSpeed } from "./talkingSpeed";
import { talkShare } from "./talkShare";
import { talkTime } from "./talkTime";
import { turnsOf } from "./turns";

export interface AnalyzeOptions {
  /** Looked for beside the words that the transcript itself tracks. */
  readonly trackedKeywords?: readonly string[];
  readonly trackedCompetitors?: readonly string[];
}

/** Everything that is measured of one call, by the KPI definitions. Same transcript and options, same result. */
export function analyzeCall(transcript: Transcript, options: AnalyzeOptions = {}): CallAnalysis {
  const { utterances, problems } = speechOf(transcript);
  const turns = turnsOf(utterances);
  const monologues = longestMonologues(turns, utterances);
  const questions = questionsOf(utterances);
  const { sentiment, segments } = sentimentOf(utterances);
  const duration = durationOf(transcript, utterances);
  const switches = switchCount(turns);
  const sideMs = {
    seller: talkTime(utterances.filter(({ role }) => role === "seller")),
    customer: talkTime(utterances.filter(({ role }) => role === "customer")),
  };

  const utterancesOf = groupedBy(({ participantId }) => participantId, utterances);
  const questionsBy = groupedBy(({ participantId }) => participantId, questions);
  const pauses = averagePauses(turns);
  const switchesOf = switchesByParticipant(turns);
  const participants = transcript.participants.map(({ id, role, name, email }: Participant): ParticipantAnalysis => {
    const own = utterancesOf.get(id) ?? [];
    const talkMs = talkTime(own);
    const words = own.reduce((sum, { wordCount }) => sum + wordCount, 0);
    const pause = pauses.get(id);
    return present<ParticipantAnalysis>({
      participantId: id,
      name,
      email,
      role,
      talkMs,
      words,
      wordsPerMinute: talkingSpeed(words, talkMs),
      talkShare: talkShare(talkMs, sideMs[role === "seller" ? "customer" : "seller"]),
      longestMonologueMs: monologues.get(id),
      averagePauseMs: pause?.clampedMs,
      averagePauseRawMs: pause?.rawMs,
      switchCount: switchesOf.get(id) ?? 0,
      questionCount: questionsBy.get(id)?.length ?? 0,
    });
  });

  const customerLongest = participants
    .filter(({ role }) => role === "customer")
    .reduce((longest, { longestMonologueMs = 0 }) => Math.max(longest, longestMonologueMs), 0);
  return present<CallAnalysis>({
    durationMs: duration.ms,
    switchCount: switches,
    switchesPerHour: switchesPerHour(switches, duration.ms),
    sentiment,
    customerLongestMonologueMs: customerLongest > 0 ? customerLongest : undefined,
    participants,
    signals: signalsOf(utterances, {
      keywords: [...transcript.trackedKeywords, ...(options.trackedKeywords ?? [])],
      competitors: [...transcript.trackedCompetitors, ...(options.trackedCompetitors ?? [])],
    }),
    segments,
    questions,
    actionItems: actionItemsOf(utterances),
    problems: [
      ...transcript.problems,
      ...problems,
      ...(duration.problem === undefined ? [] : [duration.problem]),
      ...(isUnpunctuated(utterances) ? ["The text has no punctuation; questions were found by their wording."] : []),
    ],
  });
}

/** The recording's stated length, else last end − first start. A stated length shorter than the speech in it cannot be right. */
function durationOf(
  { durationMs: stated }: Transcript,
  utterances: readonly SpokenUtterance[],
): { readonly ms: number; readonly problem?: string } {
  const first = utterances[0];
  if (first === undefined) return { ms: stated ?? 0 };
  const end = utterances.reduce((latest, { endMs }) => Math.max(latest, endMs), first.endMs);
  const spoken = end - first.startMs;
  if (stated === undefined) return { ms: spoken };
  if (stated >= spoken) return { ms: stated };
  return { ms: spoken, problem: `The stated length of ${stated} ms is shorter than the speech; ${Math.round(spoken)} ms were used.` };
}
