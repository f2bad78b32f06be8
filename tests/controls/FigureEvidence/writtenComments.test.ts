import { commentsView } from "../../../controls/FigureEvidence/writtenComments";
import { markOf } from "../../../shared/domain/readMarks";
import { HOUR_MS } from "../../../shared/domain/time";
import type { WrittenItem } from "../../../shared/domain/WrittenItem";
import { callWith } from "../../shared/insights/callWith";
import { pageWith } from "../pageWith";
import { MEI, NOW, testEnvironment, VIEWER } from "../testHost";

const call = { ...callWith(), id: "a" };
const comment = (id: string) => ({ id, callId: "a", authorId: MEI.id, createdAt: NOW - HOUR_MS });
const item = (id: string, more: Partial<WrittenItem> = {}): WrittenItem => ({
  id,
  callId: "a",
  callTitle: "Orbis, renewal",
  text: `<b>${id}</b>`,
  writtenAt: NOW - HOUR_MS,
  who: "Mei Koh",
  atMs: 252_000,
  isDone: false,
  ...more,
});
const environment = testEnvironment({ viewer: VIEWER });

describe("commentsView", () => {
  it("says who wrote what on which call and when, what was not read first, and opens it at its second", () => {
    const comments = [comment("read"), comment("new")];
    const page = pageWith({ now: NOW, listedCalls: [call], comments });
    const { caption, rows } = commentsView([item("read"), item("new")], page, markOf(comment("read")), environment);
    expect(caption).toBe("2 comments");
    expect(rows.map(({ key, measure }) => [key, measure])).toEqual([
      ["new", "New"],
      ["read", ""],
    ]);
    expect(rows[0]).toMatchObject({ callId: "a", customer: "<b>new</b>", moment: 252_000, momentText: "4:12" });
    expect(rows[0]?.details).toEqual(["Mei Koh", "Orbis, renewal", expect.any(String), "not answered"]);
  });

  it("leaves out what was read and answered", () => {
    const page = pageWith({ now: NOW, listedCalls: [call], comments: [comment("done")] });
    expect(commentsView([item("done", { isDone: true })], page, markOf(comment("done")), environment).rows).toEqual([]);
  });
});
