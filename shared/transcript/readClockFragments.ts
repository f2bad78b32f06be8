import { clockTime } from "./clockTime";
import { estimateEnds, type Started } from "./estimateEnds";
import { asId, asNumber, asObject, asText } from "./jsonValue";
import { present } from "../domain/present";
import { oneLine } from "./textOf";
import { TranscriptError } from "./TranscriptError";
import { UNNAMED, type TranscriptReading } from "./TranscriptReading";

/** Reads the JSON form found in transcript file columns: fragments of {Text, ParticipantId, Start "HH:MM:SS.fffffff"}. */
export function readClockFragments(fragments: readonly unknown[], fileName: string): TranscriptReading {
  const started = fragments.flatMap((value, index): readonly Started[] => {
    const fragment = asObject(value) ?? {};
    const text = oneLine(asText(fragment["Text"]) ?? "");
    const startMs = clockTime(asText(fragment["Start"])) ?? asNumber(fragment["Start"]);
    if (text === "") return [];
    if (startMs === undefined)
      throw new TranscriptError("a fragment needs a Start such as 00:01:02.5.", `${fileName}, fragment ${index + 1}`);
    const endMs = clockTime(asText(fragment["End"]));
    return [present<Started>({ participantId: asId(fragment["ParticipantId"]) ?? UNNAMED, startMs, endMs, text })];
  });
  return estimateEnds(started);
}
