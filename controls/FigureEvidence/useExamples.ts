import { toCalls } from "../../shared/dataverse/callRows";
import { isEligible } from "../../shared/domain/Call";
import type { Environment } from "../../shared/host/environment";
import { useAnswer, type Answer } from "../../shared/host/useAnswer";
import type { Evidence } from "../../shared/page/evidence";
import type { PageChannel } from "../../shared/page/pageChannel";
import { asking, askCalls } from "../../shared/page/pageQuestions";
import type { SellerPage } from "../../shared/page/sellerPage";
import type { ListedCall } from "./evidenceViewModel";

/** So many sellers are examples enough. */
const EXAMPLES = 3;

export interface Examples {
  readonly calls: readonly ListedCall[];
  /** Names of those whose calls are among them, and of those of whom the viewer sees none. */
  readonly shown: readonly string[];
  readonly unseen: readonly string[];
}

/** The calls of top sellers in the page's period, asked for when somebody wants to hear how they do it; of another figure nothing. */
export function useExamples(
  { about }: Evidence,
  page: SellerPage,
  { client, answers }: PageChannel,
  { viewer }: Environment,
): Answer<Examples | undefined> {
  const { range, now, ratioUnit, sellers, team } = page;
  const ids = about.kind === "practice" ? about.sellerIds.slice(0, EXAMPLES) : [];
  const nameOf = (id: string) =>
    [...sellers.map((one) => ({ ...one, sellerId: one.id })), ...team].find(({ sellerId }) => sellerId === id)?.name ?? "";
  const question = range && ids.length > 0 ? JSON.stringify([ids, range, now]) : undefined;
  return useAnswer(question, async () => {
    if (!range || !client) return undefined;
    const ask = asking(client, answers, viewer.id);
    const found = await Promise.all(
      ids.map(async (id) => {
        const calls = toCalls((await askCalls(ask, id, range)).rows, ratioUnit).filter((call) => isEligible(call, now));
        return { seller: nameOf(id), calls };
      }),
    );
    const names = (areSeen: boolean) => found.filter(({ calls }) => calls.length > 0 === areSeen).map(({ seller }) => seller);
    return {
      calls: found.flatMap(({ seller, calls }) => calls.map((call) => ({ call, seller }))),
      shown: names(true),
      unseen: names(false),
    };
  });
}
