/** A comment on a call's transcript, without its text. */
export interface CallComment {
  readonly id: string;
  /** The conversation. */
  readonly callId: string;
  /** Who wrote it, as a Dataverse user id. */
  readonly authorId: string;
  /** In milliseconds since 1970 UTC. */
  readonly createdAt: number;
}

/** Whether somebody else wrote it after the viewer's last visit. */
export function isNewTo(comment: Pick<CallComment, "authorId" | "createdAt">, viewerId: string, lastVisit: number): boolean {
  return comment.authorId !== viewerId && comment.createdAt > lastVisit;
}
