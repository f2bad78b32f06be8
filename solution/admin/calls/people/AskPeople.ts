import type { Speaker } from "../../../../shared/transcript/TranscriptReading";
import type { Owner } from "../CallOutcome";
import type { Named } from "./People";

/** Finds an enabled user by address, sign-in name or id. */
export type FindUser = (label: string) => Promise<Owner | undefined>;

/** Somebody who is asked who people are: once per name, and never for what is known. */
export interface AskPeople {
  /** Which of the speakers of a file speak for the seller's side, by their keys. @returns none where that was not answered */
  readonly sellers: (file: string, speakers: readonly Speaker[]) => Promise<readonly string[]>;
  /** Which users a call's sellers are. @returns whether it is known of any of them */
  readonly users: (file: string, sellers: readonly Named[], find: FindUser) => Promise<boolean>;
}
