import { talkShareTenths } from "../../../shared/insights/distribution";
import { callWith } from "./callWith";

const countsOf = (...shares: (number | undefined)[]) =>
  talkShareTenths(shares.map((talkShare) => callWith(talkShare === undefined ? {} : { talkShare }))).map(({ calls }) => calls.length);

describe("talkShareTenths", () => {
  it("has ten, from 0 on", () => {
    expect(talkShareTenths([]).map(({ from }) => from)).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9]);
  });

  it("counts a share on an edge in the upper tenth, also where binary fractions fall short of it", () => {
    expect(countsOf(0.1, 0.3, 0.7)).toEqual([0, 1, 0, 1, 0, 0, 0, 1, 0, 0]);
    expect(countsOf(0.1 + 0.2)[3]).toBe(1);
  });

  it("counts 100 % in the last tenth and 0 in the first", () => {
    expect(countsOf(0, 1)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it("leaves out calls without a talk share", () => {
    expect(countsOf(undefined, 0.55)).toEqual([0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  });
});
