import { wordedType } from "../../../../controls/CallSummary/actions/wordedType";

describe("wordedType", () => {
  it.each([
    ["en", "I'll email you the offer", "email"],
    ["en-gb", "Let me call you after the meeting", "phonecall"],
    ["en", "Let's meet, or I'll send a mail", "appointment"],
    ["de", "Ich rufe Sie am Montag an", "phonecall"],
    ["fr", "je vous envoie un courriel", "email"],
    ["es", "le llamo el jueves", "phonecall"],
    ["it", "fissiamo un appuntamento", "appointment"],
    ["pt-br", "eu ligo amanhã", "phonecall"],
    ["nl", "ik mail u de offerte", "email"],
    ["he", "אשלח לך מייל", "email"],
    ["ar", "سأتصل بك غدا", "phonecall"],
    ["ja", "メールでお送りします", "email"],
    ["ko", "전화 드리겠습니다", "phonecall"],
    ["zh-cn", "我发邮件给您", "email"],
    ["zh-tw", "我們安排一次會議", "appointment"],
  ])("hears what kind of activity is meant in %s: %s", (_, text, type) => {
    expect(wordedType(text)).toBe(type);
  });

  it("hears none in other words", () => {
    expect(wordedType("I'll recall the snailmail and the headphones")).toBeUndefined();
    expect(wordedType("I'll send the offer by Thursday")).toBeUndefined();
    expect(wordedType("")).toBeUndefined();
  });
});
