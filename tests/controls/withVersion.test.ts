import { withVersion } from "../../controls/withVersion";

const manifestOf = (attributes: string) =>
  `<?xml version="1.0" encoding="utf-8"?>\n<manifest>\n  <control constructor="Gauge" ${attributes}>\n    <resx path="strings/Gauge.1033.resx" version="1.0.0" />\n  </control>\n</manifest>\n`;

describe("The version of a control's manifest", () => {
  it("is the product's; that of XML and of its texts stay", () => {
    expect(withVersion(manifestOf('version="0.1.0" control-type="virtual"'), "Gauge", "0.10.2")).toBe(
      manifestOf('version="0.10.2" control-type="virtual"'),
    );
  });

  it("is refused where the manifest has none, with what to add", () => {
    expect(() => withVersion(manifestOf('control-type="virtual"'), "Gauge", "0.2.0")).toThrow(
      'controls/Gauge/ControlManifest.Input.xml has no version: add version="0.2.0" to its control.',
    );
  });

  it.each(["1.2", "1.2.3.4", "1.2.0-beta.1", ""])("is refused where package.json says %p, which Dataverse cannot compare", (version) => {
    expect(() => withVersion(manifestOf('version="0.1.0"'), "Gauge", version)).toThrow(
      `The version ${version} in package.json must be three numbers, such as 1.2.0: controls' manifests take no others.`,
    );
  });
});
