/** A point in the plane; y grows downwards, as in SVG. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The point of a half ring at a share of its length: 0 at the left end, 0.5 on top, 1 at the right end.
 * @param centre centre of the full circle
 */
export function halfRingPoint(centre: Point, radius: number, share: number): Point {
  const angle = Math.PI * (1 - share);
  return { x: centre.x + radius * Math.cos(angle), y: centre.y - radius * Math.sin(angle) };
}

/** SVG path of a piece of a half ring between two radii, from one share of its length to another (0…1). */
export function halfRingPath(centre: Point, inner: number, outer: number, from: number, to: number): string {
  const at = (radius: number, share: number) => {
    const { x, y } = halfRingPoint(centre, radius, share);
    return `${round(x)} ${round(y)}`;
  };
  const arc = (radius: number, sweep: 0 | 1, end: string) => `A${radius} ${radius} 0 0 ${sweep} ${end}`;
  return `M${at(outer, from)}${arc(outer, 1, at(outer, to))}L${at(inner, to)}${arc(inner, 0, at(inner, from))}Z`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
