import { analyzeCall } from "../../../shared/analytics/analyzeCall";
import type { AnalyzedCall } from "./planCall";
import type { FailedFile, ReadCall } from "./files/readCalls";
import { stumbleOver } from "./stumble";
import type { TrackedWords } from "./trackedWords";

/** As many as can talk to each other in one meeting (vendor's limit); each is looked for and gets a row. */
const MOST_PARTICIPANTS = 1000;

/** What is measured of a call that is to be imported, or why it cannot be. */
export function measureCall({ file, transcript }: ReadCall, tracked: TrackedWords): AnalyzedCall | FailedFile {
  const { length } = transcript.participants;
  if (length > MOST_PARTICIPANTS) {
    const message = `${file}: the call cannot be imported: it names ${length} participants; at most ${MOST_PARTICIPANTS} are imported.`;
    return { kind: "failed", file, message };
  }
  try {
    return { kind: "measured", file, transcript, analysis: analyzeCall(transcript, tracked) };
  } catch (error) {
    return { kind: "failed", file, message: stumbleOver(file, error) };
  }
}
