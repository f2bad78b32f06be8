import { existsSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { copyControls } from "../../../solution/packager/copyControls";
import { filesBelow } from "../../../solution/sourceFiles";
import { createSmallBench, type SmallBench } from "./smallBench";

const GAUGE = "tst_Tests.Gauge";

let bench: SmallBench;
beforeEach(() => (bench = createSmallBench()));
afterEach(() => bench.remove());

const copy = (...names: string[]) => copyControls({ names, controlsFolder: bench.controlsFolder, sourceFolder: bench.sourceFolder });
const copied = () => filesBelow(path.join(bench.sourceFolder, "Controls"));

describe("built controls in the source tree", () => {
  it("are what their manifest declares, with the data file that pac solution pack expects", () => {
    bench.write("controls/Gauge/bundle.js.map", "{}");
    copy(GAUGE);
    expect(copied()).toEqual(
      ["ControlManifest.xml", "ControlManifest.xml.data.xml", "bundle.js", "css/gauge.css"].map((file) => `${GAUGE}/${file}`),
    );
    expect(readFileSync(path.join(bench.sourceFolder, "Controls", GAUGE, "ControlManifest.xml.data.xml"), "utf8"))
      .toBe(`<?xml version="1.0" encoding="utf-8"?>
<CustomControl xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <Name>tst_Tests.Gauge</Name>
  <FileName>/Controls/tst_Tests.Gauge/ControlManifest.xml</FileName>
</CustomControl>
`);
  });

  it("lose what is not built any more: a file, a whole control", () => {
    bench.write(`src/Controls/${GAUGE}/css/old.css`, "");
    bench.write("src/Controls/tst_Tests.Old/bundle.js", "");
    copy(GAUGE);
    expect(copied()).not.toContain(`${GAUGE}/css/old.css`);
    expect(existsSync(path.join(bench.sourceFolder, "Controls/tst_Tests.Old"))).toBe(false);
    expect(copied()).toHaveLength(4);
  });

  it("are left alone where they are the same", () => {
    copy(GAUGE);
    const files = copied().map((file) => path.join(bench.sourceFolder, "Controls", file));
    for (const file of files) utimesSync(file, 1, 1);
    copy(GAUGE);
    expect(files.map((file) => statSync(file).mtimeMs)).toEqual(files.map(() => 1000));
  });

  it("are none where a solution lists none, whatever is built", () => {
    copy();
    expect(copied()).toEqual([]);
    rmSync(bench.controlsFolder, { recursive: true });
    expect(() => copy()).not.toThrow();
  });
});

describe("controls are refused that", () => {
  const notBuilt = (name: string) => {
    const folder = path.relative(process.cwd(), path.join(bench.controlsFolder, name.slice(name.lastIndexOf(".") + 1)));
    return new Error(`The control ${name} is not built: ${folder} lacks ControlManifest.xml or bundle.js; run npm run build.`);
  };

  it("are not built", () => {
    expect(() => copy(GAUGE, "tst_Tests.Dial")).toThrow(notBuilt("tst_Tests.Dial"));
  });

  it.each(["ControlManifest.xml", "bundle.js"])("are built without %s", (file) => {
    rmSync(path.join(bench.controlsFolder, "Gauge", file));
    expect(() => copy(GAUGE)).toThrow(notBuilt(GAUGE));
  });

  it("call themselves otherwise in their manifest", () => {
    const folder = path.join(bench.controlsFolder, "Gauge");
    expect(() => copy("tst_Other.Gauge")).toThrow(
      new Error(`The control in ${folder} calls itself Tests.Gauge, but Other/Solution.xml wants tst_Other.Gauge.`),
    );
  });

  it("are built, but not part of the solution", () => {
    bench.write("controls/Dial/ControlManifest.xml", "<manifest />");
    expect(() => copy(GAUGE)).toThrow(
      new Error("The control Dial is built, but Other/Solution.xml has no RootComponent of type 66 for it."),
    );
  });

  it("are not meant by a folder without a manifest", () => {
    bench.write("controls/notes/todo.txt", "");
    expect(() => copy(GAUGE)).not.toThrow();
  });
});
