import { isNewTo } from "../../shared/domain/CallComment";
import type { Environment } from "../../shared/host/environment";
import type { SellerPage } from "../../shared/page/sellerPage";

/** Something that waits for the viewer. */
export interface NewsItem {
  readonly key: "comments" | "more" | "items";
  readonly text: string;
  /** Empty where there is nothing to list. */
  readonly callIds: readonly string[];
}

/** Comments of others since the last visit; those on calls that the page does not hold are counted only. */
function commentNews(
  { comments, listedCalls, previousCalls, now }: SellerPage,
  lastVisit: number | undefined,
  { t, format, viewer }: Environment,
): NewsItem[] {
  if (!comments || lastVisit === undefined) return [];
  const held = new Set([...listedCalls, ...previousCalls].map(({ id }) => id));
  const unread = comments.filter((comment) => isNewTo(comment, viewer.id, lastVisit));
  const here = unread.filter(({ callId }) => held.has(callId));
  const more = unread.length - here.length;
  const date = format.past(lastVisit, now);
  const text = here.length > 0 ? t.plural("sellerInsights.newComments", here.length, { date }) : t("sellerInsights.noComments", { date });
  const item: NewsItem = { key: "comments", text, callIds: [...new Set(here.map(({ callId }) => callId))] };
  return more > 0 ? [item, { key: "more", text: t.plural("sellerInsights.moreComments", more), callIds: [] }] : [item];
}

function itemNews({ listedCalls }: SellerPage, { t }: Environment): NewsItem[] {
  const known = listedCalls.filter(({ openActionItems }) => openActionItems !== undefined);
  const open = known.filter(({ openActionItems }) => openActionItems !== 0);
  const count = open.reduce((sum, { openActionItems }) => sum + (openActionItems ?? 0), 0);
  if (known.length === 0) return [];
  const text = count > 0 ? t.plural("sellerInsights.openItems", count) : t("sellerInsights.noOpenItems");
  return [{ key: "items", text, callIds: open.map(({ id }) => id) }];
}

/** New comments since the last visit, and what is still to be done of the period's calls. */
export function newsOf(page: SellerPage, lastVisit: number | undefined, texts: Environment): NewsItem[] {
  return [...commentNews(page, lastVisit, texts), ...itemNews(page, texts)];
}
