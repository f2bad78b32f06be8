import { controlManifest } from "./controlManifest";
import { resxStrings } from "./resxStrings";

const MANIFEST = `<manifest><control namespace="SellerDetails" constructor="DateFilter" version="1.0.0" control-type="virtual">
  <type-group name="numbers"><type>Whole.None</type><type>Decimal</type></type-group>
  <property name="period" of-type="OptionSet" usage="bound" required="true"/>
  <property name="height" of-type-group="numbers" usage="input" default-value="200"/>
  <data-set name="calls"/>
  <resources><code path="bundle.js" order="1"/><css path="css/a.css"/><resx path="strings/DateFilter.1033.resx"/><platform-library name="React" version="16.14.0"/></resources>
</control></manifest>`;

describe("a control's manifest", () => {
  it("declares its properties with every type that they accept", () => {
    expect(controlManifest(MANIFEST).properties).toEqual([
      { name: "period", types: ["OptionSet"], usage: "bound", required: true },
      { name: "height", types: ["Whole.None", "Decimal"], usage: "input", required: false, defaultValue: "200" },
    ]);
  });

  it("names what is to be loaded", () => {
    expect(controlManifest(MANIFEST)).toMatchObject({
      namespace: "SellerDetails",
      constructorName: "DateFilter",
      controlType: "virtual",
      dataSets: [{ name: "calls" }],
      code: "bundle.js",
      css: ["css/a.css"],
      resx: ["strings/DateFilter.1033.resx"],
    });
  });
});

describe("a control's strings", () => {
  const resx = (strings: Record<string, string>) =>
    `<root><resheader name="version"><value>2.0</value></resheader>${Object.entries(strings)
      .map(([name, value]) => `<data name="${name}"><value>${value}</value></data>`)
      .join("")}</root>`;
  const files = {
    "strings/A.1033.resx": resx({ title: "Calls &amp; words", more: "More" }),
    "strings/A.2052.resx": resx({ title: "呼叫" }),
  };

  it("are the user's language, with English for what it lacks", () => {
    expect(resxStrings(files, 2052)).toEqual({ title: "呼叫", more: "More" });
  });

  it("are English for a language that is not shipped", () => {
    expect(resxStrings(files, 1031)).toEqual({ title: "Calls & words", more: "More" });
  });
});
