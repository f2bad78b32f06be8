import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { controlNames } from "../../controls/resources";
import { bundleOf } from "../controls/bundle";
import type { Line } from "./benchLine";
import budgets from "./sizeLimit";

const MOST_REPEATED = 25;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`;

/** What is shipped, against its budgets. */
export function sizeLines(): Line[] {
  return budgets.map(({ name, path: files, limit }) => {
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
    return { what: `${name}, gzip`, measured: kilobytes(bytes), budget: `≤ ${limit}`, holds: bytes <= Number.parseFloat(limit) * 1000 };
  });
}

/**
 * What controls repeat, since their bundles share no code: the modules that cost the most beyond their first copy, and all of them
 * together. Minified, before gzip.
 */
export async function repeatLines(): Promise<Line[]> {
  const copies = new Map<string, number[]>();
  let shipped = 0;
  for (const control of await controlNames()) {
    for (const [file, bytes] of (await bundleOf(control)).modules) {
      copies.set(file, [...(copies.get(file) ?? []), bytes]);
      shipped += bytes;
    }
  }
  const total = (bytes: readonly number[]) => bytes.reduce((sum, each) => sum + each, 0);
  const repeated = [...copies]
    .map(([file, bytes]) => ({ file, times: bytes.length, each: Math.max(...bytes), again: total(bytes) - Math.max(...bytes) }))
    .filter(({ again }) => again > 0)
    .sort((a, b) => b.again - a.again);
  const again = total(repeated.map((one) => one.again));
  const plain = (what: string, bytes: number): Line => ({ what, measured: kilobytes(bytes), budget: "", holds: true });
  return [
    plain(`repeated in all controls, of ${kilobytes(shipped)} minified`, again),
    ...repeated
      .slice(0, MOST_REPEATED)
      .map(({ file, times, each, again: bytes }) => plain(`  ${file}, ${kilobytes(each)} in ${times} controls`, bytes)),
  ];
}
