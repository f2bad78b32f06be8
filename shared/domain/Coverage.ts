/** What was kept of a seller's conversations in a period, whether they count in the figures or not. */
export interface Coverage {
  /** Conversations that the seller owns, short ones included. */
  readonly held: number;
  readonly analysed: number;
  readonly withTranscript: number;
  readonly withRecording: number;
  /** Online meetings with customers by the calendar, whether they were transcribed or not; absent until somebody asks. */
  readonly meetings?: number;
  /** Of these, those with a conversation that was analysed. */
  readonly meetingsAnalysed?: number;
  /** When the newest began, in milliseconds since 1970 UTC; absent where there is none in the period. */
  readonly newestAt?: number;
}

/** Of whom no conversation is found. */
export const NOTHING_HELD: Coverage = { held: 0, analysed: 0, withTranscript: 0, withRecording: 0 };
