import { present } from "../domain/present";
import type { Row } from "./DataverseClient";
import type { Aliases } from "./fetchXml";
import { toTalkShare, type RatioUnit } from "./ratioUnit";
import { measure } from "./readRow";

/** What is measured of one participant, by the names that rows have it under. */
export const PARTICIPANT_MEASURES = {
  msdyn_talktolistenratio: "ratio",
  msdyn_talkingspeedwordspermin: "speed",
  msdyn_avgpausebeforespeakinginms: "pause",
  msdyn_longestmonologueinms: "monologue",
} as const;

export interface ParticipantMeasures {
  /** 0…1; absent where the stored ratio is impossible in the environment's unit, too. */
  readonly talkShare?: number;
  readonly wordsPerMinute?: number;
  readonly pauseMs?: number;
  readonly monologueMs?: number;
}

export function toParticipantMeasures(row: Row<Aliases<typeof PARTICIPANT_MEASURES>>, unit: RatioUnit): ParticipantMeasures {
  return present<ParticipantMeasures>({
    talkShare: toTalkShare(measure(row, "ratio"), unit),
    wordsPerMinute: measure(row, "speed"),
    pauseMs: measure(row, "pause"),
    monologueMs: measure(row, "monologue"),
  });
}
