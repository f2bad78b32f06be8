import { callLines, lineAt, type CallLine } from "../../../controls/CallSummary/callLines";
import { placeOf, type MomentPlace } from "../../../controls/CallSummary/moments/momentOf";
import type { SaidCall } from "../../../shared/dataverse/saidQuery";
import type { CallSegment } from "../../../shared/domain/CallFindings";
import type { CallMoment } from "../../../shared/domain/CallMoment";
import type { SaidSentence } from "../../../shared/domain/SaidSentence";
import type { Translate } from "../../../shared/strings/translate";
import { quotation } from "./quotation";

/** Names of who is not named are not shown. */
const NO_TEXTS: Translate = Object.assign(() => "", { plural: () => "" });

/** The words with which a stretch begins: somebody's own, though others may speak meanwhile, or a little later than the analysis heard it. */
function lineOf({ participantId, startMs, endMs }: MomentPlace, lines: readonly CallLine[]): CallLine | undefined {
  const own = lines.filter(({ speaker }) => speaker.id === participantId);
  const within = (line: CallLine) => line.endMs > startMs && line.startMs <= endMs;
  return own.find((line) => line.startMs === startMs) ?? own.find(within);
}

/**
 * What is said at a moment of a call, found as the call's own page finds it.
 * @param stored the transcript's file @param segments how people sounded; empty where that is not known
 * @returns undefined where the file cannot be read or the call has no such moment
 */
export function saidAt(
  moment: CallMoment,
  { participants, seller }: Omit<SaidCall, "transcriptId">,
  stored: string,
  segments: readonly CallSegment[],
): SaidSentence | undefined {
  const { lines } = callLines(stored, participants, {}, NO_TEXTS);
  // Comments are not asked for here.
  if (!lines || moment === "latestComment") return undefined;
  if (typeof moment === "number") return sentence(lines[lineAt(lines, moment)], moment);
  const place = placeOf(moment, { summary: { seller, findings: { segments } }, lines });
  return place && sentence(lineOf(place, lines), place.startMs);
}

function sentence(line: CallLine | undefined, atMs: number): SaidSentence | undefined {
  const text = line && quotation(line.text);
  return line && text ? { atMs, role: line.speaker.role, text } : undefined;
}
