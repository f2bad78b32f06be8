import type { Transcript } from "../../shared/domain/Transcript";
import type { LabelledCall } from "./labelledData";

const MS_PER_CHARACTER = 65;
const MS_BETWEEN_UTTERANCES = 300;

/** A labelled call as a reader would give it: its lines one after the other, as long as they would take to say. */
export function spokenCall(call: LabelledCall, language: string): Transcript {
  let at = 0;
  const utterances = call.lines.map(({ speaker, text }) => {
    const startMs = at;
    const endMs = startMs + Math.max(500, text.length * MS_PER_CHARACTER * (/[\u3040-\u9fff]/.test(text) ? 3 : 1));
    at = endMs + MS_BETWEEN_UTTERANCES;
    return { participantId: speaker, startMs, endMs, text };
  });
  return {
    callId: "11111111-1111-4111-8111-111111111111",
    title: call.id,
    locale: language,
    communicationType: "phonecall",
    scope: "external",
    participants: [
      { id: "seller", role: "seller" },
      { id: "customer", role: "customer" },
    ],
    utterances,
    trackedKeywords: [],
    trackedCompetitors: [],
    crm: {},
    problems: [],
  };
}
