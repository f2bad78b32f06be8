import { COLUMNS } from "../../../controls/ContactHistoryGrid/CallRows";
import { fits, shownColumns, tracksOf } from "../../../controls/ContactHistoryGrid/columnWidths";

const usual = shownColumns(undefined, COLUMNS, [{ id: "a", title: "a", tags: ["Q2"] }]);

describe("columns", () => {
  it("show at first what most look for, tags where there are some", () => {
    expect(usual).toEqual(["title", "date", "duration", "sentiment", "talkShare", "words", "comments", "tags"]);
    expect(shownColumns(undefined, COLUMNS, [{ id: "a", title: "a", tags: [] }])).not.toContain("tags");
  });

  it("show what was chosen, as far as it is known", () => {
    expect(shownColumns(["title", "pauseMs", "comments"], ["title", "date", "pauseMs"], [])).toEqual(["title", "pauseMs"]);
  });

  it("fit beside each other on a page of 1,040 pixels, and become cards on a phone", () => {
    expect(fits(usual, 1_000)).toBe(true);
    expect(fits(COLUMNS, 1_000)).toBe(true);
    expect(fits(usual, 328)).toBe(false);
    expect(fits(["title", "date", "kind"], 400)).toBe(true);
  });

  it("share what is left, and give a date the room of its text", () => {
    expect(tracksOf(["title", "date"])).toBe("minmax(120px, 3.4fr) minmax(112px, max-content)");
  });
});
