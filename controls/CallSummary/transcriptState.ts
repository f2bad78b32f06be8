import type { Answer } from "../../shared/host/useAnswer";
import type { Translate } from "../../shared/strings/translate";
import type { NoticeProps } from "../../shared/ui/Notice";
import type { Transcript } from "./callLines";
import { callSummaryFailure } from "./callSummaryFailure";

/** Whether there is something to read, and why not. */
export type TranscriptState =
  | { readonly kind: "loading" | "ready" }
  | { readonly kind: "empty"; readonly sentence: string }
  | { readonly kind: "failed"; readonly notice: NoticeProps };

/** @param hasFile whether the call names a transcript */
export function transcriptState(
  transcript: Transcript | undefined,
  text: Answer<string | undefined>,
  hasFile: boolean,
  t: Translate,
): TranscriptState {
  const notice = callSummaryFailure("callSummary.transcriptFailed", text, t);
  if (notice) return { kind: "failed", notice };
  if (!hasFile || (text.isKnown && !transcript)) return { kind: "empty", sentence: t("callSummary.noTranscript") };
  if (!transcript) return { kind: "loading" };
  if (transcript.problem) return { kind: "empty", sentence: t(`callSummary.${transcript.problem}`) };
  return transcript.lines.length === 0 ? { kind: "empty", sentence: t("callSummary.nothingSaid") } : { kind: "ready" };
}
