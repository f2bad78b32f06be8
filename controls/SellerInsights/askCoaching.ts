import { toCalls } from "../../shared/dataverse/callRows";
import { isEligible, type Call } from "../../shared/domain/Call";
import type { CallComment } from "../../shared/domain/CallComment";
import { coachedAt } from "../../shared/domain/coachingComments";
import { present } from "../../shared/domain/present";
import {
  beforeFrom,
  effectsSince,
  knownStretch,
  stretchesOf,
  type CoachingEffect,
  type Stretch,
} from "../../shared/insights/coachingEffect";
import type { Ask } from "../../shared/page/asking";
import { askOthers } from "../../shared/page/askOthers";
import { askCalls } from "../../shared/page/pageQuestions";
import type { SellerPage } from "../../shared/page/sellerPage";

/** What has become different for a seller since somebody commented on the calls. */
export interface SinceComments {
  readonly authorId: string;
  readonly authorName?: string;
  /** When the first comment of the stretch was written. */
  readonly since: number;
  /** "tooEarly" with fewer than eight calls on either side of every stretch. */
  readonly effects: readonly CoachingEffect[] | "tooEarly";
  /** The seller's calls of all the days that count, newest first. */
  readonly calls: readonly Call[];
}

/** Who coached: the viewer, and where the viewer wrote nothing, or looks at the own page, whoever else wrote last. */
interface Coaching {
  readonly author: CallComment;
  /** When they wrote, the oldest first. */
  readonly times: readonly number[];
}

function coachingOf({ comments = [], listedCalls, previousCalls, seller, range }: SellerPage, viewerId: string): Coaching | undefined {
  if (!seller || !range) return undefined;
  const held = new Map([...listedCalls, ...previousCalls].map(({ id }) => [id, [seller.id]]));
  const earlier = comments.filter(({ createdAt }) => createdAt < range.to);
  const by = (author: CallComment | undefined): Coaching[] => {
    const times = author ? (coachedAt(earlier, author.authorId, held).get(seller.id) ?? []) : [];
    return author && times.length > 0 ? [{ author, times }] : [];
  };
  const own = by(earlier.find(({ authorId }) => authorId === viewerId));
  // Newest first: whoever comes first wrote last.
  return own[0] ?? earlier.flatMap((comment) => by(comment))[0];
}

/**
 * What has become different since a seller was coached. Comments that the page has tell whether anything is asked at all: then the calls
 * before them that the page's periods do not hold, at most those of 150 days, and sums of the other sellers on both sides.
 * @returns undefined where nobody has commented, or the page holds only some of its calls
 */
export async function askCoaching(ask: Ask, page: SellerPage, viewerId: string): Promise<SinceComments | undefined> {
  const { seller, range, previousRange, previousCalls, now, ratioUnit, targets, truncated } = page;
  const coaching = truncated || page.calls.length === 0 ? undefined : coachingOf(page, viewerId);
  if (!coaching || !seller || !range) return undefined;
  const { author, times } = coaching;
  const stretches = stretchesOf(times);
  const [newest, oldest] = [stretches[0], stretches.at(-1)] as [Stretch, Stretch];
  const held = [...page.calls, ...previousCalls];
  const [from, loadedFrom] = [beforeFrom(oldest), (previousRange ?? range).from];
  const earlier = from < loadedFrom ? (await askCalls(ask, seller.id, { ...range, from, to: loadedFrom })).rows : [];
  const calls = [...held, ...toCalls(earlier, ratioUnit).filter((call) => isEligible(call, now))];
  const stretch = knownStretch(times, calls);
  const sidesOf = (known: Stretch) => ({
    before: { from: beforeFrom(known), to: known.first },
    after: { from: known.last, to: Math.min(known.until, range.to) },
  });
  const effects = stretch
    ? effectsSince({ stretch, own: calls, othersOf: await askOthers(ask, page, sidesOf(stretch)), targets, asked: 1 })
    : "tooEarly";
  return present<SinceComments>({
    authorId: author.authorId,
    authorName: author.authorName,
    since: (stretch ?? newest).first,
    effects,
    calls,
  });
}
