import { clauseOf } from "../../connection/sentenceOf";

const PROBLEMS: ReadonlyMap<string, string> = new Map([
  ["EACCES", "you may not read it"],
  ["EPERM", "you may not read it"],
  ["ELOOP", "its links lead in a circle"],
  ["ENOTDIR", "there is no such file or directory"],
  ["EISDIR", "it is a folder"],
  ["ENAMETOOLONG", "its path is too long"],
  ["ENXIO", "it is no file but a socket or a device"],
]);

/**
 * Why the file system does not give what lies at a path: a clause.
 * @param absent what is said where nothing lies there
 */
export function fileProblem(error: unknown, absent = "there is no such file or directory"): string {
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
  if (code === "ENOENT") return absent;
  return PROBLEMS.get(code ?? "") ?? `it cannot be read (${code ?? clauseOf(String(error))})`;
}
