import { clockTime } from "./clockTime";
import { estimateEnds, type Started } from "./estimateEnds";
import { asId, asObject, asText, asTime, type JsonObject } from "./jsonValue";
import { present } from "../domain/present";
import { PartsLeftOut } from "./PartsLeftOut";
import { oneLine } from "./textOf";
import { TranscriptError } from "./TranscriptError";
import { UNNAMED, type TranscriptReading } from "./TranscriptReading";

/** Reads the JSON form found in transcript file columns: fragments of {Text, ParticipantId, Start "HH:MM:SS.fffffff"}. */
export function readClockFragments(fragments: readonly unknown[], fileName: string): TranscriptReading {
  const leftOut = new PartsLeftOut("fragment");
  const started = fragments.flatMap((value, index) => {
    const place = `${fileName}, fragment ${index + 1}`;
    return leftOut.reading(() => startedOf(asObject(value) ?? {}, place)) ?? [];
  });
  const reading = estimateEnds(started);
  return { ...reading, unreadable: leftOut.count, problems: [...leftOut.problems(started.length > 0), ...reading.problems] };
}

/** Nothing where nothing is said. */
function startedOf(fragment: JsonObject, place: string): Started | undefined {
  const text = oneLine(asText(fragment["Text"]) ?? "");
  if (text === "") return undefined;
  const startMs = clockTime(asText(fragment["Start"])) ?? asTime(fragment["Start"]);
  if (startMs === undefined) throw new TranscriptError("a fragment needs a Start such as 00:01:02.5.", place);
  const endMs = clockTime(asText(fragment["End"]));
  return present<Started>({ participantId: asId(fragment["ParticipantId"]) ?? UNNAMED, startMs, endMs, text });
}
