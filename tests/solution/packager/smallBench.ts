import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { readTexts } from "../../../shared/strings/readTexts";
import { packSolution } from "../../../solution/packager/pack";
import { type Change, smallSolution } from "./smallSolution";

/** The small solution in a throw-away folder: its sources, its control as a build leaves it, a page's and a script's source. */
export interface SmallBench {
  readonly folder: string;
  readonly sourceFolder: string;
  readonly controlsFolder: string;
  readonly outFolder: string;
  /** Writes a file below the bench's folder. */
  readonly write: (file: string, content: string) => void;
  readonly pack: () => ReturnType<typeof packSolution>;
  readonly remove: () => void;
}

const LANGUAGES = readTexts();
const CONTROL = "Controls/tst_Tests.Gauge/";

export function createSmallBench(...changes: readonly Change[]): SmallBench {
  const folder = mkdtempSync(path.join(tmpdir(), "small-"));
  const inBench = (...parts: string[]) => path.join(folder, ...parts);
  const write = (file: string, content: string | Uint8Array) => {
    mkdirSync(path.dirname(inBench(file)), { recursive: true });
    writeFileSync(inBench(file), content);
  };
  for (const [file, content] of smallSolution(...changes)) {
    if (!file.startsWith(CONTROL)) write(`src/${file}`, content);
    else if (!file.endsWith(".data.xml")) write(`controls/Gauge/${file.slice(CONTROL.length)}`, content);
  }
  write("webresources/page.html", "<p>Visits</p>");
  write("webresources/visit.ts", "export const onLoad = (): string => 'visit';\n");
  const [sourceFolder, controlsFolder, outFolder] = [inBench("src"), inBench("controls"), inBench("out")];
  return {
    folder,
    sourceFolder,
    controlsFolder,
    outFolder,
    write,
    pack: () =>
      packSolution({
        sourceFolder,
        controlsFolder,
        outFolder,
        webResourcesFolder: inBench("webresources"),
        languages: LANGUAGES,
      }),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
