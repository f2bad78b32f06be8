import type { CallMoment } from "./CallMoment";
import type { ParticipantRole } from "./Transcript";

/** Of which call, and at which of its moments, somebody wants to know what is said there. */
export interface AskedSentence {
  readonly callId: string;
  readonly moment: CallMoment;
}

/** What is said at a moment of a call. */
export interface SaidSentence {
  /** When, in milliseconds from the start of the call. */
  readonly atMs: number;
  readonly role: ParticipantRole;
  /** Untrusted text; numbers of payment cards are masked. */
  readonly text: string;
}
