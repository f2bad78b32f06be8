import { isUnread, joinedMarks, markOf, MAX_READ_MARKS, NOTHING_READ, parsedMarks, type ReadMarks } from "../../../shared/domain/readMarks";
import { DAY_MS, SECOND_MS } from "../../../shared/domain/time";

const NOW = Date.UTC(2026, 5, 30, 10);
const byMei = { id: "c1", authorId: "mei", createdAt: NOW - DAY_MS };
const unread = (comment: Parameters<typeof markOf>[0], read: ReadMarks = NOTHING_READ) =>
  isUnread(comment, { viewerId: "tom", read, now: NOW });

describe("isUnread", () => {
  it("calls unread what somebody else wrote, until its mark is there", () => {
    expect(unread(byMei)).toBe(true);
    expect(unread(byMei, markOf(byMei))).toBe(false);
    expect(unread({ ...byMei, id: "c2" }, markOf(byMei))).toBe(true);
  });

  it("never calls the viewer's own words unread", () => {
    expect(unread({ ...byMei, authorId: "tom" })).toBe(false);
  });

  it("calls it unread again where its author has changed it since, not where somebody else has", () => {
    expect(unread({ ...byMei, change: { at: NOW } }, markOf(byMei))).toBe(true);
    expect(unread({ ...byMei, change: { at: NOW } }, markOf({ ...byMei, change: { at: NOW } }))).toBe(false);
    expect(unread({ ...byMei, change: { at: NOW, otherId: "admin" } }, markOf(byMei))).toBe(false);
  });

  it("calls nothing news after ninety days", () => {
    expect(unread({ ...byMei, createdAt: NOW - 90 * DAY_MS + 1 })).toBe(true);
    expect(unread({ ...byMei, createdAt: NOW - 90 * DAY_MS })).toBe(false);
  });
});

describe("joinedMarks", () => {
  const seconds = NOW / SECOND_MS;

  it("has the marks of both, of each comment the later", () => {
    expect(joinedMarks(NOW, { a: seconds, b: seconds - 5 }, { b: seconds, c: seconds })).toEqual({ a: seconds, b: seconds, c: seconds });
    expect(joinedMarks(NOW, { a: seconds }, { a: seconds - 5 })).toEqual({ a: seconds });
  });

  it("lets go of what is no news any more", () => {
    expect(joinedMarks(NOW, { old: seconds - 90 * 86_400, young: seconds - 89 * 86_400 })).toEqual({ young: seconds - 89 * 86_400 });
  });

  it("keeps the newest where there are thousands, and fits the column", () => {
    const many = Object.fromEntries(
      Array.from({ length: 5_000 }, (_, index) => [`00000000-0000-4000-8000-${String(index).padStart(12, "0")}`, seconds - index]),
    );
    const kept = joinedMarks(NOW, many);
    expect(Object.keys(kept)).toHaveLength(MAX_READ_MARKS);
    expect(kept).toHaveProperty("00000000-0000-4000-8000-000000000000");
    expect(JSON.stringify(kept).length).toBeLessThan(160_000);
  });
});

describe("parsedMarks", () => {
  it("reads what is stored", () => {
    expect(parsedMarks(JSON.stringify(markOf(byMei)))).toEqual(markOf(byMei));
  });

  it.each([null, undefined, "", "null", "7", "{", '{"c1":"b"}', '{"c1":{}}', "[]"])("finds nothing in %j", (stored) => {
    expect(unread(byMei, parsedMarks(stored))).toBe(true);
    expect(joinedMarks(NOW, parsedMarks(stored))).toEqual({});
  });
});
