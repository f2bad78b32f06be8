/** A row of a list of what was said or written in calls: an action item, a comment or a reply. */
export interface WrittenItem {
  readonly id: string;
  /** The conversation. */
  readonly callId: string;
  /** That of the call, where it is told with it. Untrusted text. */
  readonly callTitle?: string;
  /** Untrusted text of any length. */
  readonly text: string;
  /** Where in the call, in milliseconds from its start; absent where it has no place there. */
  readonly atMs?: number;
  /** When it was written or said, in milliseconds since 1970 UTC. */
  readonly writtenAt: number;
  /** Whose it is: the owner of an action item, the author of a comment. */
  readonly who?: string;
  /** When it is due, in milliseconds since 1970 UTC. */
  readonly dueAt?: number;
  /** Absent where nothing can be done with it. */
  readonly isDone?: boolean;
  /** Whether the recorder only suggests it: counted apart. */
  readonly isSuggested?: boolean;
}
