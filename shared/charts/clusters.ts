/** Neighbours that have no room beside each other: the places from one index to another, both inclusive. */
export interface Cluster {
  /** That of the first: clusters are never nearer to each other than the room that each needs. */
  readonly place: number;
  readonly first: number;
  readonly last: number;
}

/** @param places sorted @param room what a sign needs, in the unit of the places */
export function clustersOf(places: readonly number[], room: number): Cluster[] {
  const clusters: { place: number; first: number; last: number }[] = [];
  places.forEach((place, index) => {
    const before = clusters[clusters.length - 1];
    if (before && place - before.place < room) before.last = index;
    else clusters.push({ place, first: index, last: index });
  });
  return clusters;
}
