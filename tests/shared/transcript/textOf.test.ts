import { joinSpeech, oneLine, withoutMark } from "../../../shared/transcript/textOf";

describe("oneLine", () => {
  it.each([
    [" Hello,\r\n\tthis is  Mei. ", "Hello, this is Mei."],
    ["Hello,\nMei.", "Hello, Mei."],
    ["Hello,\u00a0Mei.", "Hello, Mei."],
    ["Hello, Mei.", "Hello, Mei."],
    [" Mei ", "Mei"],
    ["  ", ""],
  ])("makes of %p one line with single spaces", (text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  it("writes a letter and its mark as one character", () => {
    expect(oneLine("cafe\u0301")).toBe("caf\u00e9");
  });
});

describe("joinSpeech", () => {
  it.each([
    ["Hello,", "Mei.", "Hello, Mei."],
    ["你们的车队", "有多少辆车？", "你们的车队有多少辆车？"],
    ["你好。", "「Orbis」", "你好。「Orbis」"],
    ["好，", "我们开始", "好，我们开始"],
    ["我们用", "Orbis", "我们用 Orbis"],
    ["Orbis", "很好", "Orbis 很好"],
    ["", "Mei.", "Mei."],
    ["Hello,", "", "Hello,"],
  ])("puts %p before %p", (first, second, both) => {
    expect(joinSpeech([first, second])).toBe(both);
  });
});

describe("withoutMark", () => {
  it("takes the byte order mark away, where there is one", () => {
    expect(withoutMark("\ufeffWEBVTT")).toBe("WEBVTT");
    expect(withoutMark("WEBVTT\ufeff")).toBe("WEBVTT\ufeff");
  });
});
