import type { CallFindings, CallSignal } from "../../shared/domain/CallFindings";
import { firstPlace } from "../../shared/domain/firstPlace";
import type { SentimentLabel } from "../../shared/domain/Sentiment";
import type { CallParticipant } from "../../shared/dataverse/summaryRows";
import type { Translate } from "../../shared/strings/translate";
import { maskedSpeech } from "../../shared/domain/maskedCards";
import { readStoredTranscript } from "../../shared/transcript/readStoredTranscript";
import { TranscriptError } from "../../shared/transcript/TranscriptError";
import { lineParts } from "./lineParts";
import { lineSpeakers, type Speaker } from "./lineSpeakers";
import { signalSpans, type SignalSpan } from "./signalSpans";

/** One utterance as it is shown, or a part of a very long one. Times in milliseconds from the start of the call. */
export interface CallLine {
  readonly index: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly speaker: Speaker;
  /** Untrusted text; numbers of payment cards are masked. */
  readonly text: string;
  /** Sorted, without overlaps. */
  readonly signals: readonly SignalSpan[];
  /** BCP 47, where the file tells. */
  readonly locale?: string;
  /** As the analysis heard it, else as the file says; absent where neither does. */
  readonly sentiment?: SentimentLabel;
}

/** What was said in a call, by time, or why that cannot be shown. */
export type Transcript =
  | {
      readonly lines: readonly CallLine[];
      readonly speakers: readonly Speaker[];
      readonly areEndsEstimated: boolean;
      /** How many passages of the file could not be read. */
      readonly missing: number;
      readonly problem?: undefined;
    }
  | {
      readonly lines?: undefined;
      readonly speakers?: undefined;
      readonly areEndsEstimated?: undefined;
      readonly missing?: undefined;
      readonly problem: "unknownFormat" | "damaged";
    };

/** A finding belongs to a line that it overlaps by this much at least, or begins in. */
const TOLERANCE_MS = 500;

/** Findings by speaker, sorted by time. */
function byTime<Finding extends { readonly participantId: string; readonly atMs?: number }>(
  findings: readonly Finding[] = [],
): ReadonlyMap<string, readonly Finding[]> {
  const speakers = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.atMs === undefined) continue;
    const own = speakers.get(finding.participantId);
    if (own) own.push(finding);
    else speakers.set(finding.participantId, [finding]);
  }
  for (const own of speakers.values()) own.sort((a, b) => (a.atMs ?? 0) - (b.atMs ?? 0));
  return speakers;
}

/** Index of the first finding that begins at or after a moment. */
const firstFrom = (sorted: readonly { readonly atMs?: number }[], atMs: number): number =>
  firstPlace(sorted.length, (place) => (sorted[place]?.atMs ?? 0) >= atMs);

/** The label that most of an utterance lies under. */
function labelAt(
  segments: readonly { readonly atMs?: number; readonly durationMs?: number; readonly label: SentimentLabel }[],
  startMs: number,
  endMs: number,
  most: number,
): SentimentLabel | undefined {
  let [label, longest]: [SentimentLabel | undefined, number] = [undefined, 0];
  // Segments of one speaker follow each other: none before the last one that begins earlier can reach into the line.
  const first = Math.max(0, firstFrom(segments, startMs) - 1);
  for (let index = first; index < Math.min(segments.length, first + most); index++) {
    const segment = segments[index];
    const from = segment?.atMs ?? 0;
    if (!segment || from >= endMs) break;
    const shared = Math.min(endMs, from + (segment.durationMs ?? 0)) - Math.max(startMs, from);
    if (shared > longest) [label, longest] = [segment.label, shared];
  }
  return label;
}

/** @throws TranscriptError */
function readLines(
  stored: string,
  participants: readonly CallParticipant[],
  { signals, segments }: CallFindings,
  t: Translate,
): Transcript {
  const { utterances, speakers, areEndsEstimated, unreadable } = readStoredTranscript(stored, "transcript");
  const heard = lineSpeakers(speakers, participants, t);
  const [signalsOf, segmentsOf] = [byTime(signals), byTime(segments)];
  const lines: CallLine[] = [];
  const maskedTexts = maskedSpeech(utterances);
  for (const [index, { participantId, startMs, endMs, text, locale, sentiment: stated }] of utterances.entries()) {
    const speaker = heard.get(participantId);
    if (!speaker) continue;
    const own = signalsOf.get(speaker.id) ?? [];
    const noticed: CallSignal[] = [];
    // A text holds no more words, and has no more moods, than characters: where all is said at once, each line looks at its own length only.
    for (
      let at = firstFrom(own, startMs - TOLERANCE_MS);
      at < own.length && noticed.length < text.length && (own[at]?.atMs ?? 0) < endMs + TOLERANCE_MS;
      at++
    )
      noticed.push(own[at] as CallSignal);
    const masked = maskedTexts[index] ?? "";
    const sentiment = labelAt(segmentsOf.get(speaker.id) ?? [], startMs, endMs, text.length) ?? stated;
    const spans = signalSpans(masked, noticed);
    let nextSpan = 0;
    const atMs = (place: number) => (place === masked.length ? endMs : startMs + ((endMs - startMs) * place) / masked.length);
    for (const { from, to } of lineParts(masked)) {
      const within: SignalSpan[] = [];
      for (let span = spans[nextSpan]; span && span.from < to; span = spans[++nextSpan])
        if (span.to <= to) within.push({ ...span, from: span.from - from, to: span.to - from });
      lines.push({
        index: lines.length,
        startMs: atMs(from),
        endMs: atMs(to),
        speaker,
        text: masked.slice(from, to).trimEnd(),
        signals: within,
        ...(locale !== undefined && { locale }),
        ...(sentiment && { sentiment }),
      });
    }
  }
  // Two names in the file may be the same participant's.
  const known = [...new Map([...heard.values()].map((speaker) => [speaker.id, speaker])).values()];
  return { lines, speakers: known, areEndsEstimated, missing: unreadable };
}

/** Reads the stored text and says who speaks, what the analysis noticed and how it sounded. */
export function callLines(stored: string, participants: readonly CallParticipant[], findings: CallFindings, t: Translate): Transcript {
  try {
    return readLines(stored, participants, findings, t);
  } catch (error) {
    if (!(error instanceof TranscriptError)) throw error;
    return { problem: error.reason === "notATranscript" ? "unknownFormat" : "damaged" };
  }
}

/** The last line that begins at a moment or before it; −1 before the first. Lines sorted by start. */
export function lineAt(lines: readonly CallLine[], atMs: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.startMs ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
