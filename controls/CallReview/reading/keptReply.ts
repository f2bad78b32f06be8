import { keepUnsent, unsentOf } from "../../../shared/host/unsent";

const NAME = "text";
const subjectOf = (reviewId: string): string => `reply ${reviewId}`;

/** What the viewer has typed as a reply to a review in this browser, and not sent. */
export const keptReply = (viewerId: string, reviewId: string): string | undefined => unsentOf(viewerId, subjectOf(reviewId))[0]?.value.text;

/** @param text undefined where it was sent or discarded */
export const keepReply = (viewerId: string, reviewId: string, text: string | undefined): void =>
  keepUnsent(viewerId, subjectOf(reviewId), NAME, text === undefined ? undefined : { text });
