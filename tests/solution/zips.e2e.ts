import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Element, Node } from "@xmldom/xmldom";
import { ESLint, type Linter } from "eslint";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { LANGUAGES } from "../../shared/strings/languages";
import { buildSolutions } from "../../solution/buildSolution";
import { SHIPPED_ZIPS, shippedZip } from "../../solution/shippedZip";
import { attribute, descendants, parseXml } from "../../solution/xml";
import { createDataverse, type LocalDataverse } from "../local/dataverse/createDataverse";
import { NOW } from "../local/dataverse/localServer";
import { ORGANISATION } from "../local/dataverse/sampleOrganisation";

interface PowerApps extends ESLint.Plugin {
  readonly configs: { readonly paCheckerHosted: { readonly rules: Linter.RulesRecord } };
}
// eslint-disable-next-line @typescript-eslint/no-require-imports -- a CommonJS module without types
const powerApps = require("@microsoft/eslint-plugin-power-apps") as PowerApps;

/** The zips that `npm run pack` wrote: what admins import. */
const ZIPS = new Map(SHIPPED_ZIPS.map((name) => [name, shippedZip(name)]));
const [UNMANAGED, CORE, ADDON, COACHING] = SHIPPED_ZIPS;

const filesOf = (zip: string): Map<string, Uint8Array> => new Map(Object.entries(unzipSync(ZIPS.get(zip as typeof CORE)!)));
const textOf = (zip: string, file: string): string => strFromU8(filesOf(zip).get(file) ?? strToU8(""));

