import { controlManifest, declaredFiles } from "../../solution/controlManifest";
import { parseXml } from "../../solution/xml";

const MANIFEST = `<manifest><control namespace="SellerDetails" constructor="DateFilter" version="1.0.0" control-type="virtual">
  <type-group name="numbers"><type>Whole.None</type><type>Decimal</type></type-group>
  <property name="period" of-type="OptionSet" usage="output" required="true"/>
  <property name="height" of-type-group="numbers" usage="input" default-value="200" required="false"/>
  <property name="note" of-type="Multiple"/>
  <data-set name="calls"/>
  <resources><code path="bundle.js" order="1"/><css path="css/a.css"/><resx path="strings/DateFilter.1033.resx"/><resx path="strings/DateFilter.2052.resx"/><img path="icon.png"/><platform-library name="React" version="16.14.0"/></resources>
</control></manifest>`;
const read = (xml: string) => controlManifest(parseXml(xml, "The manifest"), "slr_SellerDetails.DateFilter");

describe("a control's manifest", () => {
  it("declares its properties with every type that they accept", () => {
    expect(read(MANIFEST).properties).toEqual([
      { name: "period", types: ["OptionSet"], usage: "output", required: true },
      { name: "height", types: ["Whole.None", "Decimal"], usage: "input", required: false, defaultValue: "200" },
      { name: "note", types: ["Multiple"], usage: "bound", required: false },
    ]);
  });

  it("names the control and what is to be loaded", () => {
    expect(read(MANIFEST)).toMatchObject({
      namespace: "SellerDetails",
      constructorName: "DateFilter",
      controlType: "virtual",
      dataSets: [{ name: "calls" }],
      code: "bundle.js",
      css: ["css/a.css"],
      resx: ["strings/DateFilter.1033.resx", "strings/DateFilter.2052.resx"],
      img: ["icon.png"],
    });
  });

  it("declares every file of a build but the platform's libraries", () => {
    expect(declaredFiles(read(MANIFEST))).toEqual([
      "bundle.js",
      "css/a.css",
      "strings/DateFilter.1033.resx",
      "strings/DateFilter.2052.resx",
      "icon.png",
    ]);
  });

  it("is that of a standard control where it does not say virtual", () => {
    expect(read(MANIFEST.replace('control-type="virtual"', "")).controlType).toBe("standard");
  });

  const cases: readonly (readonly [string, string, string, string])[] = [
    ["no control", MANIFEST, "<manifest/>", "The manifest of slr_SellerDetails.DateFilter has no control element."],
    ["no code", '<code path="bundle.js" order="1"/>', "", "The manifest of slr_SellerDetails.DateFilter names no code."],
    [
      "a property of no type",
      'of-type-group="numbers"',
      'of-type-group="sizes"',
      "The property height of slr_SellerDetails.DateFilter has no type: give it an of-type or the name of a type-group.",
    ],
  ];
  it.each(cases)("is refused with %s", (_, from, to, sentence) => {
    expect(() => read(MANIFEST.replace(from, to))).toThrow(new Error(sentence));
  });
});
