import { keepUnsent, unsentOf } from "../../../shared/host/unsent";

/** What somebody types as a reply to a review. */
export interface TypedReply {
  /** Of its row, once it is sent: sent again, it is stored once. */
  readonly id: string;
  readonly text: string;
}

const subjectOf = (reviewId: string): string => `reply ${reviewId}`;

/** What the viewer has typed as a reply to a review in this browser, and not sent. */
export function keptReply(viewerId: string, reviewId: string): TypedReply | undefined {
  const [unsent] = unsentOf(viewerId, subjectOf(reviewId));
  return unsent && { id: unsent.name, text: unsent.value.text };
}

/** @param text undefined where it was sent or discarded */
export const keepReply = (viewerId: string, reviewId: string, id: string, text: string | undefined): void =>
  keepUnsent(viewerId, subjectOf(reviewId), id, text === undefined ? undefined : { text });
