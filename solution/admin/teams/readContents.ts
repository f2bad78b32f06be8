import type { GraphApi } from "../graph/graphApi";
import { GraphError } from "../graph/GraphError";
import type { HeldCall } from "./heldCalls";
import type { TranscriptPart } from "./mergedContents";
import { callPath } from "./meetingFacts";

/** Answers to `metadataContent` of services that have none. */
const WITHOUT_METADATA: ReadonlySet<number> = new Set([400, 404, 406, 501]);

/** What was said in a call, in both forms that Graph gives. @throws GraphError where it may not be read, or the meeting has expired */
export async function readContents(graph: GraphApi, organizerId: string, call: HeldCall): Promise<readonly TranscriptPart[]> {
  const parts: TranscriptPart[] = [];
  for (const { id, createdDateTime } of call.transcripts) {
    const path = `${callPath(organizerId, call)}/transcripts/${encodeURIComponent(id)}`;
    const vtt = await graph.text(`${path}/content?$format=text/vtt`, "text/vtt");
    const metadata = await graph.text(`${path}/metadataContent`, "*/*").catch((error: unknown) => {
      if (error instanceof GraphError && WITHOUT_METADATA.has(error.status)) return undefined;
      throw error;
    });
    parts.push({ createdAt: Date.parse(createdDateTime), vtt, ...(metadata !== undefined && { metadata }) });
  }
  return parts;
}
