import { useAnswer, type Answer } from "../../shared/host/useAnswer";
import type { Evidence } from "../../shared/page/evidence";
import type { PageChannel } from "../../shared/page/pageChannel";
import type { EvidenceSource } from "./evidenceSource";
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
export function useExamples({ about }: Evidence, page: EvidenceSource, { onDemand }: PageChannel): Answer<Examples | undefined> {
  const { range, now, sellers, team, whose } = page;
  const ids = about.kind === "practice" && !whose ? about.sellerIds.slice(0, EXAMPLES) : [];
  const nameOf = (id: string) =>
    [...sellers.map((one) => ({ ...one, sellerId: one.id })), ...team].find(({ sellerId }) => sellerId === id)?.name ?? "";
  const question = range && ids.length > 0 ? JSON.stringify([ids, range, now]) : undefined;
  return useAnswer(question, async () => {
    if (!onDemand || !range) return undefined;
    const found = await Promise.all(ids.map(async (id) => ({ seller: nameOf(id), calls: await onDemand.callsOf(id, range, page) })));
    const names = (areSeen: boolean) => found.filter(({ calls }) => calls.length > 0 === areSeen).map(({ seller }) => seller);
    return {
      calls: found.flatMap(({ seller, calls }) => calls.map((call) => ({ call, seller }))),
      shown: names(true),
      unseen: names(false),
    };
  });
}
