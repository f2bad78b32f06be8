import { threadOf, type CallComment } from "./CallComment";
import { groupedBy } from "./groupedBy";

const newestOf = (comments: readonly CallComment[]): CallComment | undefined =>
  comments.reduce<CallComment | undefined>((newest, one) => (newest && newest.createdAt >= one.createdAt ? newest : one), undefined);

/** The last words of threads in which the viewer wrote and somebody else after that; the newest first. */
export function unansweredReplies(comments: readonly CallComment[], viewerId: string): CallComment[] {
  return [...groupedBy(threadOf, comments).values()]
    .flatMap((thread) => {
      const newest = newestOf(thread);
      const isViewers = thread.some(({ authorId }) => authorId === viewerId);
      return newest && isViewers && newest.authorId !== viewerId ? [newest] : [];
    })
    .sort((a, b) => b.createdAt - a.createdAt);
}

/** Whose calls comments are on, by the call; a call that is not among them is its owner's. */
export type SellersByCall = ReadonlyMap<string, readonly string[]>;

export function sellersOf({ callId, callOwnerId }: CallComment, byCall: SellersByCall): readonly string[] {
  return byCall.get(callId) ?? (callOwnerId === undefined ? [] : [callOwnerId]);
}

/** When the viewer commented on calls of others, by the seller's id, the oldest first: that is how people are coached. */
export function coachedAt(
  comments: readonly CallComment[],
  viewerId: string,
  byCall: SellersByCall,
): ReadonlyMap<string, readonly number[]> {
  const times = new Map<string, number[]>();
  for (const comment of comments) {
    if (comment.authorId !== viewerId) continue;
    for (const sellerId of sellersOf(comment, byCall)) {
      if (sellerId !== viewerId)
        times.set(
          sellerId,
          [...(times.get(sellerId) ?? []), comment.createdAt].sort((a, b) => a - b),
        );
    }
  }
  return times;
}
