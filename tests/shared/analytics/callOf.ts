import type { ParticipantRole, Transcript, Utterance } from "../../../shared/domain/Transcript";

/** Who speaks, from and to (seconds), what; extras such as words or a locale. */
export type Line = readonly [speaker: string, from: number, to: number, text: string, extra?: Partial<Utterance>];

/** A call between seller `S` and customer `C` (other ids: their first letter tells the side), as a reader would give it. */
export function callOf(lines: readonly Line[], extra: Partial<Transcript> = {}): Transcript {
  const ids = [...new Set(["S", "C", ...lines.map(([speaker]) => speaker)])];
  const roleOf = (id: string): ParticipantRole => (id.startsWith("S") ? "seller" : "customer");
  return {
    callId: "11111111-1111-4111-8111-111111111111",
    title: "A call",
    locale: "en-us",
    communicationType: "phonecall",
    scope: "external",
    participants: ids.map((id) => ({ id, role: roleOf(id) })),
    utterances: lines.map(([participantId, from, to, text, more]) => ({
      participantId,
      startMs: from * 1000,
      endMs: to * 1000,
      text,
      ...more,
    })),
    trackedKeywords: [],
    trackedCompetitors: [],
    crm: {},
    problems: [],
    ...extra,
  };
}

/** `n` words that mean nothing. */
export const words = (n: number): string => Array.from({ length: n }, (_, index) => `word${index}`).join(" ");
