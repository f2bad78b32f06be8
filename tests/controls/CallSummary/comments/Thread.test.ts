import { placeKey, threadsOf } from "../../../../controls/CallSummary/comments/Thread";
import type { TranscriptComment } from "../../../../shared/domain/TranscriptComment";
import { ALEX, MEI } from "../../testHost";

const comment = (id: string, values: Partial<TranscriptComment> = {}): TranscriptComment => ({ id, text: id, authorId: MEI.id, createdAt: 1_000, modifiedAt: 1_000, etag: "*", ...values });
const idsOf = (threads: ReturnType<typeof threadsOf>) => threads.map(({ comments }) => comments.map(({ id }) => id).join());

describe("threadsOf", () => {
  it("puts comments on one stretch together, threads by place and comments by time", () => {
    const threads = threadsOf(
      [
        comment("later", { atMs: 9_000 }),
        comment("reply", { atMs: 2_000, durationMs: 500, createdAt: 3_000 }),
        comment("first", { atMs: 2_000, durationMs: 500, createdAt: 2_000 }),
        comment("whole"),
        comment("longer", { atMs: 2_000, durationMs: 900 }),
      ],
      ALEX.id,
      undefined,
    );
    expect(idsOf(threads)).toEqual(["whole", "first,reply", "longer", "later"]);
    expect(threads.map(({ atMs, durationMs }) => [atMs, durationMs])).toEqual([[undefined, undefined], [2_000, 500], [2_000, 900], [9_000, undefined]]);
  });

  it("knows no difference between a moment without a length and one of length zero", () => {
    expect(placeKey({ atMs: 2_000 })).toBe(placeKey({ atMs: 2_000.2, durationMs: 0 }));
    expect(placeKey({ atMs: 0 })).not.toBe(placeKey({}));
  });

  it("is unread where somebody else wrote after the last visit", () => {
    const threads = threadsOf(
      [comment("seen"), comment("new", { atMs: 1, createdAt: 2_001 }), comment("own", { atMs: 2, createdAt: 2_001, authorId: ALEX.id })],
      ALEX.id,
      2_000,
    );
    expect(threads.map(({ isUnread }) => isUnread)).toEqual([false, true, false]);
  });

  it("is never unread on the first visit", () => {
    expect(threadsOf([comment("new")], ALEX.id, undefined)[0]?.isUnread).toBe(false);
  });

  it("keeps the replies as the thread where the first comment was deleted", () => {
    expect(idsOf(threadsOf([comment("reply", { atMs: 2_000 })], ALEX.id, undefined))).toEqual(["reply"]);
  });
});
