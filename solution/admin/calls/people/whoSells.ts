import { TranscriptError } from "../../../../shared/transcript/TranscriptError";
import type { ReadCallsOptions } from "../files/readCalls";
import type { AskPeople } from "./AskPeople";

/** A sentence names no more speakers. */
const MOST_NAMES = 3;

/** Asks who speaks for the seller's side where a file does not say so; where nobody can be asked, the file is refused. */
export function whoSells(ask: AskPeople | undefined): NonNullable<ReadCallsOptions["whoSells"]> {
  return async ({ speakers }, file) => {
    const sellers = (await ask?.sellers(file, speakers)) ?? [];
    if (sellers.length > 0) return sellers;
    const names = speakers.slice(0, MOST_NAMES).map(({ key, name }) => `“${name ?? key}”`);
    if (speakers.length > MOST_NAMES) names.push("…");
    const remedy = "name them by --seller or --mapping, or add a metadata file";
    throw new TranscriptError(`nothing says who of ${names.join(", ")} speaks for the seller's side; ${remedy}.`, file);
  };
}
