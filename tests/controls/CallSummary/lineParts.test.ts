import { lineParts } from "../../../controls/CallSummary/lineParts";

const parts = (text: string): string[] => lineParts(text).map(({ from, to }) => text.slice(from, to));

describe("a text that is shown as several lines", () => {
  it("is a very long one only", () => {
    for (const text of ["", "Hello.", "We go on. ".repeat(200)]) expect(parts(text)).toEqual([text]);
  });

  it("loses nothing, and is cut behind sentences", () => {
    const text = "So we said: “What would help them most?” And they told us. ".repeat(100);
    expect(parts(text).join("")).toBe(text);
    expect(parts(text).length).toBeGreaterThan(1);
    for (const part of parts(text)) expect(part).toMatch(/^(?:So|And).*[.”] $/);
  });

  it("is cut between words where no sentence ends, and behind Chinese sentences without a space", () => {
    for (const part of parts("word ".repeat(1_000))) expect(part).toMatch(/^word.*word $/);
    for (const part of parts("我们觉得价格偏高。".repeat(400))) expect(part).toMatch(/^我.*。$/);
  });

  it.each([
    ["emoji", "👍"],
    ["families of emoji", "👩\u200d👧"],
    ["letters with marks", "e\u0323\u0301"],
  ])("is never cut within a character: %s", (_what, character) => {
    const text = `好${character.repeat(3_000)}`;
    expect(parts(text).join("")).toBe(text);
    for (const part of parts(text)) expect(part.replace(/^好/, "").length % character.length).toBe(0);
  });

  it("is cut all the same where one character never ends", () => {
    const text = `e${"\u0301".repeat(5_000)}`;
    expect(parts(text).join("")).toBe(text);
  });
});
