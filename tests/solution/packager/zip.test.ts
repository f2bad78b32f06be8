import { strFromU8, strToU8, unzipSync } from "fflate";
import { contentTypes, zipPackage } from "../../../solution/packager/zip";

const HEAD = '<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">';

describe("content types", () => {
  it("name each extension once, and each control's manifest", () => {
    const names = ["solution.xml", "Controls/a/ControlManifest.xml", "Controls/a/bundle.js", "Controls/a/b.js", "Controls/a/css/x.min.css"];
    expect(contentTypes(names)).toBe(
      [
        HEAD,
        '<Default Extension="xml" ContentType="text/xml" />',
        '<Default Extension="js" ContentType="application/octet-stream" />',
        '<Default Extension="css" ContentType="application/octet-stream" />',
        '<Override PartName="/Controls/a/ControlManifest.xml" ContentType="application/octet-stream" />',
        "</Types>",
      ].join(""),
    );
  });

  it("name xml even of an empty package, for solution.xml is in every one", () => {
    expect(contentTypes([])).toBe(`${HEAD}<Default Extension="xml" ContentType="text/xml" /></Types>`);
  });

  it.each(["WebResources/page", "Web.Resources/page", "page."])("cannot be said of %s", (name) => {
    expect(() => contentTypes([name])).toThrow(
      new Error(`The packed file ${name} has no extension, so its content type cannot be stated.`),
    );
  });
});

describe("a package", () => {
  const zipped = zipPackage(
    new Map<string, Uint8Array | string>([
      ["solution.xml", "<é/>"],
      ["Controls/b.js", strToU8("x".repeat(10_000))],
      ["Controls/a.js", "a"],
    ]),
  );

  it("holds its files sorted by name, their types behind them, and no folders", () => {
    const entries = unzipSync(zipped);
    expect(Object.keys(entries)).toEqual(["Controls/a.js", "Controls/b.js", "solution.xml", "[Content_Types].xml"]);
    expect(strFromU8(entries["solution.xml"] ?? new Uint8Array())).toBe("<é/>");
    expect(strFromU8(entries["[Content_Types].xml"] ?? new Uint8Array())).toContain('Extension="js"');
  });

  it("is the same whatever the order of the files and the clock", () => {
    jest.useFakeTimers({ now: new Date(2030, 5, 5) });
    const again = zipPackage(
      new Map<string, Uint8Array | string>([
        ["Controls/a.js", "a"],
        ["Controls/b.js", "x".repeat(10_000)],
        ["solution.xml", strToU8("<é/>")],
      ]),
    );
    jest.useRealTimers();
    expect(Buffer.from(again).equals(Buffer.from(zipped))).toBe(true);
  });

  it("is dated to the first day that a zip can say, in bytes 10 to 13 of an entry", () => {
    expect([...zipped.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  it("is compressed", () => {
    expect(zipped.length).toBeLessThan(2_000);
  });
});
