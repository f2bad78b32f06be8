import { isUnread, type ReadMarks } from "../../shared/domain/readMarks";
import type { Environment } from "../../shared/host/environment";
import type { SellerPage } from "../../shared/page/sellerPage";

/** Something that waits for the viewer. */
export interface NewsItem {
  readonly key: "comments" | "more" | "items";
  readonly text: string;
  /** Empty where there is nothing to list. */
  readonly callIds: readonly string[];
}

/** Comments of others that the viewer has not read; those on calls that the page does not hold are counted apart. */
function commentNews(
  { comments = [], listedCalls, previousCalls, now }: SellerPage,
  read: ReadMarks,
  { t, viewer }: Environment,
): NewsItem[] {
  const held = new Set([...listedCalls, ...previousCalls].map(({ id }) => id));
  const unread = comments.filter((comment) => isUnread(comment, { viewerId: viewer.id, read, now }));
  const on = (areHeld: boolean) => unread.flatMap(({ callId }) => (held.has(callId) === areHeld ? callId : []));
  const [here, elsewhere] = [on(true), on(false)];
  const newsOf = (key: "comments" | "more", callIds: readonly string[], text: string): NewsItem[] =>
    callIds.length > 0 ? [{ key, text, callIds: [...new Set(callIds)] }] : [];
  return [
    ...newsOf("comments", here, t.plural("sellerInsights.newComments", here.length)),
    ...newsOf("more", elsewhere, t.plural("sellerInsights.moreComments", elsewhere.length)),
  ];
}

function itemNews({ listedCalls }: SellerPage, { t }: Environment): NewsItem[] {
  const known = listedCalls.filter(({ openActionItems }) => openActionItems !== undefined);
  const open = known.filter(({ openActionItems }) => openActionItems !== 0);
  const count = open.reduce((sum, { openActionItems }) => sum + (openActionItems ?? 0), 0);
  if (known.length === 0) return [];
  const text = count > 0 ? t.plural("sellerInsights.openItems", count) : t("sellerInsights.noOpenItems");
  return [{ key: "items", text, callIds: open.map(({ id }) => id) }];
}

/** Comments that the viewer has not read, and what is still to be done of the period's calls. */
export function newsOf(page: SellerPage, read: ReadMarks, texts: Environment): NewsItem[] {
  return [...commentNews(page, read, texts), ...itemNews(page, texts)];
}
