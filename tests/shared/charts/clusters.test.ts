import { clustersOf } from "../../../shared/charts/clusters";

describe("clustersOf", () => {
  it("leaves apart what has room", () => {
    expect(clustersOf([0, 24, 100], 24)).toEqual([
      { place: 0, first: 0, last: 0 },
      { place: 24, first: 1, last: 1 },
      { place: 100, first: 2, last: 2 },
    ]);
  });

  it("puts together what would overlap, at the first one's place", () => {
    expect(clustersOf([10, 12, 30, 40], 24)).toEqual([
      { place: 10, first: 0, last: 2 },
      { place: 40, first: 3, last: 3 },
    ]);
  });

  it("never lets two clusters overlap, however dense the marks are", () => {
    const clusters = clustersOf(
      Array.from({ length: 1_000 }, (_, index) => index * 0.7),
      24,
    );
    clusters.slice(1).forEach(({ place }, index) => expect(place - clusters[index]!.place).toBeGreaterThanOrEqual(24));
    expect(clusters.reduce((sum, { first, last }) => sum + last - first + 1, 0)).toBe(1_000);
  });

  it("knows no cluster of nothing", () => {
    expect(clustersOf([], 24)).toEqual([]);
  });
});