/** A shipped zip with one text replaced in one of its files; throws where the text is not there. */
function broken(zip: string, part: string, from: string | RegExp, to: string): Uint8Array {
  const files = filesOf(zip);
  const [file, content] = [...files].find(([name]) => name.startsWith(part)) ?? [];
  if (file === undefined || content === undefined) throw new Error(`${zip} has no ${part}.`);
  const text = strFromU8(content);
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} of ${zip} does not contain ${String(from)}.`);
  return zipSync(Object.fromEntries(files.set(file, strToU8(changed))), { level: 0 });
}

const open = (): Promise<LocalDataverse> => createDataverse({ organisation: ORGANISATION, clock: () => NOW });

async function importAll(...zips: readonly Uint8Array[]): Promise<void> {
  const dataverse = await open();
  try {
    for (const zip of zips) await dataverse.importSolution(zip);
  } finally {
    await dataverse.close();
  }
}

describe("the shipped zips", () => {
  it("are imported: roots and contents agree, forms give controls what they declare, columns, tables and privileges exist", async () => {
    await importAll(shippedZip(UNMANAGED));
    await importAll(shippedZip(CORE), shippedZip(ADDON), shippedZip(COACHING));
  });

  // The import above finds nothing because there is nothing, not because it does not look.
  it.each([
    ["a root without contents", CORE, "solution.xml", 'schemaName="slr_target"', 'schemaName="slr_gone"', "slr_gone"],
    [
      "contents without a root",
      CORE,
      "solution.xml",
      /<RootComponent type="380" schemaName="slr_TeamsHost" behavior="0"\s*\/>/,
      "",
      "slr_TeamsHost",
    ],
    ["a parameter that no manifest declares", CORE, "customizations.xml", "<insights>msdyn", "<insight />\n<insights>msdyn", "insight"],
    [
      "a column that there is not on a form",
      CORE,
      "customizations.xml",
      /datafieldname="slr_seller\w*"/,
      'datafieldname="slr_gone"',
      "slr_gone",
    ],
    [
      "a column that there is not in a view",
      CORE,
      "customizations.xml",
      /<attribute name="msdyn_direction"\s*\/>/,
      '<attribute name="msdyn_gone"/>',
      "msdyn_gone",
    ],
    [
      "a privilege in another casing",
      CORE,
      "customizations.xml",
      "prvReadmsdyn_SCIConversation",
      "prvReadmsdyn_sciconversation",
      "prvReadmsdyn_sciconversation",
    ],
    [
      "a depth that rows of an organisation do not have",
      CORE,
      "customizations.xml",
      /(prvReadslr_Target" level=)"Global"/,
      '$1"Deep"',
      "prvReadslr_Target",
    ],
    ["a choice that nothing brings", COACHING, "customizations.xml", "<OptionSetName>slr_kpi<", "<OptionSetName>slr_gone<", "slr_gone"],
    ["a file without a content type", CORE, "[Content_Types].xml", /<Default Extension="css"[^>]*>/, "", "css"],
    ["an entry that lists no table", CORE, "customizations.xml", 'Entity="slr_target" Client', 'Entity="slr_gone" Client', "slr_gone"],
  ])("would be refused with %s", async (_, zip, file, from, to, named) => {
    const before = zip === COACHING ? [shippedZip(CORE)] : [];
    await expect(importAll(...before, broken(zip, file, from, to))).rejects.toThrow(named);
  });

  it("say nothing in one language that they do not say in all", () => {
    for (const zip of SHIPPED_ZIPS) {
      const xml = [...filesOf(zip)].filter(([name]) => /(^|\/)(solution|customizations|environmentvariabledefinition)\.xml$/.test(name));
      const said = xml.flatMap(([name, content]) =>
        descendants(parseXml(strFromU8(content), name)).flatMap((node) => {
          const text = attribute(node, "description") ?? attribute(node, "Title");
          return text === undefined || text.trim() === "" ? [] : (attribute(node, "languagecode") ?? attribute(node, "LCID") ?? []);
        }),
      );
      const counts = LANGUAGES.map(({ lcid }) => said.filter((language) => language === String(lcid)).length);
      expect(counts[0]).toBeGreaterThan(0);
      expect(counts).toEqual(LANGUAGES.map(() => counts[0]));
    }
  });

  /** An element with all that it lies in, from the inside out. */
  const lineOf = (node: Node | null): Element[] => (node && "getAttribute" in node ? [node as Element, ...lineOf(node.parentNode)] : []);
  const isAdded = (node: Element) => attribute(node, "solutionaction") === "Added";
  /** What adds to a form of another solution names that form, and the way down to what is added. */
  const leadsToAddition = (node: Element) => {
    const line = lineOf(node);
    const form = line.find(({ nodeName }) => nodeName === "systemform");
    return form !== undefined && !line.some(isAdded) && descendants(form).some(isAdded);
  };

  it("use no id for two things, also one of another zip", () => {
    const idsOf = (zip: string) =>
      descendants(parseXml(textOf(zip, "customizations.xml"), zip)).flatMap((node) => {
        if (leadsToAddition(node)) return [];
        const isReference = ["Role", "control", "customControl", "row"].includes(node.nodeName) && node.parentNode?.nodeName !== "Roles";
        const names = isReference ? ["uniqueid"] : ["id", "Id", "uniqueid", "labelid", "handlerUniqueId", "libraryUniqueId"];
        const own = names.flatMap((name) => attribute(node, name) ?? []);
        return ["formid", "savedqueryid", "WebResourceId"].includes(node.nodeName) ? [...own, node.textContent ?? ""] : own;
      });
    const ids = [CORE, ADDON, COACHING].flatMap(idsOf).filter((id) => id.startsWith("{") || id.startsWith("slr_"));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.length).toBeGreaterThan(50);
  });

  it("are the same bytes when they are packed again, elsewhere", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "zips-"));
    const again = await buildSolutions(folder);
    expect(again.map((file) => path.basename(file)).sort()).toEqual([...SHIPPED_ZIPS].sort());
    for (const file of again) expect(readFileSync(file).equals(shippedZip(path.basename(file)))).toBe(true);
    rmSync(folder, { recursive: true });
  });
});

describe("the vendor's solution checker", () => {
  /** Its rules over one script, in the newest syntax that it reads. */
  async function said(script: string, ecmaVersion: 2018 | 2022): Promise<string[]> {
    const eslint = new ESLint({
      overrideConfigFile: true,
      overrideConfig: [
        {
          files: ["**/*.js"],
          languageOptions: { ecmaVersion, sourceType: "script" },
          plugins: { "@microsoft/power-apps": powerApps },
          rules: powerApps.configs.paCheckerHosted.rules,
        },
      ],
    });
    const [result] = await eslint.lintText(script, { filePath: "script.js" });
    return (result?.messages ?? []).map(({ ruleId, message }) => `${ruleId}: ${message}`);
  }

  it("has nothing to say of the scripts and the controls, which bring no library", async () => {
    const scripts = [...filesOf(CORE)].filter(([name]) => /\.js[0-9A-F-]{36}$|\/bundle\.js$/.test(name));
    expect(scripts).toHaveLength(17);
    const problems: string[] = [];
    for (const [name, content] of scripts) {
      const messages = await said(strFromU8(content), name.startsWith("WebResources/") ? 2018 : 2022);
      problems.push(...messages.map((message) => `${name}: ${message}`));
    }
    expect(problems).toEqual([]);
  });

  it.each([
    ["another window", "window.top.close();", 2022],
    ["a window of an old browser's", "window.showModalDialog('no');", 2022],
    ["syntax that is too new", "const a = b ?? c;", 2018],
  ] as const)("would refuse %s", async (_, script, version) => {
    expect(await said(script, version)).not.toEqual([]);
  });
});
