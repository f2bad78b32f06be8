import { readFileSync } from "node:fs";
import path from "node:path";

const SOURCE = readFileSync(path.resolve(__dirname, "../../../shared/ui/styles/_palette.scss"), "utf8");
/** System colours that stand for a ground and for what is drawn on it. */
const SYSTEM_COLOURS = ["Canvas", "CanvasText", "Highlight", "HighlightText", "LinkText", "GrayText"];

type Colours = Readonly<Record<string, string>>;

/** The custom properties of a rule, by name; a variable's own fallback stands for what a host may give. */
function coloursOf(rule: string): Colours {
  const declared = [...rule.matchAll(/--sd-([\w-]+):\s*([^;]+);/g)].map(([, name = "", value = ""]): [string, string] => [
    name,
    value.trim(),
  ]);
  return Object.fromEntries(
    declared.map(([name, value]) => [name, /,\s*(#[0-9a-f]{6})\)/i.exec(value)?.[1] ?? value.replace("#{$ms-color-white}", "#ffffff")]),
  );
}

const [lightRule = "", darkRule = "", forcedRule = ""] = SOURCE.split(/^\.sd-dark|^@media \(forced-colors: active\)/m);
const LIGHT = coloursOf(lightRule);
const DARK = { ...LIGHT, ...coloursOf(darkRule) };
const FORCED = coloursOf(forcedRule);

/** Relative luminance of an sRGB colour, by WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(colours: Colours, one: string, other: string): number {
  const [lighter, darker] = [luminance(colours[one] ?? ""), luminance(colours[other] ?? "")].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** What is read, against what lies behind it: 4.5 to 1. */
const TEXTS = ["text", "secondary", "accent", "accent-hover", "accent-pressed"];
/** What must be seen to understand a picture, against the ground: 3 to 1. A pale fill is told by its outline. */
const MARKS = ["positive", "negative", "neutral-line", "seller", "customer-line", "line"];
/** Parts that touch each other. */
const NEIGHBOURS = [
  ["positive", "neutral"],
  ["negative", "neutral"],
  ["seller", "customer"],
] as const;

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
])("The %s palette", (_name, colours) => {
  it.each(TEXTS)("has %s that can be read", (name) => {
    expect(contrast(colours, name, "ground")).toBeGreaterThanOrEqual(4.5);
  });

  it.each(MARKS)("has %s that can be seen on the ground", (name) => {
    expect(contrast(colours, name, "ground")).toBeGreaterThanOrEqual(3);
  });

  it.each(NEIGHBOURS)("tells %s from %s beside it", (one, other) => {
    expect(contrast(colours, one, other)).toBeGreaterThanOrEqual(3);
  });
});

describe("Forced colours", () => {
  it("replace every colour of the palette by one that the user has chosen", () => {
    expect(Object.keys(LIGHT).filter((name) => !SYSTEM_COLOURS.includes(FORCED[name] ?? ""))).toEqual([]);
  });

  it("tell positive, neutral and negative, and seller and customers, by more than one of them", () => {
    const fills = ["positive", "neutral", "negative"].map((name) => FORCED[name]);
    expect(new Set(fills).size).toBe(3);
    expect(FORCED["seller"]).not.toBe(FORCED["customer"]);
  });
});
