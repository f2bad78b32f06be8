import type { TeamPage, TeamSeller } from "../../shared/page/teamPage";

/** Sellers with whichever came last, the viewer's comment or review. @param reviewedAt by seller id; undefined where no reviews are known */
export function withReviews<Page extends Pick<TeamPage, "sellers">>(
  page: Page,
  reviewedAt: Readonly<Record<string, number>> | undefined,
): Page {
  if (!reviewedAt) return page;
  const last = (member: TeamSeller): TeamSeller => {
    const at = reviewedAt[member.seller.id] ?? 0;
    return at > (member.lastCoachedAt ?? 0) ? { ...member, lastCoachedAt: at, coachedBy: "review" } : { ...member, coachedBy: "comment" };
  };
  return { ...page, sellers: page.sellers.map(last) };
}
