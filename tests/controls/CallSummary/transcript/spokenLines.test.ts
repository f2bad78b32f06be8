import { spokenLines } from "../../../../controls/CallSummary/transcript/spokenLines";
import type { Said } from "../testCall";
import { linesOf } from "./linesOf";

/** Which line is marked at each of some seconds that the playback has reached; −1 where none is. */
const playedTo = (said: readonly Said[], ...seconds: number[]) => {
  const spoken = spokenLines(linesOf(said));
  return seconds.map((second) => spoken({ positionMs: second * 1000, askedMs: undefined }));
};

/** Which line is marked where somebody went to a second, and so many seconds later. */
const goneTo = (said: readonly Said[], second: number, later = 0) =>
  spokenLines(linesOf(said))({ positionMs: (second + later) * 1000, askedMs: second * 1000 });

describe("the line that is spoken", () => {
  it("is the last that began; in silence the one before", () => {
    const said: readonly Said[] = [
      [0, "Thanks for the time today.", 1, 3],
      [1, "We have looked at the offer.", 4, 8],
      [0, "And what do you think of it?", 7, 10],
    ];
    expect(playedTo(said, 0, 1, 3.5, 4, 7, 9, 99)).toEqual([-1, 0, 0, 1, 2, 2, 2]);
  });

  it("stays the one that has the floor while somebody says yes, or a few words inside it", () => {
    const said: readonly Said[] = [
      [0, "We can match the price if you take all of it by June, which is soon.", 10, 20],
      [1, "I see.", 12, 13],
      [1, "That is soon indeed.", 15, 17],
      [1, "Yeah.", 19.5, 20.5],
      [1, "Let me ask the others first.", 25, 28],
    ];
    expect(playedTo(said, 12.5, 14, 16, 18, 19.8)).toEqual([0, 0, 0, 0, 0]);
    // Nobody else speaks any more.
    expect(playedTo(said, 20.2, 24, 25)).toEqual([3, 3, 4]);
  });

  it("is the one that was asked for where it begins just there, for as long as it is spoken", () => {
    const said: readonly Said[] = [
      [0, "We can match the price if you take all of it.", 10, 20],
      [1, "I see.", 12, 13],
    ];
    expect([goneTo(said, 12), goneTo(said, 12, 0.9), goneTo(said, 12, 1)]).toEqual([1, 1, 0]);
    expect(goneTo(said, 12.5)).toBe(0);
  });

  it("is the first where somebody went to before anybody speaks", () => {
    const said: readonly Said[] = [[0, "Thanks for the time today.", 1, 3]];
    expect([goneTo(said, 0), goneTo([], 0)]).toEqual([0, -1]);
  });

  it("is found at once among many that begin together or last as long as the call", () => {
    const said = Array.from({ length: 4_000 }, (_, index): Said => [index % 2 === 0 ? 0 : 1, "We all speak at once.", 1, 2 + index]);
    expect(playedTo(said, 1.5, 4_000.5)).toEqual([3_999, 3_999]);
  });
});
