import { TranscriptError } from "./TranscriptError";
import type { Speaker } from "./TranscriptReading";

/** A transcript that is readable, but says nowhere who speaks for the seller's side. */
export class SellerUnknown extends TranscriptError {
  constructor(
    place: string,
    /** Who speak in it, in order of first speech. */
    readonly speakers: readonly Speaker[],
  ) {
    super("nothing says who speaks for the seller's side.", place);
  }
}
