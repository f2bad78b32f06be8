import { mean, varianceOf } from "../../../shared/insights/moments";

it("mean and variance, which divides by n − 1", () => {
  const values = [2, 4, 4, 4, 5, 5, 7, 9];
  expect([mean(values), varianceOf(values)]).toEqual([5, 32 / 7]);
});
