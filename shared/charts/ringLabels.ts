import { halfRingPoint, type Point } from "./arc";

/** The middle of a label, in the same units as the ring. */
export interface RingLabel extends Point {
  readonly text: string;
}

export interface RingLabelsOptions {
  readonly centre: Point;
  /** No label comes nearer to the centre. */
  readonly radius: number;
  /** Of a line of text. */
  readonly height: number;
  /** At most so wide is a character. */
  readonly characterWidth: number;
}

/** An end of a stretch of the ring, as a share of its length. */
export interface RingEnd {
  readonly share: number;
  readonly text: string;
}

/**
 * Labels for one or both ends of a stretch. Each lies wholly beyond the tangent of the ring at its end, so that it never touches the
 * ring; two that would touch each other become one, at their middle.
 */
export function ringLabels(ends: readonly RingEnd[], { centre, radius, height, characterWidth }: RingLabelsOptions): RingLabel[] {
  const labelAt = ({ share, text }: RingEnd): RingLabel => {
    const towards = halfRingPoint({ x: 0, y: 0 }, 1, share);
    // How far a box reaches from its middle towards the centre.
    const reach = (Math.abs(towards.x) * text.length * characterWidth + Math.abs(towards.y) * height) / 2;
    return { ...halfRingPoint(centre, radius + reach, share), text };
  };
  const labels = ends.map(labelAt);
  const [low, high] = labels;
  const [from, to] = ends;
  if (!low || !high || !from || !to) return labels;
  const room = ((low.text.length + high.text.length + 1) * characterWidth) / 2;
  if (Math.abs(low.x - high.x) >= room || Math.abs(low.y - high.y) >= height) return labels;
  return [labelAt({ share: (from.share + to.share) / 2, text: `${low.text}–${high.text}` })];
}
