import { PSEUDO } from "./pseudo";
import { resxStrings } from "./resxStrings";

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

  it("are computed from English in the pseudo language, with their placeholders", () => {
    const english = { "strings/A.1033.resx": resx({ failed: "No calls ({{reason}})" }) };
    expect(resxStrings(english, PSEUDO)).toEqual({ failed: "⟦Ñö çållš ({{reason}})~~~~~~~⟧" });
  });
});
