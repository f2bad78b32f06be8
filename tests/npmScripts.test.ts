import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { scripts } from "../package.json";

const ROOT = path.resolve(__dirname, "..");

function filesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => path.posix.join(folder, name));
}

const WORKFLOWS = [...filesIn(".github/workflows", ".yml"), "azure-pipelines.yml"];
const GUIDES = [...filesIn(".", ".md"), ...filesIn("docs", ".md")];

it.each([...WORKFLOWS, ...GUIDES, ".ci/run"])("%s runs only scripts that package.json has", (file) => {
  const text = readFileSync(path.join(ROOT, file), "utf8");
  const named = [...text.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map(([, name = ""]) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

it("the scripts that admins and releases need run on Windows, too: no shell's own words", () => {
  const needed = ["build", "pack", "bundle", "prepack", "seller-details"] as const;
  for (const name of needed) expect(scripts[name]).toMatch(/^tsx [\w/.-]+( [\w-]+)*$/);
});
