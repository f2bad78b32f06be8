import { readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { readTexts } from "../../../shared/strings/readTexts";
import { buildWebResources } from "../../../solution/packager/buildWebResources";
import { createSmallBench, type SmallBench } from "./smallBench";

const LANGUAGES = readTexts();

let bench: SmallBench;
beforeEach(() => (bench = createSmallBench()));
afterEach(() => bench.remove());

const build = () => buildWebResources(bench.sourceFolder, path.join(bench.folder, "webresources"), LANGUAGES);
const fileOf = (name: string) => path.join(bench.sourceFolder, "WebResources/tst_", name);
const built = (name: string) => readFileSync(fileOf(name), "utf8");

describe("web resources", () => {
  it("are one script of a source and what it imports, global under the name that a form calls", async () => {
    bench.write("webresources/words.ts", "export const word: string = 'hello';");
    bench.write("webresources/visit.ts", "import { word } from './words';\nexport const onLoad = (): string => word;\n");
    await build();
    expect(runInNewContext(`${built("visit.js")}; SellerDetails.Visit.onLoad()`, {})).toBe("hello");
  });

  it("are written in syntax that the solution checker accepts, without notices of licences", async () => {
    bench.write("webresources/visit.ts", "/*! a licence */ export const onLoad = (a?: { b?: string }) => a?.b ?? 'none';");
    await build();
    expect(built("visit.js")).not.toMatch(/\?\?|\?\.|licence/);
  });

  it("are pages as their source has them", async () => {
    bench.write("webresources/page.html", "<p>New</p>");
    await build();
    expect(built("page.html")).toBe("<p>New</p>");
  });

  it("are left alone where they are the same", async () => {
    bench.write("webresources/page.html", "<p>Visits</p>");
    utimesSync(fileOf("page.html"), 1, 1);
    await build();
    expect(statSync(fileOf("page.html")).mtimeMs).toBe(1000);
  });

  it("are made only of what the solution lists", async () => {
    bench.write("webresources/other.html", "<p>Other</p>");
    await build();
    expect(() => built("other.html")).toThrow("ENOENT");
  });

  it("know the texts of the sheets to print by language, and none that it never says", async () => {
    bench.write("webresources/visit.ts", "declare const SHEET_TEXTS: object; export const texts = (): object => SHEET_TEXTS;");
    await build();
    const texts = JSON.parse(runInNewContext(`${built("visit.js")}; JSON.stringify(SellerDetails.Visit.texts())`, {}) as string) as Record<
      string,
      Record<string, string>
    >;
    expect(Object.keys(texts)).toEqual(LANGUAGES.map(({ locale }) => locale));
    expect(Object.keys(texts["de"] ?? {})).toEqual(expect.arrayContaining(["shared.print", "shared.retry", "teamOverview.title"]));
    expect(Object.keys(texts["de"] ?? {}).filter((key) => /^(solution|landing|callSummary)\./.test(key))).toEqual([]);
  });

  it("know the landing page's texts by language", async () => {
    bench.write("webresources/visit.ts", "declare const LANDING_TEXTS: object; export const texts = (): object => LANDING_TEXTS;");
    await build();
    const json = runInNewContext(`${built("visit.js")}; JSON.stringify(SellerDetails.Visit.texts())`, {}) as string;
    const texts = JSON.parse(json) as Record<string, Record<string, string>>;
    expect(Object.keys(texts)).toEqual(readTexts().map(({ locale }) => locale));
    expect(Object.keys(texts["en"] ?? {})).toContain("landing.title");
    expect(Object.keys(texts["en"] ?? {}).filter((key) => !key.startsWith("landing."))).toEqual([]);
  });

  it("are refused without a source", async () => {
    rmSync(path.join(bench.folder, "webresources/visit.ts"));
    await expect(build()).rejects.toThrow(
      new Error("The web resource tst_/visit.js has no source: add visit.ts to solution/webresources."),
    );
  });

  it("say what is wrong with a script", async () => {
    bench.write("webresources/visit.ts", "export const = 1;");
    await expect(build()).rejects.toThrow(/visit\.ts:1:13/);
  });
});
