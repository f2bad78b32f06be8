import { createHash } from "node:crypto";
import { conversationIdOf, type ConversationReferences } from "../../../shared/dataverse/conversationIds";
import { toConversationRows } from "../../../shared/dataverse/conversationRows";
import { transcriptFileContent } from "../../../shared/dataverse/transcriptFile";
import { TABLES } from "../../../shared/dataverse/tables";
import type { CallAnalysis } from "../../../shared/domain/CallAnalysis";
import type { Transcript } from "../../../shared/domain/Transcript";
import type { PlannedCall } from "./writeCalls";

/** A call as its source tells it, with what was measured of it. */
export interface AnalyzedCall {
  readonly kind: "measured";
  /** How messages name it. */
  readonly file: string;
  /** What its rows are marked with as their source. @default the last part of `file` */
  readonly sourceName?: string;
  readonly transcript: Transcript;
  readonly analysis: CallAnalysis;
  /** What is to be told of it beside the transcript's problems, a sentence each. */
  readonly notes?: readonly string[];
  /** Whether its outcome tells who takes part. @default false */
  readonly tellsPeople?: boolean;
}

/** A call ready to be written, with the file it comes from. */
export interface CallToWrite extends PlannedCall {
  readonly file: string;
}

/** @throws Error with half a sentence when the call lacks what its tables require */
export function planCall({ file, transcript, analysis }: AnalyzedCall, references: ConversationReferences): CallToWrite {
  const rows = toConversationRows(transcript, analysis, references);
  const insights = rows.find(({ table }) => table === TABLES.aggregatedInsights);
  if (insights === undefined) throw new Error("its rows lack the aggregated insights");
  const content = transcriptFileContent(transcript);
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 12);
  return {
    file,
    rows,
    transcriptFile: { name: `${fileNameOf(transcript.callId)}.${hash}.json`, content },
    conversationId: conversationIdOf(transcript.callId),
    insightsId: insights.id,
  };
}

/** A call id may hold anything; a file name may not. */
function fileNameOf(callId: string): string {
  return callId.replace(/[^\w.-]+/g, "_").slice(0, 100);
}
