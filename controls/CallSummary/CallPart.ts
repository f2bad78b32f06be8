import type { MutableRefObject } from "react";
import type { CallPlace } from "../../shared/host/callSlot";
import type { FollowUps } from "./actions/useFollowUps";
import type { CallLine } from "./callLines";
import type { Comments } from "./comments/useComments";
import type { Speaker } from "./lineSpeakers";
import type { MomentsView } from "./moments/momentsViewModel";
import type { CallNotes } from "./notes/useNotes";
import type { OpenCall } from "./OpenCall";
import type { Playback } from "./player/Playback";

/** What the parts of a call's summary are drawn from. */
export interface CallPart extends OpenCall {
  /** What was said, by time; empty where there is no transcript to be shown. */
  readonly lines: readonly CallLine[];
  /** Whether the transcript tells only when lines begin, so that their ends are guesses. */
  readonly areEndsEstimated: boolean;
  /** How many passages of the transcript could not be read. */
  readonly missing: number;
  /** Everyone in the transcript, sellers and customers as the participants' rows say. */
  readonly speakers: readonly Speaker[];
  readonly moments: MomentsView;
  readonly comments: Comments;
  readonly followUps: FollowUps;
  readonly notes: CallNotes;
  readonly playback: Playback;
  /** The stretch of the lines that are selected in the transcript. */
  readonly marked: MutableRefObject<CallPlace | undefined>;
  /** There is room for one pane at a time. */
  readonly isNarrow: boolean;
}
