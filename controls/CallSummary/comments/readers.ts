import type { CallFacts } from "../../../shared/dataverse/summaryRows";
import type { Thread } from "./Thread";

export interface Reader {
  readonly id: string;
  /** Absent where the server does not name them. */
  readonly name?: string | undefined;
}

/** With whom a comment is shared: the call's owner and everyone who wrote in its thread, but the viewer; nobody else. */
export function readersOf(thread: Thread | undefined, { ownerId, ownerName, ownerTable }: CallFacts, viewerId: string): readonly Reader[] {
  const readers = new Map<string, Reader>();
  // A team is no reader: its members see the call by their own rights.
  if (ownerId !== undefined && ownerTable !== "team") readers.set(ownerId, { id: ownerId, name: ownerName });
  for (const { authorId, authorName } of thread?.comments ?? [])
    readers.set(authorId, { id: authorId, name: authorName ?? readers.get(authorId)?.name });
  readers.delete(viewerId);
  return [...readers.values()];
}
