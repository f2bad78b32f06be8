import { spokenLanguage } from "../../../shared/analytics/language";

describe("the language spoken", () => {
  it("is what the script says, where that leaves no doubt", () => {
    expect(spokenLanguage("我们觉得 Kestrel 贵", "en")).toBe("zh");
    expect(spokenLanguage("わかりました", "en")).toBe("ja");
    expect(spokenLanguage("わかりました", "zh")).toBe("ja");
    expect(spokenLanguage("감사합니다", "en")).toBe("ko");
  });

  it("is what the mark says everywhere else", () => {
    expect(spokenLanguage("We think so.", "en")).toBe("en");
    expect(spokenLanguage("We use 微信 for that.", "en")).toBe("en");
    expect(spokenLanguage("了解", "ja")).toBe("ja");
    expect(spokenLanguage("唔該晒", "yue")).toBe("yue");
  });
});
