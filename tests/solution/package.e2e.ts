import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import fastify, { type FastifyInstance } from "fastify";
import { version } from "../../package.json";
import { bundleCommands } from "../../solution/bundleCommands";
import { SHIPPED_ZIPS, shippedZip } from "../../solution/shippedZip";
import { createDataverse, type LocalDataverse } from "../local/dataverse/createDataverse";
import { ADMIN, callId, ORGANISATION, writeCallFile } from "./admin/calls/callFiles";

const ROOT = path.resolve(__dirname, "../..");
/** npm is a script on Windows, which only a shell runs. */
const SHELL = process.platform === "win32";

let folder: string;
let dataverse: LocalDataverse;
let server: FastifyInstance;
let url: string;

/** As an admin's machine that has never seen npm's registry. */
function npm(command: "npm" | "npx", cwd: string, ...args: readonly string[]): string {
  const env = { ...process.env, npm_config_cache: path.join(folder, "cache"), npm_config_offline: "true", npm_config_audit: "false" };
  return execFileSync(command, [...args], { cwd, env, encoding: "utf8", shell: SHELL, stdio: ["ignore", "pipe", "pipe"] });
}

const tarball = () => path.join(folder, `seller-details-${version}.tgz`);

const inFolder = (name: string): string => {
  const made = path.join(folder, name);
  mkdirSync(made, { recursive: true });
  return made;
};

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "package-"));
  await bundleCommands();
  npm("npm", ROOT, "pack", "--ignore-scripts", "--pack-destination", folder);
  npm("npm", inFolder("installed"), "install", tarball());
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeEach(async () => {
  dataverse = await createDataverse({ organisation: ORGANISATION, clock: () => new Date("2026-06-01T10:00:00Z") });
  server = fastify({ forceCloseConnections: true });
  dataverse.register(server);
  url = await server.listen({ host: "127.0.0.1", port: 0 });
});
afterEach(async () => {
  await server.close();
  await dataverse.close();
});

/** A command of the installed package, in a folder that has nothing of ours. */
async function run(cwd: string, ...args: readonly string[]): Promise<string> {
  const script = path.join(folder, "installed/node_modules/seller-details/out/package/seller-details.js");
  return (await promisify(execFile)(process.execPath, [script, ...args], { cwd, encoding: "utf8" })).stdout;
}

test("the package for admins is one package, without what only builds and tests need", () => {
  const modules = path.join(folder, "installed/node_modules");
  expect(readdirSync(modules).filter((name) => !name.startsWith("."))).toEqual(["seller-details"]);
  const installed = path.join(modules, "seller-details");
  expect(readdirSync(installed).sort()).toEqual(["LICENSE", "README.md", "out", "package.json"]);
  expect(readdirSync(path.join(installed, "out/package")).sort()).toEqual(
    [...SHIPPED_ZIPS, "THIRD-PARTY-NOTICES.txt", "seller-details.js"].sort(),
  );
  const notices = readFileSync(path.join(installed, "out/package/THIRD-PARTY-NOTICES.txt"), "utf8");
  expect(notices).toMatch(/^@azure\/msal-node .*\(MIT\)$/m);
  expect(notices).not.toMatch(/^(react|esbuild|sass) /m);
});

test("its commands run from an empty folder, and its zips are the built ones", () => {
  const empty = inFolder("run");
  const npx = (...args: readonly string[]) => npm("npx", empty, "--yes", `../${path.basename(tarball())}`, ...args);
  expect(npx("--version").trim()).toBe(version);
  npx("pack");
  for (const name of SHIPPED_ZIPS) expect(readFileSync(path.join(empty, name)).equals(shippedZip(name))).toBe(true);
  npx("pack", "--app", "msdynce_salespro", "--site-map", "sp_9f31_navigation");
  expect(existsSync(path.join(empty, "SellerDetailsMsdynceSalespro_managed.zip"))).toBe(true);
});

test("it analyses transcripts, and imports them over the Web API", async () => {
  const empty = inFolder("calls");
  writeCallFile(empty, { id: callId(1) });
  expect(await run(empty, "analyze", ".", "--json")).toContain("Mei Koh");
  expect(await run(empty, "import-calls", ".", "--url", url, "--as", ADMIN)).toMatch(/^1 call: 1 imported, 0 unchanged, 0 refused\.$/m);
  expect(dataverse.isEmpty("msdyn_sciconversation")).toBe(false);
});

test("it brings the page into Sales Hub, and takes everything off again", async () => {
  const empty = inFolder("deployed");
  const target = ["--url", url, "--as", ADMIN];
  const areas = () => dataverse.apps().map(({ siteMap }) => siteMap.xml.includes("slr_area_"));
  expect(areas()).toEqual([false]);
  await run(empty, "deploy", ...target, "--yes");
  expect(areas()[0]).toBe(true);
  expect(await run(empty, "deploy", ...target, "--yes")).toContain("Nothing to do");
  await run(empty, "undeploy", ...target, "--yes");
  expect(areas()).toEqual([false]);
  expect(readdirSync(empty)).toEqual([]);
});
