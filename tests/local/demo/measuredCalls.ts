import { analyzeCall } from "../../../shared/analytics/analyzeCall";
import type { Call } from "../../../shared/domain/Call";
import type { CallAnalysis } from "../../../shared/domain/CallAnalysis";
import type { Transcript } from "../../../shared/domain/Transcript";
import { readTranscript } from "../../../shared/transcript/readTranscript";
import type { DemoCall } from "./DemoCall";

/** A demo call as the product sees it: its files read and measured, without a server between. */
export interface MeasuredCall {
  readonly demo: DemoCall;
  readonly transcript: Transcript;
  readonly analysis: CallAnalysis;
  /** What the seller's page would hold of it. */
  readonly call: Call;
}

function toCall(demo: DemoCall, analysis: CallAnalysis, internal: boolean): Call {
  const seller = analysis.participants.find(({ role }) => role === "seller");
  const measures = {
    durationMs: analysis.durationMs,
    talkShare: seller?.talkShare,
    wordsPerMinute: seller?.wordsPerMinute,
    pauseMs: seller?.averagePauseMs,
    switchCount: analysis.switchCount,
    sellerMonologueMs: seller?.longestMonologueMs,
    customerMonologueMs: analysis.customerLongestMonologueMs,
    sentiment: analysis.sentiment,
  };
  const present = Object.fromEntries(Object.entries(measures).filter(([, value]) => value !== undefined));
  return { id: demo.id, title: demo.title, startedAt: Date.parse(demo.isoStart), internal, ...present };
}

/** Reads and measures demo calls with the product's own readers and analytics. */
export function measureCalls(calls: readonly DemoCall[]): MeasuredCall[] {
  return calls.map((demo) => {
    const [metadata, speech] = demo.files;
    if (!metadata || !speech) throw new Error(`The demo call ${demo.id} has no files.`);
    const transcript = readTranscript({
      fileName: speech.name,
      text: speech.content,
      metadataText: metadata.content,
      metadataFileName: metadata.name,
    });
    const analysis = analyzeCall(transcript);
    return { demo, transcript, analysis, call: toCall(demo, analysis, transcript.scope === "internal") };
  });
}
