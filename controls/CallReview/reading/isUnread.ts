import type { ReviewOfCall } from "../../../shared/dataverse/coaching/loadCallReviews";

/** Whether a review waits for its seller, who has neither answered nor confirmed having seen it. */
export function isUnread({ review, replies }: ReviewOfCall, viewerId: string): boolean {
  return review.kind === "manager" && review.sellerId === viewerId && !replies.some(({ authorId }) => authorId === viewerId);
}
