import { placeKey, threadsOf } from "../../../../controls/CallSummary/comments/Thread";
import type { TranscriptComment } from "../../../../shared/domain/TranscriptComment";
import { MEI } from "../../testHost";

const comment = (id: string, values: Partial<TranscriptComment> = {}): TranscriptComment => ({
  id,
  text: id,
  authorId: MEI.id,
  createdAt: 1_000,
  etag: "*",
  ...values,
});
const idsOf = (threads: ReturnType<typeof threadsOf>) => threads.map(({ comments }) => comments.map(({ id }) => id).join());

describe("threadsOf", () => {
  it("puts comments on one stretch together, threads by place and comments by time", () => {
    const threads = threadsOf([
      comment("later", { atMs: 9_000 }),
      comment("reply", { atMs: 2_000, durationMs: 500, createdAt: 3_000 }),
      comment("first", { atMs: 2_000, durationMs: 500, createdAt: 2_000 }),
      comment("whole"),
      comment("longer", { atMs: 2_000, durationMs: 900 }),
    ]);
    expect(idsOf(threads)).toEqual(["whole", "first,reply", "longer", "later"]);
    expect(threads.map(({ atMs, durationMs }) => [atMs, durationMs])).toEqual([
      [undefined, undefined],
      [2_000, 500],
      [2_000, 900],
      [9_000, undefined],
    ]);
  });

  it("knows no difference between a moment without a length and one of length zero", () => {
    expect(placeKey({ atMs: 2_000 })).toBe(placeKey({ atMs: 2_000.2, durationMs: 0 }));
    expect(placeKey({ atMs: 0 })).not.toBe(placeKey({}));
  });

  it("keeps the replies as the thread where the first comment was deleted", () => {
    expect(idsOf(threadsOf([comment("reply", { atMs: 2_000 })]))).toEqual(["reply"]);
  });
});
