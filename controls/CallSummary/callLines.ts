import type { CallFindings, CallSignal } from "../../shared/domain/CallFindings";
import type { SignalKind } from "../../shared/domain/SignalKind";
import type { SentimentLabel } from "../../shared/domain/Sentiment";
import type { ParticipantRole } from "../../shared/domain/Transcript";
import type { CallParticipant } from "../../shared/dataverse/summaryRows";
import { folded } from "../../shared/format/search";
import type { Translate } from "../../shared/strings/translate";
import { maskedCards } from "../../shared/transcript/maskedCards";
import { readStoredTranscript, type StoredSpeaker } from "../../shared/transcript/readStoredTranscript";
import { TranscriptError } from "../../shared/transcript/TranscriptError";
import { UNNAMED } from "../../shared/transcript/TranscriptReading";
import { nameOf } from "./callSummaryViewModel";

export interface Speaker {
  /** As transcript and participants refer to it. */
  readonly id: string;
  readonly name: string;
  readonly role: ParticipantRole;
}

/** A stretch of a line's text that stands for a signal: characters from, up to but without `to`. */
export interface SignalSpan {
  readonly from: number;
  readonly to: number;
  readonly kind: SignalKind;
}

/** One utterance as it is shown. Times in milliseconds from the start of the call. */
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
      readonly problem?: undefined;
    }
  | {
      readonly lines?: undefined;
      readonly speakers?: undefined;
      readonly areEndsEstimated?: undefined;
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
function firstFrom(sorted: readonly { readonly atMs?: number }[], atMs: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.atMs ?? 0) < atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Where a word stands in a text: by itself, else in another word, of which it may be the stem; −1 where it does not. */
function placeOf(text: string, word: string, from: number): number {
  let inside = -1;
  for (let at = word ? text.indexOf(word, from) : -1; at >= 0; at = text.indexOf(word, at + 1)) {
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + word.length))) return at;
    if (inside < 0) inside = at;
  }
  return inside;
}

/** Where a signal was heard in a text, as it was said or as it was configured, whatever the case; accents must agree. */
function spanOf(text: string, { saidText, text: configured, kind }: CallSignal, from: number): SignalSpan | undefined {
  const lower = text.toLowerCase();
  // Some letters are longer in lower case; places would be wrong then.
  const isAligned = lower.length === text.length;
  for (const word of [saidText, configured]) {
    const at = isAligned ? placeOf(lower, word.toLowerCase(), from) : placeOf(text, word, from);
    if (at >= 0) return { from: at, to: at + word.length, kind };
  }
  return undefined;
}

function spansIn(text: string, signals: readonly CallSignal[]): SignalSpan[] {
  const spans: SignalSpan[] = [];
  for (const signal of signals) {
    // Of a word that is said twice the second time is the later one.
    const before = spans.filter((span) => folded(text.slice(span.from, span.to)) === folded(signal.saidText)).pop();
    const span = spanOf(text, signal, before?.to ?? 0);
    if (span && !spans.some(({ from, to }) => span.from < to && from < span.to)) spans.push(span);
  }
  return spans.sort((a, b) => a.from - b.from);
}

/** The label that most of an utterance lies under. */
function labelAt(
  segments: readonly { readonly atMs?: number; readonly durationMs?: number; readonly label: SentimentLabel }[],
  startMs: number,
  endMs: number,
): SentimentLabel | undefined {
  let [label, longest]: [SentimentLabel | undefined, number] = [undefined, 0];
  // Segments of one speaker follow each other: none before the last one that begins earlier can reach into the line.
  for (let index = Math.max(0, firstFrom(segments, startMs) - 1); index < segments.length; index++) {
    const segment = segments[index];
    const from = segment?.atMs ?? 0;
    if (!segment || from >= endMs) break;
    const shared = Math.min(endMs, from + (segment.durationMs ?? 0)) - Math.max(startMs, from);
    if (shared > longest) [label, longest] = [segment.label, shared];
  }
  return label;
}

/**
 * Who a speaker of the file is: the participant whose id or name the file gives, or the only one of the side that it tells. Others keep
 * what the file says of them.
 */
function speakerOf(
  { id, name, role }: StoredSpeaker,
  all: readonly StoredSpeaker[],
  participants: readonly CallParticipant[],
  t: Translate,
): Speaker {
  const ofSide = (people: readonly { readonly role?: ParticipantRole }[]) =>
    people.filter((one) => role !== undefined && one.role === role).length;
  const isOnly = ofSide(all) === 1 && ofSide(participants) === 1;
  const known =
    participants.find((participant) => participant.id === id) ??
    participants.find((participant) => name !== undefined && participant.name !== undefined && folded(participant.name) === folded(name)) ??
    participants.find((participant) => isOnly && participant.role === role);
  if (known) return { id: known.id, name: nameOf(known, t), role: known.role };
  const unknown = id === UNNAMED ? t("callSummary.transcript.unnamed") : t("callSummary.unknownSpeaker", { id });
  return { id, name: name ?? unknown, role: role ?? "customer" };
}

/** @throws TranscriptError */
function readLines(
  stored: string,
  participants: readonly CallParticipant[],
  { signals, segments }: CallFindings,
  t: Translate,
): Transcript {
  const { utterances, speakers, areEndsEstimated } = readStoredTranscript(stored, "transcript");
  const heard = new Map(speakers.map((speaker) => [speaker.id, speakerOf(speaker, speakers, participants, t)]));
  const [signalsOf, segmentsOf] = [byTime(signals), byTime(segments)];
  const lines = utterances.map(({ participantId, startMs, endMs, text, locale, sentiment: stated }, index): CallLine => {
    const speaker = heard.get(participantId) ?? speakerOf({ id: participantId }, [], participants, t);
    const own = signalsOf.get(speaker.id) ?? [];
    const noticed: CallSignal[] = [];
    for (let at = firstFrom(own, startMs - TOLERANCE_MS); at < own.length && (own[at]?.atMs ?? 0) < endMs + TOLERANCE_MS; at++)
      noticed.push(own[at] as CallSignal);
    const masked = maskedCards(text);
    const sentiment = labelAt(segmentsOf.get(speaker.id) ?? [], startMs, endMs) ?? stated;
    const spans = noticed.length === 0 ? [] : spansIn(masked, noticed);
    return {
      index,
      startMs,
      endMs,
      speaker,
      text: masked,
      signals: spans,
      ...(locale !== undefined && { locale }),
      ...(sentiment && { sentiment }),
    };
  });
  // Two names in the file may be the same participant's.
  return { lines, speakers: [...new Map([...heard.values()].map((speaker) => [speaker.id, speaker])).values()], areEndsEstimated };
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

/** The line that is spoken at a moment, or the last one before it; −1 before the first. Lines sorted by start. */
export function lineAt(lines: readonly CallLine[], atMs: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.startMs ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
