import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { controlNames } from "../../controls/resources";
import { bundleOf } from "../controls/bundle";
import type { Line } from "./benchLine";
import budgets from "./sizeLimit";

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

/** What is shipped, against its budgets. */
export function sizeLines(): Line[] {
  return budgets.map(({ name, path: files, limit }) => {
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
    return { what: `${name}, gzip`, measured: kilobytes(bytes), budget: `≤ ${limit}`, holds: bytes <= Number.parseFloat(limit) * 1000 };
  });
}

/** Bytes of a control's parts by the parts' names. */
type Parts = ReadonlyMap<string, number>;

const total = (bytes: readonly number[]): number => bytes.reduce((sum, each) => sum + each, 0);

/** The parts that cost the most beyond their first copy, and all of them together. */
function repeated(what: string, parts: readonly Parts[], most: number): Line[] {
  const copies = new Map<string, number[]>();
  for (const [part, bytes] of parts.flatMap((one) => [...one])) copies.set(part, [...(copies.get(part) ?? []), bytes]);
  const repeats = [...copies]
    .map(([part, bytes]) => ({ part, times: bytes.length, each: Math.max(...bytes), again: total(bytes) - Math.max(...bytes) }))
    .filter(({ again }) => again > 0)
    .sort((a, b) => b.again - a.again);
  const plain = (text: string, bytes: number): Line => ({ what: text, measured: kilobytes(bytes), budget: "", holds: true });
  const all = total([...copies.values()].flat());
  return [
    plain(`repeated in all ${what}, of ${kilobytes(all)} minified`, total(repeats.map(({ again }) => again))),
    ...repeats.slice(0, most).map(({ part, times, each, again }) => plain(`  ${part}, ${kilobytes(each)} in ${times} controls`, again)),
  ];
}

/** A sheet's rules by the class that they begin with: `.sd-popup` of `.sd-popup-title:hover { … }`. */
function stylesOf(control: string): Parts {
  const css = readFileSync(`out/controls/${control}/css/${control}.css`, "utf8");
  const parts = new Map<string, number>();
  for (const [rule, selector = ""] of css.matchAll(/([^{}]+)\{[^{}]*\}/g)) {
    const part = /\.sd-[a-z]+/.exec(selector)?.[0] ?? "other rules";
    parts.set(part, (parts.get(part) ?? 0) + Buffer.byteLength(rule));
  }
  return parts;
}

/** What controls repeat, since they share neither code nor rules: modules and styles. Minified, before gzip. */
export async function repeatLines(): Promise<Line[]> {
  const controls = await controlNames();
  const modules = await Promise.all(controls.map(async (control) => new Map((await bundleOf(control)).modules)));
  return [...repeated("scripts", modules, 25), ...repeated("stylesheets", controls.map(stylesOf), 10)];
}
