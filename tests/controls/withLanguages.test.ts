import { readFileSync } from "node:fs";
import path from "node:path";
import { withLanguages } from "../../controls/withLanguages";
import { completeManifest, controlNames } from "../../controls/resources";
import { LANGUAGES } from "../../shared/strings/languages";

const manifestOf = (resources: string) =>
  `<manifest>\n  <resources>\n    <code path="index.ts" />\n${resources}  </resources>\n</manifest>\n`;

describe("A control's manifest", () => {
  it("names a resx for each language, whichever it named before", () => {
    const before = manifestOf('    <resx path="strings/Gauge.1033.resx" version="1.0.0" />\n    <resx path="strings/Gauge.1053.resx"/>\n');
    const after = withLanguages(before, "Gauge");
    const lines = LANGUAGES.map(({ lcid }) => `    <resx path="strings/Gauge.${lcid}.resx" version="1.0.0" />\n`);
    expect(after).toBe(manifestOf(lines.join("")));
  });

  it("is refused where it names no resx, with the line to add", () => {
    expect(() => withLanguages(manifestOf(""), "Gauge")).toThrow(
      'controls/Gauge/ControlManifest.Input.xml names no texts: add <resx path="strings/Gauge.1033.resx" version="1.0.0" /> to its resources.',
    );
  });

  it("is committed as the build writes it", async () => {
    const controls = path.resolve(__dirname, "../../controls");
    for (const control of await controlNames()) {
      const manifest = readFileSync(path.join(controls, control, "ControlManifest.Input.xml"), "utf8");
      expect(completeManifest(manifest, control)).toBe(manifest);
    }
  });
});
