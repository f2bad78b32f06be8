import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "..");
const NOTES = readFileSync(path.join(ROOT, "docs/review-notes.md"), "utf8");

/** What runs in a browser. */
const ROOMS = ["controls", "shared", "solution/webresources"];

/** Every source of a folder, by its path from the root with forward slashes. */
function sourcesIn(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === "generated" ? [] : sourcesIn(name);
    return /\.(tsx?|html)$/.test(entry.name) ? [name] : [];
  });
}

const SOURCES = ROOMS.flatMap(sourcesIn).map((name) => ({ name, text: readFileSync(path.join(ROOT, name), "utf8") }));

/** The files that a section of the notes lists. */
function listed(title: string): string[] {
  const [, section] = NOTES.split(`\n## ${title}\n`);
  if (section === undefined) throw new Error(`docs/review-notes.md has no section "${title}".`);
  const rows = section.split("\n## ")[0]?.matchAll(/^\| \[[^\]]+\]\(\.\.\/([^)]+)\)/gm) ?? [];
  return [...rows].map(([, name = ""]) => name).sort();
}

describe("the notes for reviewers", () => {
  it.each([
    ["`contextInfo`", /\bcontextInfo\b/],
    ["`context.page`", /\bcontext\.page\b|\.page\??\.(getClientUrl|appId|entityId)/],
    ["`Xrm`", /\bXrm\b/],
    ["`/api/data/`", /\/api\/data\//],
    ["Browser storage", /\b(localStorage|sessionStorage|indexedDB)\b/],
  ])("list each file with %s, and none that has it no more", (title, pattern) => {
    expect(listed(title)).toEqual(SOURCES.flatMap(({ name, text }) => (pattern.test(text) ? [name] : [])).sort());
  });

  it("say rightly what does not occur", () => {
    const forbidden = /dangerouslySetInnerHTML|\beval\(|new Function\(|\.postMessage\(|\binnerHTML\b|document\.cookie/;
    expect(SOURCES.filter(({ text }) => forbidden.test(text)).map(({ name }) => name)).toEqual([]);
  });

  it("say rightly that controls use no Xrm and store in the browser only what was not sent", () => {
    const ofControls = (title: string) => listed(title).filter((name) => !name.startsWith("solution/webresources/"));
    expect(ofControls("`Xrm`")).toEqual([]);
    expect(ofControls("Browser storage")).toEqual(["shared/host/unsent.ts"]);
  });
});
