import { reportingLine } from "../../../shared/domain/reportingLine";

const people = (...pairs: readonly (readonly [string, string?])[]) =>
  pairs.map(([id, managerId]) => (managerId === undefined ? { id } : { id, managerId }));

describe("reportingLine", () => {
  it("tells how many steps people are below somebody, in whatever order they come", () => {
    const levels = reportingLine("iris", people(["mei", "mara"], ["iris"], ["mara", "iris"], ["tomas", "iris"], ["noor"], ["lee", "mei"]));
    expect(Object.fromEntries(levels)).toEqual({ iris: 0, mara: 1, tomas: 1, mei: 2, lee: 3 });
  });

  it("ends a circle where it began", () => {
    expect(Object.fromEntries(reportingLine("a", people(["a", "b"], ["b", "a"], ["c", "c"])))).toEqual({ a: 0, b: 1 });
  });
});
