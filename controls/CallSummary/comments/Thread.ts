import type { TranscriptComment } from "../../../shared/domain/TranscriptComment";

/** Where a comment stands. */
export interface Place {
  /** In milliseconds from the start of the call; absent where it is on the call as a whole. */
  readonly atMs?: number;
  /** 0 or absent for a moment rather than a stretch. */
  readonly durationMs?: number;
}

/** Comments on one stretch of a call: what was said first, and the replies. */
export interface Thread extends Place {
  readonly key: string;
  /** By the time when they were written, at least one. */
  readonly comments: readonly TranscriptComment[];
}

/** The call as a whole. */
export const WHOLE_CALL: Place = {};

/** Equal for comments of one thread. */
export function placeKey({ atMs, durationMs = 0 }: Place): string {
  return atMs === undefined ? "whole" : `${Math.round(atMs)}+${Math.round(durationMs)}`;
}

/** Comments by their place in the call, those on the call as a whole first. */
export function threadsOf(comments: readonly TranscriptComment[]): readonly Thread[] {
  const places = new Map<string, TranscriptComment[]>();
  for (const comment of [...comments].sort((a, b) => a.createdAt - b.createdAt)) {
    const key = placeKey(comment);
    const before = places.get(key);
    if (before) before.push(comment);
    else places.set(key, [comment]);
  }
  const threads = [...places].map(([key, [first, ...replies]]): Thread => {
    const { atMs, durationMs } = first as TranscriptComment;
    return {
      key,
      ...(atMs !== undefined && { atMs }),
      ...(durationMs !== undefined && { durationMs }),
      comments: [first as TranscriptComment, ...replies],
    };
  });
  return threads.sort((a, b) => (a.atMs ?? -1) - (b.atMs ?? -1) || (a.durationMs ?? 0) - (b.durationMs ?? 0));
}
