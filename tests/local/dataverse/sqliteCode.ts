/** Primary result codes of SQLite that are told apart here. */
export const SQLITE = { busy: 5, readOnly: 8, io: 10, full: 13 } as const;

/** Undefined where the error is none of SQLite's. Native code makes errors of the process's realm, which a test's `Error` is not. */
export function sqliteCode(error: unknown): number | undefined {
  const isCoded = typeof error === "object" && error !== null && "errcode" in error && typeof error.errcode === "number";
  // The low byte of an extended code is the primary one.
  return isCoded ? Number(error.errcode) & 0xff : undefined;
}
