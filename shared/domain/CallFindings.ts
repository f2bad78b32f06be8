import type { LastChange } from "./LastChange";
import type { Sentiment, SentimentLabel } from "./Sentiment";
import type { SignalKind } from "./SignalKind";
import type { ParticipantRole } from "./Transcript";

/** What somebody said at some moment of a call, as the analysis found it. Times in milliseconds from the call's start. */
interface Spoken {
  readonly participantId: string;
  readonly role: ParticipantRole;
  /** Absent where the analysis does not tell. */
  readonly atMs?: number;
  readonly durationMs?: number;
}

/** What stands for somebody's words and can be changed afterwards. */
interface Changeable {
  /** By somebody else than who stored it; absent where nobody did, or the row does not say. */
  readonly change?: LastChange;
}

/** A word that the analysis noticed. Texts are untrusted. */
export interface CallSignal extends Spoken {
  readonly kind: SignalKind;
  /** The kind in the words of the rows; absent where they have none. */
  readonly type?: string;
  /** As it was configured. */
  readonly text: string;
  /** As it was said. */
  readonly saidText: string;
}

export interface CallQuestion extends Spoken {
  readonly text: string;
}

/** How somebody sounded for a while. */
export interface CallSegment extends Spoken {
  readonly label: SentimentLabel;
}

/** How somebody sounded in the whole call. */
export interface SpeakerSentiment extends Sentiment, Pick<Spoken, "participantId" | "role"> {}

/** A sentence that the analysis suggests for the notes of a call. */
export interface SuggestedNote extends Spoken, Changeable {
  readonly id: string;
  readonly text: string;
  /** Whether the recorder calls it a summary of the call. */
  readonly isSummary?: boolean;
}

export const ACTIVITY_TYPES = ["phonecall", "appointment", "email", "task"] as const;
export type ActivityType = (typeof ACTIVITY_TYPES)[number];

/** An activity that was made of an action item. */
export interface CreatedActivity {
  readonly type: ActivityType;
  readonly id: string;
  readonly name: string;
  readonly isDone: boolean;
}

/** Something that somebody promised, or that the analysis suggests to do. */
export interface CallActionItem extends Spoken, Changeable {
  readonly id: string;
  readonly text: string;
  /** BCP 47, of the text. */
  readonly locale?: string;
  readonly isSuggested: boolean;
  /** What kind of activity the analysis thinks of; absent where it does not say. */
  readonly suggestedType?: ActivityType;
  readonly activity?: CreatedActivity;
}

/** What the analysis found in a call. A part is absent where the viewer may not read its table. */
export interface CallFindings {
  readonly signals?: readonly CallSignal[];
  readonly questions?: readonly CallQuestion[];
  readonly segments?: readonly CallSegment[];
  /** The newest first. */
  readonly speakers?: readonly SpeakerSentiment[];
  readonly notes?: readonly SuggestedNote[];
  readonly actionItems?: readonly CallActionItem[];
}
