import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { packAddon } from "../../../solution/addon/packAddon";
import { packCommand } from "../../../solution/admin/packCommand";

let folder: string;
let said: string;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), "pack-")), "made", "here");
  said = "";
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    said += String(text);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(path.resolve(folder, "../.."), { recursive: true });
});

const pack = (...args: readonly string[]) => packCommand().parseAsync([...args, "--out", folder], { from: "user" });

test("the zip for an app lies in the folder that was named, which is made where there is none, and its path is printed", async () => {
  const target = { app: "msdynce_salespro", siteMap: "sp_9f31_navigation" };
  await pack("--app", target.app, "--site-map", target.siteMap);
  const file = path.join(folder, "SellerDetailsMsdynceSalespro_managed.zip");
  expect(readFileSync(file).equals(packAddon(target).zip)).toBe(true);
  expect(said).toBe(`${path.relative(process.cwd(), file)}\n`);
});

test.each([
  [["--app", "msdynce_salespro"], "Give --app and --site-map together: an entry is for both."],
  [["--site-map", "sp_9f31_navigation"], "Give --app and --site-map together: an entry is for both."],
  [["--app", "Sales Pro", "--site-map", "x"], '"Sales Pro" is no unique name of an app'],
])("%j is refused in one sentence, and nothing is written", async (args, sentence) => {
  await expect(pack(...args)).rejects.toThrow(sentence);
  expect(readdirSync(path.resolve(folder, "../.."))).toEqual([]);
});
