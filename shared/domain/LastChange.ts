/** That a row is no longer as its author left it, as far as rows tell: who changed it last, but not what. */
export interface LastChange {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** A Dataverse user id; absent where it was the author, or the row does not say. */
  readonly otherId?: string;
  /** As the server names the other; absent where it does not. */
  readonly otherName?: string;
}
