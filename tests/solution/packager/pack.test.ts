import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { createSmallBench, type SmallBench } from "./smallBench";
import { type Change, id } from "./smallSolution";

let bench: SmallBench | undefined;
const createBench = (...changes: readonly Change[]): SmallBench => (bench = createSmallBench(...changes));
afterEach(() => bench?.remove());

const unzip = (file: string) => Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => [name, strFromU8(bytes)] as const);

describe("packing", () => {
  it("writes two packages named after the solution", async () => {
    const { pack, outFolder } = createBench();
    expect(await pack()).toEqual({
      unmanaged: path.join(outFolder, "Visits.zip"),
      managed: path.join(outFolder, "Visits_managed.zip"),
    });
  });

  it("packs the two documents, web resources and what controls declare, and says the types of all", async () => {
    const { pack, write } = createBench();
    write("controls/Gauge/bundle.js.map", "{}");
    const { managed } = await pack();
    const pageFile = `WebResources/tst_page.html${id(0x50).slice(1, -1).toUpperCase()}`;
    const scriptFile = `WebResources/tst_visit.js${id(0x51).slice(1, -1).toUpperCase()}`;
    const files = new Map(unzip(managed));
    expect([...files.keys()]).toEqual([
      "Controls/tst_Tests.Gauge/ControlManifest.xml",
      "Controls/tst_Tests.Gauge/bundle.js",
      "Controls/tst_Tests.Gauge/css/gauge.css",
      pageFile,
      scriptFile,
      "customizations.xml",
      "environmentvariabledefinitions/tst_Limit/environmentvariabledefinition.xml",
      "solution.xml",
      "[Content_Types].xml",
    ]);
    expect(files.get("Controls/tst_Tests.Gauge/css/gauge.css")).toBe(".gauge {}");
    expect(files.get(pageFile)).toBe("<p>Visits</p>");
    expect(files.get("customizations.xml")).toContain("<Name>tst_Visit</Name>");
  });

  it("gives the same bytes again, also from another folder", async () => {
    const first = createBench();
    const { managed } = await first.pack();
    const bytes = readFileSync(managed);
    await first.pack();
    expect(readFileSync(managed).equals(bytes)).toBe(true);
    const other = createSmallBench();
    const elsewhere = await other.pack();
    expect(readFileSync(elsewhere.managed).equals(bytes)).toBe(true);
    other.remove();
  });

  it("tells managed from unmanaged by one digit of solution.xml and nothing else", async () => {
    const { unmanaged, managed } = await createBench().pack();
    const expected = unzip(unmanaged ?? "").map(([name, text]) => [
      name,
      name === "solution.xml" ? text.replace("<Managed>0</Managed>", "<Managed>1</Managed>") : text,
    ]);
    expect(unzip(managed)).toEqual(expected);
    expect(unzip(managed)).not.toEqual(unzip(unmanaged ?? ""));
  });

  it("builds web resources and takes controls in before it looks at the tree", async () => {
    const { pack, write, sourceFolder } = createBench();
    write("webresources/page.html", "<p>Built</p>");
    const { managed } = await pack();
    expect(unzip(managed).map(([, text]) => text)).toContain("<p>Built</p>");
    expect(existsSync(path.join(sourceFolder, "Controls/tst_Tests.Gauge/ControlManifest.xml.data.xml"))).toBe(true);
  });
});

describe("packing stops, and writes nothing, where", () => {
  it("an import would stumble, with a line for each reason", async () => {
    const { pack, outFolder } = createBench(["Roles/Visitor.xml", "Deep", "Wide"], ["OptionSets/tst_kind.xml", "200009999", "200010000"]);
    await expect(pack()).rejects.toThrow(
      new Error(
        [
          "The value 200010000 of tst_kind is outside the publisher's range, 200000000 and up.",
          "The role Visitor grants prvReadtst_Visit at no known level.",
        ].join("\n"),
      ),
    );
    expect(existsSync(outFolder)).toBe(false);
  });

  it("a control is not built", async () => {
    const { pack } = createBench(["Other/Solution.xml", "tst_Tests.Gauge", "tst_Tests.Dial"]);
    await expect(pack()).rejects.toThrow(/^The control tst_Tests\.Dial is not built/);
  });

  it("the version is none", async () => {
    const { pack } = createBench(["Other/Solution.xml", "<Version>1.2.3.4<", "<Version>2.3<"]);
    await expect(pack()).rejects.toThrow(new Error("The version 2.3 must be four numbers, such as 1.0.0.0."));
  });

  it("a file is not XML", async () => {
    const { pack } = createBench(["OptionSets/tst_kind.xml", "</optionset>", ""]);
    await expect(pack()).rejects.toThrow(/^OptionSets\/tst_kind\.xml is not well-formed XML/);
  });
});
