import type { Participant, TimedWord, Utterance } from "../domain/Transcript";
import { asId, asList, asNumber, asObject, asLocale, asText, asTime, type JsonObject } from "./jsonValue";
import { present } from "../domain/present";
import { count } from "./mendUtterances";
import { sentimentOf } from "./readUploadFragments";
import { oneLine } from "./textOf";
import { toUtterance } from "./toUtterance";
import type { Loudness, Speaker, TranscriptReading } from "./TranscriptReading";

/**
 * Reads Amazon Transcribe Call Analytics: `Transcript[]` with ParticipantRole, BeginOffsetMillis, EndOffsetMillis, Content, Sentiment, and
 * Items (words) or LoudnessScores (decibels for each second of the turn), by which its silences are found.
 */
export function readAmazonCallAnalytics(file: JsonObject): TranscriptReading {
  const speakers = new Map<string, Speaker>();
  const utterances: Utterance[] = [];
  const loudness: Loudness[] = [];
  const declaredRoles = new Map<string, unknown>();
  for (const value of asList(file["Participants"]) ?? []) {
    const participant = asObject(value);
    const id = asId(participant?.["ParticipantId"]);
    if (id !== undefined) declaredRoles.set(id, participant?.["ParticipantRole"]);
  }
  let empty = 0;
  let unreadable = 0;

  for (const value of asList(file["Transcript"]) ?? []) {
    const turn = asObject(value) ?? {};
    const text = oneLine(asText(turn["Content"]) ?? "");
    const startMs = asTime(turn["BeginOffsetMillis"]);
    const endMs = asTime(turn["EndOffsetMillis"]);
    const key = asId(turn["ParticipantId"]) ?? asText(turn["ParticipantRole"]);
    if (text === "" || startMs === undefined || endMs === undefined || key === undefined) {
      empty += 1;
      if (text !== "") unreadable += 1;
      continue;
    }
    if (!speakers.has(key)) {
      speakers.set(key, present<Speaker>({ key, role: roleOf(turn["ParticipantRole"] ?? declaredRoles.get(key) ?? key) }));
    }
    const words = wordsOf(turn["Items"]);
    utterances.push(
      toUtterance(key, startMs, endMs, text, {
        sentiment: sentimentOf(turn["Sentiment"]),
        words: words.length === 0 ? undefined : words,
      }),
    );
    loudness.push((asList(turn["LoudnessScores"]) ?? []).map(asNumber));
  }

  return present<TranscriptReading>({
    speakers: [...speakers.values()],
    utterances,
    loudness,
    communicationType: "phonecall",
    durationMs: asTime(asObject(file["ConversationCharacteristics"])?.["TotalConversationDurationMillis"]),
    locale: asLocale(file["LanguageCode"]),
    unreadable,
    problems: empty > 0 ? [`${count(empty, "turn")} without text, times or participant left out.`] : [],
  });
}

function wordsOf(value: unknown): readonly TimedWord[] {
  return (asList(value) ?? []).flatMap((item): readonly TimedWord[] => {
    const word = asObject(item);
    const text = asText(word?.["Content"]);
    const startMs = asNumber(word?.["BeginOffsetMillis"]);
    const endMs = asNumber(word?.["EndOffsetMillis"]);
    return text === undefined || startMs === undefined || endMs === undefined ? [] : [{ text, startMs, endMs }];
  });
}

function roleOf(role: unknown): Participant["role"] | undefined {
  const text = asText(role)?.toUpperCase();
  if (text === "AGENT") return "seller";
  return text === "CUSTOMER" ? "customer" : undefined;
}
