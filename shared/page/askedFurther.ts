import type { TeamPage } from "./teamPage";

/** Whom to ask further about once a team's page stands: anybody (undefined), or the page's people. */
export function askedIds({ scope, isNarrowed, sellers }: TeamPage): readonly string[] | undefined {
  return scope === "everyone" && !isNarrowed ? undefined : idsOf(sellers);
}

/** What tells one page from the next for whatever is asked further of it. */
export const furtherKey = ({ now, selection, sellers }: TeamPage): string => JSON.stringify([now, selection, idsOf(sellers)]);

const idsOf = (sellers: TeamPage["sellers"]): readonly string[] => sellers.map(({ seller }) => seller.id);
