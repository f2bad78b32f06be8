import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeSolution } from "../../../solution/generator/writeSolution";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "generated-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const put = (file: string) => {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), "old");
};

describe("writing a generated solution", () => {
  it("takes away what an earlier definition left, but not what other builds lay in", () => {
    const [data, script, control] = ["WebResources/slr_/landing.js.data.xml", "WebResources/slr_/landing.js", "Controls/slr_A/bundle.js"];
    for (const file of ["OptionSets/slr_gone.xml", "WebResources/slr_/gone.js", script, control]) put(file);
    writeSolution(new Map([[data, "<WebResource />"]]), folder);
    expect(readFileSync(path.join(folder, data), "utf8")).toBe("<WebResource />");
    expect([script, control].map((file) => existsSync(path.join(folder, file)))).toEqual([true, true]);
    expect(["OptionSets/slr_gone.xml", "WebResources/slr_/gone.js"].map((file) => existsSync(path.join(folder, file)))).toEqual([
      false,
      false,
    ]);
  });
});
