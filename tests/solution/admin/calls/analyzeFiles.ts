import { analyzedFiles, type AnalyzedFile } from "../../../../solution/admin/calls/analyze";
import type { FailedFile, IgnoredFile, ReadCallsOptions } from "../../../../solution/admin/calls/files/readCalls";

/** All that `analyze` finds, by what became of it. */
export async function analyzeFiles(paths: readonly string[], options: ReadCallsOptions = {}) {
  const [results, failures, ignored]: [AnalyzedFile[], FailedFile[], IgnoredFile[]] = [[], [], []];
  for await (const found of analyzedFiles(paths, { ...options, onIgnored: (file) => ignored.push(file) })) {
    if (found.kind === "failed") failures.push(found);
    else results.push(found);
  }
  return { results, failures, ignored };
}
