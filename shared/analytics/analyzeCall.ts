import type { CallAnalysis, ParticipantAnalysis, Question } from "../domain/CallAnalysis";
import type { Transcript } from "../domain/Transcript";
import { groupedBy } from "../domain/groupedBy";
import { present } from "../domain/present";
import { actionItemsOf } from "./actionItems";
import { fillersOf } from "./fillers";
import { interruptionsByParticipant } from "./interruptions";
import { longestMonologues } from "./monologue";
import { nonTalkOf } from "./nonTalk";
import { averagePauses } from "./pauses";
import { questionsOf } from "./questions";
import { perHour } from "../domain/perHour";
import { labelledCall, sentimentByQuarter, sentimentOf, sentimentProblems, sentimentSegments, type LabelledUtterance } from "./sentiment";
import { categoryOf } from "./shortCall";
import { signalsOf } from "./signals";
import { speechOf, type Speech, type SpokenUtterance } from "./speech";
import { switchCount, switchesByParticipant } from "./switches";
import { talkingSpeed } from "./talkingSpeed";
import { talkShare } from "./talkShare";
import { talkTime } from "./talkTime";
import { turnsOf, type Turn } from "./turns";

export interface AnalyzeOptions {
  /** Looked for beside the words that the transcript itself tracks. */
  readonly trackedKeywords?: readonly string[];
  readonly trackedCompetitors?: readonly string[];
}

/** Everything that is measured of one call, by the KPI definitions. Same transcript and options, same result. */
export function analyzeCall(transcript: Transcript, options: AnalyzeOptions = {}): CallAnalysis {
  const { utterances, uncut, problems } = speechOf(transcript);
  const turns = turnsOf(utterances);
  const { questions, problems: questionProblems, unheard } = questionsOf(uncut);
  const { basis, labelled } = labelledCall(utterances);
  const customers = labelled.filter(({ utterance }) => utterance.role === "customer");
  const sentiment = sentimentOf(customers);
  const duration = durationOf(transcript, utterances);
  const switches = switchCount(turns);
  const nonTalk = nonTalkOf(utterances, duration.ms);
  const participants = participantsOf(transcript, { utterances, uncut, turns, questions, unheard, labelled, durationMs: duration.ms });
  const customerLongest = participants
    .filter(({ role }) => role === "customer")
    .reduce((longest, { longestMonologueMs = 0 }) => Math.max(longest, longestMonologueMs), 0);
  return present<CallAnalysis>({
    durationMs: duration.ms,
    switchCount: switches,
    switchesPerHour: perHour(switches, duration.ms),
    sentiment: sentiment && { ...sentiment, basis },
    sentimentByQuarter: sentimentByQuarter(customers, duration.startMs, duration.ms),
    customerLongestMonologueMs: customerLongest > 0 ? customerLongest : undefined,
    nonTalkMs: nonTalk?.ms,
    nonTalkShare: nonTalk?.share,
    category: categoryOf(utterances, duration.ms),
    participants,
    signals: signalsOf(utterances, {
      keywords: [...transcript.trackedKeywords, ...(options.trackedKeywords ?? [])],
      competitors: [...transcript.trackedCompetitors, ...(options.trackedCompetitors ?? [])],
    }),
    segments: sentimentSegments(labelled),
    questions,
    actionItems: actionItemsOf(utterances),
    problems: [
      ...transcript.problems,
      ...problems,
      ...(duration.problem === undefined ? [] : [duration.problem]),
      ...questionProblems,
      ...sentimentProblems(customers),
    ],
  });
}

/** What the figures of participants are made of. */
interface MeasuredSpeech extends Pick<Speech, "utterances" | "uncut"> {
  readonly turns: readonly Turn<SpokenUtterance>[];
  readonly questions: readonly Question[];
  readonly unheard: ReadonlySet<string>;
  readonly labelled: readonly LabelledUtterance[];
  readonly durationMs: number;
}

function participantsOf({ participants }: Transcript, speech: MeasuredSpeech): readonly ParticipantAnalysis[] {
  const { utterances, uncut, turns, questions, unheard, labelled, durationMs } = speech;
  const sideMs = {
    seller: talkTime(utterances.filter(({ role }) => role === "seller")),
    customer: talkTime(utterances.filter(({ role }) => role === "customer")),
  };
  const labelledOf = groupedBy(({ utterance }) => utterance.participantId, labelled);
  const questionsBy = groupedBy(({ participantId }) => participantId, questions);
  const monologues = longestMonologues(turns, utterances);
  const pauses = averagePauses(turns);
  const switchesOf = switchesByParticipant(turns);
  const interruptionsOf = interruptionsByParticipant(uncut === utterances ? turns : turnsOf(uncut));
  return participants.map(({ id, role, name, email }): ParticipantAnalysis => {
    const ownLabelled = labelledOf.get(id) ?? [];
    const own = ownLabelled.map(({ utterance }) => utterance);
    const talkMs = talkTime(own);
    const words = own.reduce((sum, { wordCount }) => sum + wordCount, 0);
    const pause = pauses.get(id);
    const fillers = fillersOf(own);
    const ownQuestions = questionsBy.get(id) ?? [];
    const isHeard = !unheard.has(id);
    const told = ownQuestions.filter(({ isOpen }) => isOpen !== undefined);
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
      questionCount: isHeard ? ownQuestions.length : undefined,
      openQuestionCount: told.length === 0 ? undefined : told.filter(({ isOpen }) => isOpen).length,
      questionsPerHour: own.length === 0 || !isHeard ? undefined : perHour(ownQuestions.length, durationMs),
      interruptionCount: interruptionsOf.get(id) ?? 0,
      fillerCount: fillers?.count,
      fillersPerMinute: fillers?.perMinute,
      sentiment: sentimentOf(ownLabelled),
    });
  });
}

/** The recording's stated length, else last end − first start. A stated length shorter than the speech in it cannot be right. */
function durationOf(
  { durationMs: stated }: Transcript,
  utterances: readonly SpokenUtterance[],
): { readonly startMs: number; readonly ms: number; readonly problem?: string } {
  const first = utterances[0];
  if (first === undefined) return { startMs: 0, ms: stated ?? 0 };
  const { startMs } = first;
  const end = utterances.reduce((latest, { endMs }) => Math.max(latest, endMs), first.endMs);
  const spoken = end - startMs;
  if (stated === undefined) return { startMs, ms: spoken };
  if (stated >= spoken) return { startMs: 0, ms: stated };
  return {
    startMs,
    ms: spoken,
    problem: `The stated length of ${stated} ms is shorter than the speech; ${Math.round(spoken)} ms were used.`,
  };
}
