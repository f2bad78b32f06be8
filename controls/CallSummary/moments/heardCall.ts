import { floorOf, type FloorUtterance } from "../../../shared/analytics/floor";
import { turnsOf, type Turn } from "../../../shared/analytics/turns";
import { languageOf } from "../../../shared/transcript/languageOf";
import type { CallLine } from "../callLines";

export interface HeardLine extends FloorUtterance {
  /** Who speaks. */
  readonly name: string;
}

/** Why not everything can be told of a call. */
export type Missing = "oneSpeaker" | "noSeller" | "noCustomer";

/** What was said, made ready once for every kind of moment. */
export interface HeardCall {
  readonly utterances: readonly HeardLine[];
  readonly turns: readonly Turn<HeardLine>[];
  /** The seller whose call it is, or every seller where that is not known. Colleagues are neither seller nor customer. */
  readonly isSeller: (utterance: Pick<HeardLine, "participantId" | "role">) => boolean;
  readonly missing: Missing | undefined;
}

/** Files without languages are taken for English: only what is a backchannel depends on it. */
const LANGUAGE = "en";

/** What a few words are spoken in by their script, which a mark may miss. The analysis looks closer, also at long ones: more code. */
function languageOfFew(text: string, marked: string): string {
  if (/[\u3041-\u30ff]/.test(text)) return "ja";
  if (/[\uac00-\ud7af]/.test(text)) return "ko";
  return /[\u3400-\u9fff]/.test(text) && !/^(ja|ko|yue|wuu|nan|hak)$/.test(marked) ? "zh" : marked;
}

/** The lines of a call as what was said in it, each with whether it takes the floor. */
export function heardLines(lines: readonly CallLine[]): readonly HeardLine[] {
  const utterances = lines.map(({ speaker: { id, role, name }, startMs, endMs, text, locale = LANGUAGE }) => {
    return { participantId: id, role, name, startMs, endMs, text, locale, takesFloor: true };
  });
  const takesFloor = floorOf(utterances);
  for (const one of utterances) one.takesFloor = takesFloor(one, one.role, languageOfFew(one.text, languageOf(one.locale)));
  return utterances;
}

/** @param sellerId the participant whose call it is; undefined where several could be meant */
export function heardCall(lines: readonly CallLine[], sellerId: string | undefined): HeardCall {
  const utterances = heardLines(lines);
  const has = (isSought: (utterance: HeardLine) => boolean) => utterances.some(isSought);
  const speaks = sellerId !== undefined && has(({ participantId, role }) => participantId === sellerId && role === "seller");
  return {
    utterances,
    turns: turnsOf(utterances),
    isSeller: speaks ? ({ participantId }) => participantId === sellerId : ({ role }) => role === "seller",
    missing: !has(({ participantId }) => participantId !== utterances[0]?.participantId)
      ? "oneSpeaker"
      : !has(({ role }) => role === "seller")
        ? "noSeller"
        : !has(({ role }) => role === "customer")
          ? "noCustomer"
          : undefined,
  };
}
