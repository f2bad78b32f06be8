import { callLines, type CallLine } from "../../../../controls/CallSummary/callLines";
import type { CallFindings } from "../../../../shared/domain/CallFindings";
import { testEnvironment } from "../../testHost";
import { PARTICIPANTS, storedSpeech, type Said } from "../testCall";

/** Lines of Mei (0) and Ana (1). */
export function linesOf(said: readonly Said[], findings: CallFindings = {}): readonly CallLine[] {
  return callLines(storedSpeech(said), PARTICIPANTS, findings, testEnvironment().t).lines ?? [];
}
