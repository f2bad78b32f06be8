import { strToU8, zipSync } from "fflate";

/** Part of every entry; fflate writes the local parts of a date, so this is the same in all time zones. */
const MODIFIED = new Date(1980, 0, 1);

/** What the package says about the kind of each of its files. A file without an entry fails the import without a reason. */
export function contentTypes(names: Iterable<string>): string {
  const defaults = new Map([["xml", "text/xml"]]);
  const overrides: string[] = [];
  for (const name of names) {
    const extension = /\.([^./]+)$/.exec(name)?.[1];
    if (!extension) throw new Error(`The packed file ${name} has no extension, so its content type cannot be stated.`);
    if (!defaults.has(extension)) defaults.set(extension, "application/octet-stream");
    if (name.endsWith("/ControlManifest.xml")) overrides.push(name);
  }
  const parts = [
    ...[...defaults].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}" />`),
    ...overrides.map((name) => `<Override PartName="/${name}" ContentType="application/octet-stream" />`),
  ];
  const namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
  return `<?xml version="1.0" encoding="utf-8"?><Types xmlns="${namespace}">${parts.join("")}</Types>`;
}

/** A package whose bytes depend on names and contents only: sorted names, one fixed time, no folder entries. */
export function zipPackage(files: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const all = [...sorted, ["[Content_Types].xml", contentTypes(sorted.map(([name]) => name))] as const];
  const entries = all.map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content] as const);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: MODIFIED });
}
