import type { SlottedCall } from "../../shared/host/callSlot";
import type { Environment } from "../../shared/host/environment";
import type { ReviewDesk } from "./useReviewDesk";

/** What the parts of the pane are drawn from. */
export interface ReviewPart {
  readonly environment: Environment;
  readonly call: SlottedCall;
  readonly desk: ReviewDesk;
}
