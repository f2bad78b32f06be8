import { starredIds, toggled } from "../../../shared/host/starred";

const [A, B] = ["00000000-0000-4000-8000-00000000000a", "00000000-0000-4000-8000-00000000000b"];

describe("starredIds", () => {
  it("reads ids with commas between them", () => {
    expect(starredIds(`${A},${B}`)).toEqual([A, B]);
    expect(starredIds("")).toEqual([]);
  });

  it("finds the ids in whatever else somebody wrote into the column", () => {
    expect(starredIds(` {${A.toUpperCase()}};\n<b>${A}</b> 12 null,,[object Object] ${B} ${"x".repeat(20_000)}`)).toEqual([A, B]);
  });
});

describe("toggled", () => {
  it("adds a seller and takes one away, without changing the others", () => {
    expect(toggled([A], B)).toEqual([A, B]);
    expect(toggled([A, B], A)).toEqual([B]);
  });

  it("fits the column however many are starred", () => {
    const many = Array.from({ length: 600 }, (_, index) => `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`);
    expect(toggled(many, A).join().length).toBeLessThanOrEqual(20_000);
    expect(toggled(many, A)).toContain(A);
  });
});
