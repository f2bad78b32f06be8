import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { filesBelow, pathBelow, readFiles, writeIfChanged } from "../../solution/sourceFiles";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "sources-"))));
afterEach(() => rmSync(folder, { recursive: true }));
const inFolder = (file: string) => path.join(folder, file);

describe("files of a folder", () => {
  it("are listed at any depth, sorted, without folders", () => {
    for (const file of ["b.xml", "a/c/d.xml", "a/b.xml"]) writeIfChanged(inFolder(file), file);
    expect(filesBelow(folder)).toEqual(["a/b.xml", "a/c/d.xml", "b.xml"]);
  });

  it("are read by path", () => {
    writeIfChanged(inFolder("a/b.xml"), "<é/>");
    expect([...readFiles(folder)]).toEqual([["a/b.xml", Buffer.from("<é/>")]]);
  });

  it("are none where there is no folder", () => {
    expect(filesBelow(inFolder("gone"))).toEqual([]);
    expect(readFiles(inFolder("gone")).size).toBe(0);
  });
});

describe("the path of a file below a folder", () => {
  it.each([
    ["C:\\out\\SellerDetails", "C:\\out\\SellerDetails\\Entities\\slr_Target", "Entities/slr_Target/Entity.xml"],
    ["C:\\out\\SellerDetails\\", "c:\\OUT\\SellerDetails", "Entity.xml"],
    ["\\\\server\\share\\out", "\\\\server\\share\\out\\Other", "Other/Entity.xml"],
    ["out", "out\\Other", "Other/Entity.xml"],
  ])("has forward slashes on Windows, too: %s", (folder, parentPath, expected) => {
    expect(pathBelow(folder, { parentPath, name: "Entity.xml" }, path.win32)).toBe(expected);
  });

  it("keeps a backslash that a name holds elsewhere", () => {
    expect(pathBelow("/out", { parentPath: "/out/Other", name: "a\\b.xml" }, path.posix)).toBe("Other/a\\b.xml");
  });
});

describe("writing what changed", () => {
  const file = () => inFolder("new/folder/a.txt");

  it("makes the folders on the way", () => {
    writeIfChanged(file(), Buffer.from("one"));
    expect(readFileSync(file(), "utf8")).toBe("one");
  });

  it("leaves a file alone that has the content, and replaces another", () => {
    writeIfChanged(file(), "one");
    utimesSync(file(), 1, 1);
    writeIfChanged(file(), "one");
    expect(statSync(file()).mtimeMs).toBe(1000);
    writeIfChanged(file(), "two");
    expect(readFileSync(file(), "utf8")).toBe("two");
  });
});
