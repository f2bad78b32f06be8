import { clockTime } from "../../../shared/transcript/clockTime";

describe("clockTime", () => {
  it.each([
    ["0:01", 1000],
    ["12:34", 754_000],
    ["01:02:03", 3_723_000],
    ["00:00:01.5000000", 1500],
    ["00:00:00.0006", 1],
  ])("reads %s as %d ms", (text, ms) => {
    expect(clockTime(text)).toBe(ms);
  });

  it.each([undefined, "", "1", "1.5", "1:2:3:4", "-0:01", "0:01 ", "at 0:01", "0:01.", ":01", "99999999999999:00:00"])(
    "knows no time %p",
    (text) => {
      expect(clockTime(text)).toBeUndefined();
    },
  );
});
