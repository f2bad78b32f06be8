import { decode } from "html-entities";
import { v5 as uuidV5 } from "uuid";
import type { Transcript, Utterance } from "../domain/Transcript";
import { callMetadata, isMetadata, type CallMetadata } from "./callMetadata";
import { instantOf } from "./instantOf";
import { asObject } from "./jsonValue";
import { present } from "../domain/present";
import { labelledCues } from "./labelledCues";
import { cutWhereSilent } from "./loudSpeech";
import { count, mendUtterances } from "./mendUtterances";
import { parseJson } from "./parseJson";
import { readCsv } from "./readCsv";
import { readFormat } from "./readFormat";
import { readSpeechService } from "./readSpeechService";
import { resolveParticipants } from "./resolveParticipants";
import { silenceProblems } from "./silenceProblems";
import { spokenLanguages } from "./spokenLanguages";
import { SellerUnknown } from "./SellerUnknown";
import { statedLocale } from "./statedLocale";
import { withoutMark } from "./textOf";
import { TranscriptError } from "./TranscriptError";
import { toUtterance } from "./toUtterance";
import type { ReadOptions, TranscriptSource } from "./TranscriptSource";

/** Namespace of ids derived from content; changing it would import every such call a second time. */
const CALL_ID_NAMESPACE = "0d0f6c1e-8a44-5b0c-9a53-2f0e7c6b1d47";

const FORMATS = "the first-party upload, WebVTT or SubRip with speaker names, a CSV table, Azure speech, Amazon Call Analytics";

/** Reads a transcript file, with the metadata file beside it, in any of the known formats. Throws a TranscriptError where it cannot. */
export function readTranscript(source: TranscriptSource, options: ReadOptions = {}): Transcript {
  const { reading, metadata: inner } = readFile(source);
  const metadata = metadataOf(source) ?? (inner === undefined ? undefined : callMetadata(inner));
  const resolved = resolveParticipants(reading, metadata, options.sellers);
  if (resolved.isSellerAssumed && options.assumesSeller === false) throw new SellerUnknown(source.fileName, reading.speakers);
  const cut = cutWhereSilent(reading);
  const mended = mendUtterances(cut.utterances);
  if (mended.utterances.length === 0) {
    throw new TranscriptError("nobody says anything in this transcript.", source.fileName);
  }

  const optionLocale = statedLocale(options.locale);
  const stated = metadata?.locale ?? optionLocale.locale ?? reading.locale;
  const { locale, locales, problems } = spokenLanguages(mended.utterances, stated, options.languageDetector);
  const utterances = mended.utterances.map((utterance, index): Utterance => {
    const { startMs, endMs, text, words, sentiment } = utterance;
    const participantId = resolved.idOf.get(utterance.participantId) ?? utterance.participantId;
    const own = locales[index] === locale ? undefined : locales[index];
    return toUtterance(participantId, startMs, endMs, text, { words, sentiment, locale: own });
  });
  const optionStart = options.startTime === undefined ? undefined : instantOf(options.startTime);
  const startTime = metadata?.startTime ?? optionStart?.instant ?? reading.startTime;
  const overlaps = selfOverlaps(utterances);

  return present<Transcript>({
    callId: metadata?.id ?? reading.callId ?? derivedCallId(utterances, startTime),
    title: metadata?.title ?? options.title ?? withoutExtension(source.fileName),
    startTime,
    durationMs: metadata?.durationMs ?? reading.durationMs,
    locale,
    direction: metadata?.direction ?? options.direction,
    communicationType: metadata?.communicationType ?? options.communicationType ?? reading.communicationType,
    scope: metadata?.scope ?? options.scope ?? "external",
    participants: resolved.participants,
    utterances,
    trackedKeywords: metadata?.trackedKeywords ?? options.trackedKeywords ?? [],
    trackedCompetitors: metadata?.trackedCompetitors ?? options.trackedCompetitors ?? [],
    crm: metadata?.crm ?? {},
    problems: [
      ...(metadata?.problems ?? []),
      ...(optionStart?.problem === undefined ? [] : [optionStart.problem]),
      ...(optionLocale.problem === undefined ? [] : [optionLocale.problem]),
      ...problems,
      ...reading.problems,
      ...cut.problems,
      ...resolved.problems,
      ...mended.problems,
      ...silenceProblems(utterances),
      ...(overlaps === 0
        ? []
        : [`${count(overlaps, "utterance")} overlapping the same speaker's previous one; the shared time counts once.`]),
    ],
  });
}

function readFile({ text, fileName }: TranscriptSource) {
  if (text.trim() === "") throw new TranscriptError("the file is empty.", fileName);
  const format = readFormat(withoutMark(text), fileName, { decode, labels: labelledCues, parse: parseJson, readOther: readSpeechService });
  if (format.reading !== undefined) return format;
  const table = format.json === undefined ? readCsv(withoutMark(text), fileName) : undefined;
  if (table !== undefined) return { reading: table };
  if (isMetadata(format.json)) throw new TranscriptError("this describes a call, but no transcript lies beside it.", fileName);
  const what = format.json === undefined ? "this" : "this JSON";
  throw new TranscriptError(`${what} is not a transcript that can be read (${FORMATS}).`, fileName, "notATranscript");
}

function metadataOf({ metadataText, metadataFileName, fileName }: TranscriptSource): CallMetadata | undefined {
  if (metadataText === undefined) return undefined;
  const place = metadataFileName ?? `metadata of ${fileName}`;
  const text = withoutMark(metadataText);
  if (text.trim() === "") throw new TranscriptError("the metadata file is empty.", place);
  const metadata = asObject(parseJson(text, place));
  if (metadata === undefined) throw new TranscriptError("call metadata must be one JSON object.", place);
  return callMetadata(metadata);
}

function derivedCallId(utterances: readonly Utterance[], startTime: string | undefined): string {
  const content = utterances.map(({ participantId, startMs, endMs, text }) => `${participantId}\t${startMs}\t${endMs}\t${text}`);
  // As bytes: the library itself stumbles over half an emoji.
  return uuidV5(new TextEncoder().encode([startTime ?? "", ...content].join("\n").normalize("NFC")), CALL_ID_NAMESPACE);
}

function selfOverlaps(utterances: readonly Utterance[]): number {
  const ends = new Map<string, number>();
  let overlaps = 0;
  for (const { participantId, startMs, endMs } of utterances) {
    const before = ends.get(participantId) ?? 0;
    if (startMs < before) overlaps += 1;
    ends.set(participantId, Math.max(before, endMs));
  }
  return overlaps;
}

function withoutExtension(fileName: string): string {
  return fileName
    .replace(/^.*[\\/]/, "")
    .replace(/\.[^.]+$/, "")
    .replace(/[-._ ]transcript$/i, "");
}
