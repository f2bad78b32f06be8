import { languageOf, spokenLanguage } from "../../../shared/analytics/language";

it("a locale's language is what stands before its country, in lower case", () => {
  expect([languageOf("en-us"), languageOf("ZH_cn"), languageOf("nl")]).toEqual(["en", "zh", "nl"]);
});

describe("the language spoken", () => {
  it("is Chinese where an utterance of a call marked as English is written in it", () => {
    expect(spokenLanguage("我们觉得 Kestrel 贵", "en")).toBe("zh");
    expect(spokenLanguage("We think so.", "en")).toBe("en");
  });

  it("is what any other mark says, though Japanese writes some of the same characters", () => {
    expect(spokenLanguage("今日は天気がいい", "ja")).toBe("ja");
  });
});
