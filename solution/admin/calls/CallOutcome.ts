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
  /** Why it was left out, where that is not told by what was asked for: a clause. */
  readonly reason?: string;
  /** Who takes part, and whom they were found to be; told of sources that name everybody. */
  readonly people?: readonly MatchedPerson[];
  /** Who was given its rows; absent where nothing is written. */
  readonly owner?: Owner;
  /** What was dropped, mended or assumed while it was read, a sentence each. */
  readonly warnings: readonly string[];
}

/** Somebody of a call, and the row that they are linked to. */
export interface MatchedPerson {
  readonly name: string;
  readonly address?: string;
  readonly side: "seller" | "customer";
  /** Absent: nobody was found, or more than one. */
  readonly match?: { readonly table: string; readonly id: string };
  /** Several rows have the address: none was chosen. */
  readonly isAmbiguous?: true;
}

/** A user who owns rows. */
export interface Owner {
  readonly id: string;
  /** Sign-in name, as an environment has one. */
  readonly name: string;
}
