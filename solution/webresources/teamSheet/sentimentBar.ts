import type { Sentiment } from "../../../shared/domain/Sentiment";

const SVG = "http://www.w3.org/2000/svg";
/** In CSS pixels. */
const [WIDTH, HEIGHT] = [72, 8];

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, String(value)));
  return element;
}

/** Lines across a negative part, so that it is told apart without colours. */
function hatch(from: number, to: number): SVGElement {
  const lines = Array.from({ length: Math.max(0, Math.ceil((to - from - 1) / 4)) }, (_, index) => {
    const x = from + 2 + index * 4;
    return `M${x} ${HEIGHT}L${Math.min(x + HEIGHT / 2, to)} 0`;
  });
  return shape("path", { d: lines.join(""), stroke: "#fff", "stroke-width": 1.2 });
}

/**
 * Sentiment as a bar of three parts, positive at the start: drawn, because what is painted behind a text is not printed.
 * @param text the bar in words @param isRtl whether the start is right
 */
export function sentimentBar({ positive, neutral, negative }: Sentiment, text: string, isRtl: boolean): SVGElement {
  const bar = shape("svg", { width: WIDTH, height: HEIGHT, viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", "aria-label": text });
  const sum = positive + neutral + negative || 1;
  const [first, second] = [(WIDTH * positive) / sum, (WIDTH * (positive + neutral)) / sum];
  const parts = shape("g", isRtl ? { transform: `matrix(-1 0 0 1 ${WIDTH} 0)` } : {});
  parts.append(
    shape("rect", { width: first, height: HEIGHT, fill: "#0072b2" }),
    shape("rect", { x: first, width: second - first, height: HEIGHT, fill: "#d2d0ce" }),
    shape("rect", { x: second, width: WIDTH - second, height: HEIGHT, fill: "#b54708" }),
    hatch(second, WIDTH),
  );
  bar.append(parts);
  return bar;
}
