import type { CallSegment } from "../../../shared/domain/CallFindings";
import type { SentimentLabel } from "../../../shared/domain/Sentiment";
import type { Texts } from "../../../shared/format/Texts";
import { lineAt, type CallLine } from "../callLines";
import { listOf, type Moment, type MomentSection } from "./Moment";

/** Stretches are one where no more time lies between them. */
const APART_MS = 10_000;
const MOST = 5;

interface Stretch {
  readonly participantId: string;
  readonly startMs: number;
  endMs: number;
}

/** When customers sounded so, the longest first. */
export function stretchesOf(segments: readonly CallSegment[], label: SentimentLabel): readonly Readonly<Stretch>[] {
  const stretches: Stretch[] = [];
  const byTime = segments
    .filter((one) => one.role === "customer" && one.label === label && one.atMs !== undefined)
    .sort((a, b) => (a.atMs ?? 0) - (b.atMs ?? 0));
  for (const { participantId, atMs: startMs = 0, durationMs = 0 } of byTime) {
    const last = stretches[stretches.length - 1];
    const endMs = startMs + durationMs;
    if (last && last.participantId === participantId && startMs - last.endMs <= APART_MS) last.endMs = Math.max(last.endMs, endMs);
    else stretches.push({ participantId, startMs, endMs });
  }
  return stretches.sort((a, b) => b.endMs - b.startMs - (a.endMs - a.startMs));
}

/** A stretch with the customer's words at its start, and what a seller said last before them. */
function toMoment({ participantId, startMs, endMs }: Stretch, lines: readonly CallLine[], { t, format }: Texts): Moment {
  const at = lineAt(lines, startMs);
  // Somebody else may have begun to speak meanwhile; or the line begins a little later than what was heard in it.
  let own = lines.findIndex(({ speaker, endMs: end }) => speaker.id === participantId && end > startMs);
  if ((lines[own]?.startMs ?? Infinity) > endMs) own = -1;
  let before = own < 0 ? at : Math.min(at, own - 1);
  while (lines[before] && lines[before]?.speaker.role !== "seller") before -= 1;
  const said = [lines[before], lines[own]].flatMap((line) => (line ? { name: line.speaker.name, text: line.text } : []));
  return { atMs: startMs, facts: [lines[own]?.speaker.name ?? t("shared.customer"), format.duration(endMs - startMs)], said };
}

/**
 * Where customers sounded negative for longest, each with what the seller had just said.
 * @param segments undefined where they may not be read
 */
export function negativeSection(segments: readonly CallSegment[] | undefined, lines: readonly CallLine[], texts: Texts): MomentSection {
  const { t } = texts;
  const stretches = segments && stretchesOf(segments, "negative").slice(0, MOST);
  return {
    title: t("callSummary.moments.negative"),
    captions: stretches?.length ? [] : [t(`callSummary.moments.${stretches ? "noNegative" : "noSegments"}`)],
    lists: listOf(
      [],
      (stretches ?? []).map((stretch) => toMoment(stretch, lines, texts)),
    ),
  };
}
