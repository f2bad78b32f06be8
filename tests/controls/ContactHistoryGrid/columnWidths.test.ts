import { COLUMNS } from "../../../controls/ContactHistoryGrid/CallRows";
import { fits, shownColumns, tracksOf } from "../../../controls/ContactHistoryGrid/columnWidths";

const usual = shownColumns(undefined, COLUMNS, [{ id: "a", title: "a", tags: ["Q2"] }]);

describe("columns", () => {
  it("show at first what most look for, tags where there are some", () => {
    expect(usual).toEqual(["date", "title", "duration", "sentiment", "talkShare", "words", "comments", "tags"]);
    expect(shownColumns(undefined, COLUMNS, [{ id: "a", title: "a", tags: [] }])).not.toContain("tags");
  });

  it("show what was chosen, as far as it is known", () => {
    expect(shownColumns(["title", "pauseMs", "comments"], ["date", "title", "pauseMs"], [])).toEqual(["title", "pauseMs"]);
  });

  it("fit beside each other on a page of 1,040 pixels, and become cards on a phone", () => {
    expect(fits(usual, 1_000)).toBe(true);
    expect(fits(COLUMNS, 1_000)).toBe(true);
    expect(fits(usual, 328)).toBe(false);
    expect(fits(["date", "title", "kind"], 400)).toBe(true);
  });

  it("share what is left", () => {
    expect(tracksOf(["date", "title"])).toBe("112px minmax(120px, 3fr)");
  });
});
