import { asList, type JsonObject } from "./jsonValue";
import { readAmazonCallAnalytics } from "./readAmazonCallAnalytics";
import { readAzureBatchTranscription, readAzureFastTranscription } from "./readAzureSpeech";
import type { TranscriptReading } from "./TranscriptReading";

/** What speech services write, each by the list that only it has. */
const SERVICES: readonly (readonly [list: string, read: (file: JsonObject) => TranscriptReading])[] = [
  ["recognizedPhrases", readAzureBatchTranscription],
  ["phrases", readAzureFastTranscription],
  ["Transcript", readAmazonCallAnalytics],
];

/** Reads what a speech service wrote; undefined where the file is none of that. */
export function readSpeechService(file: JsonObject): TranscriptReading | undefined {
  return SERVICES.find(([list]) => asList(file[list]) !== undefined)?.[1](file);
}
