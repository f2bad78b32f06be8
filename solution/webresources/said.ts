import type { AskedSentence, SaidSentence } from "../../shared/domain/SaidSentence";
import { createFetchPort } from "../../shared/host/fetchPort";
import { loadSentences } from "./said/loadSentences";

/**
 * What is said at moments of some calls, by call. A script of its own, so that a page that quotes one sentence of a call carries no
 * reader of transcripts: it is loaded once there is something to quote, as `SellerDetails.Said`.
 */
export function sentencesOf(clientUrl: string, asked: readonly AskedSentence[]): Promise<ReadonlyMap<string, SaidSentence>> {
  return loadSentences(createFetchPort(clientUrl), asked);
}
