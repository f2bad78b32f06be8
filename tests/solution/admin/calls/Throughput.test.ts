import { Throughput } from "../../../../solution/admin/calls/Throughput";

/** Tells at these seconds. */
function told(total: number, ...steps: readonly (readonly [second: number, done: number])[]): string {
  let second = 0;
  const throughput = new Throughput(() => second * 1000);
  let text = "";
  for (const [at, done] of steps) {
    second = at;
    text = throughput.tell(done, total);
  }
  return text;
}

it.each([
  ["only counts at first", told(900, [0, 0], [2, 40]), "40 of 900 calls"],
  ["a rate, and what is left by it", told(900, [0, 0], [10, 120]), "120 of 900 calls, 12 a second, about 1 min left"],
  ["by the minute where it is slow", told(10_000, [0, 0], [60, 30]), "30 of 10000 calls, 30 a minute, about 5 h 32 min left"],
  ["less than a minute at the end", told(130, [0, 0], [10, 120]), "120 of 130 calls, 12 a second, less than a minute left"],
  ["no rate where nothing came through", told(900, [0, 5], [10, 5]), "5 of 900 calls"],
])("tells %s", (_, text, expected) => {
  expect(text).toBe(expected);
});

it("forgets after a minute how fast it was: what was there already passes quickly", () => {
  const fast = Array.from({ length: 10 }, (_, second) => [second, second * 100] as const);
  const slow = Array.from({ length: 120 }, (_, second) => [10 + second, 900 + second] as const);
  expect(told(2000, ...fast, ...slow)).toBe("1019 of 2000 calls, 1 a second, about 16 min left");
});
