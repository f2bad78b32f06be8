/** Where a row lies in the list, in pixels. */
export interface RowPlace {
  readonly index: number;
  readonly top: number;
  readonly height: number;
}

/** Rows beside the visible ones, so that a fast scroll shows no gap. */
const MARGIN = 4;
/** Fewer rows than this are all drawn: browsers and screen readers can then find each of them. */
const MANY = 50;

/** Where all rows lie, one below the other. */
export function placesOf(heights: readonly number[]): readonly RowPlace[] {
  let top = 0;
  return heights.map((height, index) => {
    const place = { index, top, height };
    top += height;
    return place;
  });
}

/**
 * The rows to draw: those in the window and some around them, and the one that has the focus, which must not vanish under it.
 * @param kept index of that row; −1 for none
 */
export function drawnRows(places: readonly RowPlace[], scrollTop: number, height: number, kept: number): readonly RowPlace[] {
  if (places.length <= MANY) return places;
  const first = places.findIndex((place) => place.top + place.height > scrollTop);
  const end = places.findIndex((place) => place.top >= scrollTop + height);
  const last = end < 0 ? places.length : end;
  return places.filter(({ index }) => index === kept || (index >= first - MARGIN && index < last + MARGIN));
}
