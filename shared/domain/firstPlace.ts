/** The first of so many places that is late enough, as all after it must be; their number where none is. Halves them at each look. */
export function firstPlace(count: number, isLate: (place: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isLate(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
