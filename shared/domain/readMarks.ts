import type { CallComment } from "./CallComment";
import { DAY_MS, SECOND_MS } from "./time";

/** What one viewer has read: of each comment, by id, when the words that were read had been written, in whole seconds since 1970 UTC. */
export type ReadMarks = Readonly<Record<string, number>>;

/** A comment that nobody has read for so long is no news any more. */
const NEWS_MS = 90 * DAY_MS;

/** The column holds no more: about 50 characters each. */
export const MAX_READ_MARKS = 3_000;

export const NOTHING_READ: ReadMarks = {};

export interface Reading {
  readonly viewerId: string;
  readonly read: ReadMarks;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
}

type Written = Pick<CallComment, "id" | "authorId" | "createdAt" | "change">;

/** When its author wrote what a comment says now; another's change, such as an admin's, is none of theirs. */
const writtenAt = ({ createdAt, change }: Written): number =>
  Math.floor((change && change.otherId === undefined ? change.at : createdAt) / SECOND_MS);

/** The mark that a comment leaves when it was read. */
export const markOf = (comment: Written): ReadMarks => ({ [comment.id]: writtenAt(comment) });

/** Whether somebody else wrote it within the last ninety days, and the viewer has not read what it says now. */
export function isUnread(comment: Written, { viewerId, read, now }: Reading): boolean {
  const { id, authorId, createdAt } = comment;
  return authorId !== viewerId && createdAt > now - NEWS_MS && !((read[id] ?? -1) >= writtenAt(comment));
}

/** Marks of several places, such as of two tabs: of each comment the latest, of all the newest that may still matter. */
export function joinedMarks(now: number, ...all: readonly ReadMarks[]): ReadMarks {
  const joined = new Map<string, number>();
  for (const [id, at] of all.flatMap((marks) => Object.entries(marks))) joined.set(id, Math.max(at, joined.get(id) ?? 0));
  const kept = [...joined].filter(([, at]) => at * SECOND_MS > now - NEWS_MS).sort(([, a], [, b]) => b - a);
  return Object.fromEntries(kept.slice(0, MAX_READ_MARKS));
}

/** Marks as they are stored; whatever else a column holds marks nothing. */
export function parsedMarks(stored: string | null | undefined): ReadMarks {
  try {
    return { ...(JSON.parse(stored || "{}") as ReadMarks) };
  } catch {
    return NOTHING_READ;
  }
}
