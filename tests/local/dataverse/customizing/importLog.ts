import type { ImportedSolution } from "../ImportedSolution";

export interface Failure {
  readonly code: string;
  readonly message: string;
  /** What went wrong one by one, where that is more than one thing. */
  readonly problems?: readonly string[];
}

const attribute = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** The import log, as an import job's row keeps it. */
export function importLog(
  { uniqueName, version, managed }: Pick<ImportedSolution, "uniqueName" | "version" | "managed">,
  failure?: Failure,
): string {
  const result = failure
    ? (failure.problems ?? [failure.message])
        .map((text) => `<result result="failure" errorcode="${failure.code}" errortext="${attribute(text)}"/>`)
        .join("")
    : `<result result="success" errorcode="0" errortext=""/>`;
  return (
    `<importexportxml succeeded="${failure ? "false" : "true"}" status="${failure ? "Failed" : "Imported"}">` +
    `<solutionManifests><solutionManifest languagecode="1033" id="${attribute(uniqueName)}" processed="true">` +
    `<UniqueName>${attribute(uniqueName)}</UniqueName><Version>${attribute(version)}</Version><Managed>${managed ? 1 : 0}</Managed>${result}` +
    `</solutionManifest></solutionManifests></importexportxml>`
  );
}
