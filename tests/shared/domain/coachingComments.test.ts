import type { CallComment } from "../../../shared/domain/CallComment";
import { coachedAt, unansweredReplies } from "../../../shared/domain/coachingComments";

let made = 0;
const comment = (authorId: string, createdAt: number, more: Partial<CallComment> = {}): CallComment => ({
  id: `comment ${(made += 1)}`,
  callId: "call",
  callOwnerId: "jonas",
  authorId,
  createdAt,
  atMs: 4_000,
  durationMs: 500,
  ...more,
});

describe("unansweredReplies", () => {
  const idsOf = (comments: readonly CallComment[]) => unansweredReplies(comments, "mara").map(({ id }) => id);

  it("are the last words of threads in which the viewer wrote before", () => {
    const [first, reply] = [comment("mara", 1), comment("jonas", 2)];
    expect(idsOf([reply, first])).toEqual([reply.id]);
    expect(idsOf([comment("mara", 3), reply, first])).toEqual([]);
    expect(idsOf([comment("mara", 3)])).toEqual([]);
    expect(idsOf([reply])).toEqual([]);
  });

  it("tell threads apart by call, place and length, a comment on the whole call by none of them", () => {
    const first = comment("mara", 1);
    for (const elsewhere of [{ callId: "other" }, { atMs: 5_000 }, { durationMs: 600 }])
      expect(idsOf([first, comment("jonas", 2, elsewhere)])).toEqual([]);
    const whole: CallComment = { id: "whole", callId: "call", authorId: "mara", createdAt: 1 };
    const reply = { ...whole, id: "reply", authorId: "jonas", createdAt: 2 };
    expect(idsOf([first, reply])).toEqual([]);
    expect(idsOf([whole, reply])).toEqual(["reply"]);
  });

  it("are one a thread, the newest first", () => {
    const thread = (callId: string, at: number) => [
      comment("mara", at, { callId }),
      comment("jonas", at + 1, { callId }),
      comment("amara", at + 2, { callId }),
    ];
    const [old, recent] = [thread("a", 10), thread("b", 20)];
    expect(idsOf([...old, ...recent])).toEqual([recent[2]?.id, old[2]?.id]);
  });
});

describe("coachedAt", () => {
  it("tells when the viewer commented on calls of others, the oldest first", () => {
    const byCall = new Map([["shared", ["mei", "jonas"]]]);
    const comments = [
      comment("mara", 5),
      comment("mara", 3),
      comment("jonas", 6),
      comment("mara", 4, { callId: "shared", callOwnerId: "mei" }),
      comment("mara", 7, { callId: "own", callOwnerId: "mara" }),
    ];
    expect(coachedAt(comments, "mara", byCall)).toEqual(
      new Map([
        ["jonas", [3, 4, 5]],
        ["mei", [4]],
      ]),
    );
  });
});
