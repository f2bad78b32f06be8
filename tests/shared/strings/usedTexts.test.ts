import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { controlNames } from "../../../controls/resources";
import { namesOfTexts, TOLD_BY_SOME } from "../../../controls/writeControlTexts";
import english from "../../../shared/strings/en.json";
import type { TextKey } from "../../../shared/strings/keys";
import { flatten } from "../../../shared/strings/parseTexts";
import { readTexts } from "../../../shared/strings/readTexts";
import { addonSolution } from "../../../solution/addon/addonSolution";
import { SALES_HUB } from "../../../solution/addon/AddonTarget";
import { CORE } from "../../../solution/core/solution";
import { generateSolution } from "../../../solution/generator/generateSolution";

const ROOT = path.resolve(__dirname, "../../..");

function sourcesBelow(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return ["generated", "strings", "css"].includes(entry.name) ? [] : sourcesBelow(file);
    return /\.(tsx?|xml)$/.test(entry.name) ? [readFileSync(path.join(ROOT, file), "utf8")] : [];
  });
}

const SOURCES = ["controls", "shared", "solution/webresources"].flatMap(sourcesBelow).join("\n");

/** Keys as the sources write them: whole, or with parts that are filled in when they are looked up. */
const USED = [...new Set(SOURCES.match(/"[a-zA-Z]+\.[\w.]+"|`[a-zA-Z]+\.[^`]*`/g) ?? [])].map((text) => {
  const parts = text
    .slice(1, -1)
    .split(/\$\{.*?\}/)
    .map((part) => part.replace(/[.]/g, "\\.").replace(/[^\w\\.]/g, ""));
  return new RegExp(`^${parts.join("(\\w+?)")}(?:_(?:one|other))?$`);
});

/** A part that is filled in must itself be written somewhere. */
const isWritten = (part: string) => SOURCES.includes(`"${part}"`);

const isUsed = (key: string) =>
  USED.some((pattern) => {
    const [whole, ...parts] = pattern.exec(key) ?? [];
    return whole !== undefined && parts.every(isWritten);
  });

/** The first names of the texts that sources in a folder ask for. */
function firstNames(folder: string): readonly string[] {
  const names = [
    ...sourcesBelow(folder)
      .join("\n")
      .matchAll(/["`](\w+)\.[\w$]/g),
  ].map(([, name = ""]) => name);
  return [...new Set(names)].filter((name) => name in english).sort();
}

describe("The texts of controls and of the landing page", () => {
  it("are all used", () => {
    expect(Object.keys(flatten(english)).filter((key) => !key.startsWith("solution.") && !isUsed(key))).toEqual([]);
  });

  it("are asked for only where a control's resx holds them", async () => {
    for (const control of await controlNames()) {
      expect(namesOfTexts(control)).toEqual(expect.arrayContaining([...firstNames(`controls/${control}`)]));
    }
    expect(firstNames("shared")).toEqual([...Object.keys(TOLD_BY_SOME), "shared"].sort());
  });
});

describe("The solution's texts", () => {
  it("are all used", () => {
    const unused = new Set(Object.keys(flatten(english)).filter((key) => key.startsWith("solution.")));
    const languages = readTexts().map((language) => ({
      ...language,
      texts: new Proxy(language.texts, {
        get(texts, key: TextKey) {
          unused.delete(key);
          return texts[key];
        },
      }),
    }));
    generateSolution(CORE, languages);
    generateSolution(addonSolution(SALES_HUB), languages);
    expect([...unused]).toEqual([]);
  });
});
