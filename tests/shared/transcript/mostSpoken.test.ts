import { mostSpoken } from "../../../shared/transcript/mostSpoken";

const most = (...languages: [string, number][]) => mostSpoken(new Map(languages));

describe("mostSpoken", () => {
  it("is the language with the most text, wherever it stands", () => {
    expect(most(["en", 1], ["de", 3], ["fr", 2])).toBe("de");
    expect(most(["en", 3], ["de", 1])).toBe("en");
  });

  it("is the first one of two with as much", () => {
    expect(most(["en", 2], ["de", 2])).toBe("en");
  });

  it("is absent where no language is told", () => {
    expect(most()).toBeUndefined();
  });
});
