import { isNewTo } from "../../../shared/domain/CallComment";

const LAST_VISIT = Date.UTC(2026, 5, 15, 10);
const afterVisit = { authorId: "mei", createdAt: LAST_VISIT + 1 };

describe("isNewTo", () => {
  it("calls new what somebody else wrote after the last visit", () => {
    expect(isNewTo(afterVisit, "tom", LAST_VISIT)).toBe(true);
  });

  it("never calls the viewer's own words new", () => {
    expect(isNewTo(afterVisit, "mei", LAST_VISIT)).toBe(false);
  });

  it("calls nothing new that was there at the last visit", () => {
    expect(isNewTo({ ...afterVisit, createdAt: LAST_VISIT }, "tom", LAST_VISIT)).toBe(false);
  });
});
