import type { Call } from "../../shared/domain/Call";
import { personName } from "../../shared/format/personName";
import type { Texts } from "../../shared/format/Texts";
import type { Evidence } from "../../shared/page/evidence";
import type { SellerPage } from "../../shared/page/sellerPage";
import type { TeamPage } from "../../shared/page/teamPage";
import type { Mention, SaidKind } from "../../shared/domain/Mention";

/** What is needed of a page to list calls behind one of its figures. */
export interface EvidenceSource extends Pick<
  SellerPage,
  "now" | "range" | "seller" | "sellers" | "team" | "targets" | "ratioUnit" | "listedCalls" | "previousCalls" | "comments"
> {
  readonly mentions: readonly Mention<SaidKind>[] | undefined;
  /** On the page of a team, which has no list of calls: whose a call is, in names by its id. */
  readonly whose?: ReadonlyMap<string, string>;
}

/** A team's page as a list of calls needs it; words are those that the figure brings along. */
export function teamSource(
  { now, range, sellers, team, targets, ratioUnit, comments }: TeamPage,
  { mentions }: Evidence,
  { t }: Texts,
): EvidenceSource {
  const whose = new Map<string, string>();
  const calls = new Map<string, Call>();
  for (const { seller, calls: own, previousCalls } of sellers) {
    for (const call of [...own, ...previousCalls]) {
      const names = whose.get(call.id);
      whose.set(call.id, names === undefined ? personName(seller, t) : `${names}, ${personName(seller, t)}`);
      calls.set(call.id, call);
    }
  }
  return {
    now,
    range,
    seller: undefined,
    sellers: sellers.map(({ seller }) => seller),
    team,
    targets,
    ratioUnit,
    listedCalls: [...calls.values()],
    previousCalls: [],
    comments,
    mentions,
    whose,
  };
}
