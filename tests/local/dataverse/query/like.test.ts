import { randomOf, type Random } from "../../demo/random";
import { checkedPattern, likePattern } from "./like";

const char = (written: string) => [written, (text: string) => text.toLowerCase() === written.toLowerCase()] as const;

/** What a pattern is made of, and which characters each part stands for. */
const PLACES = new Map<string, (text: string) => boolean>([
  ...["a", "B", "语", "😀", ".", "*", "\\", "^", "]", "\n", "É"].map(char),
  ["_", () => true],
  ["[a-c]", (text) => "abcABC".includes(text)],
  ["[^a]", (text) => !"aA".includes(text)],
  ["[b]", (text) => "bB".includes(text)],
  ["[%]", (text) => text === "%"],
  ["[_x-]", (text) => "_xX-".includes(text)],
  ["[[]", (text) => text === "["],
]);

/** The meaning of a pattern by trying everything that a `%` may take. */
function naive([place, ...places]: readonly string[], text: readonly string[]): boolean {
  if (place === undefined) return text.length === 0;
  if (place === "%") return naive(places, text) || (text.length > 0 && naive([place, ...places], text.slice(1)));
  const [first, ...others] = text;
  return first !== undefined && PLACES.get(place)?.(first) === true && naive(places, others);
}

const some = (random: Random, list: readonly string[], most: number): string[] =>
  Array.from({ length: random.integer(most + 1) }, () => random.pick(list));

describe("like", () => {
  it("means what trying everything finds, for any pattern and text", () => {
    const random = randomOf("like");
    const places = ["%", "%", "%", ...PLACES.keys()];
    const letters = ["a", "A", "b", "c", "é", "语", "😀", "%", "_", "x", "[", "]", ".", "*", "\\", "^", "\n"];
    let matching = 0;
    for (let round = 0; round < 5000; round += 1) {
      const pattern = some(random, places, 7);
      // Half of the texts are made from the pattern, so that both answers are tried.
      const text = random.chance(0.5)
        ? some(random, letters, 8)
        : pattern.flatMap((place) => (place === "%" ? some(random, letters, 3) : place.length === 1 && place !== "_" ? [place] : ["b"]));
      const expected = naive(pattern, text);
      if (expected) matching += 1;
      const [written, read] = [pattern.join(""), text.join("")];
      expect([written, read, likePattern(written)(read)]).toEqual([written, read, expected]);
    }
    expect(matching).toBeGreaterThan(1000);
  });

  it.each([
    ["wildcards by the hundred", `${"%a".repeat(500)}%b`],
    ["a long run with wildcards of its own", `%${"a_".repeat(900)}b%`],
    ["sets", `%${"[a-c][^x]".repeat(200)}b`],
  ])("reads a text once, whatever the pattern: %s", (_title, pattern) => {
    const text = "a".repeat(200_000);
    expect(likePattern(pattern)(text)).toBe(false);
    expect(likePattern(pattern)(`${text}b`)).toBe(true);
  });

  it("tells runs of more places than a machine word has bits", () => {
    const run = `${"ab".repeat(50)}_c`;
    expect(likePattern(`%${run}%`)(`xx${"ab".repeat(70)}dcx`)).toBe(true);
    expect(likePattern(`%${run}%`)(`xx${"ab".repeat(49)}dcx`)).toBe(false);
  });

  it("refuses sets that it would have to guess at, and patterns that SQL Server does not take", () => {
    expect(() => checkedPattern("a[z-a]b")).toThrow("does not play the set '[z-a]' in a pattern");
    expect(() => checkedPattern("x".repeat(4001))).toThrow("A pattern has 4000 characters at most, this one 4001.");
    expect(checkedPattern("50[%]%")).toBe("50[%]%");
  });
});
