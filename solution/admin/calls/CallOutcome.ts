/** What became of a call, or in a dry run would. `leftOut`: it was not asked for. */
export type CallResult = "imported" | "replaced" | "unchanged" | "leftOut" | "refused";

/** What an import tells of each call, as soon as it is known. */
export interface CallOutcome {
  /** Absolute path of its transcript; what lies in a zip file is named below it. */
  readonly file: string;
  /** The source's id of the call; absent where the file is no call that can be read. */
  readonly callId?: string;
  readonly result: CallResult;
  /** Why it was refused, or cannot be told whether it was asked for: one sentence that names the file. */
  readonly message?: string;
  /** Who was given its rows; absent where nothing is written. */
  readonly owner?: Owner;
  /** What was dropped, mended or assumed while it was read, a sentence each. */
  readonly warnings: readonly string[];
}

/** A user who owns rows. */
export interface Owner {
  readonly id: string;
  /** Sign-in name, as an environment has one. */
  readonly name: string;
}
