/**
 * Builds all controls (or those named) into out/controls with pcf-scripts.
 *
 * pcf-scripts is driven through its own task runner instead of its command, for three reasons: the command exits 0 after a
 * failed build, it insists on two configuration files where this project has one, and it cannot build a single control.
 */
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { writeControlResources } from "./resources";

const ROOT = path.resolve(__dirname, "..");
const CONFIGURATION = "pcf.config.json";

export interface BuildOptions {
  /** Folder names below controls/; all controls where absent. */
  readonly names?: readonly string[];
  /** `types` only writes the ManifestTypes that the type check needs. Default `bundles`. */
  readonly make?: "bundles" | "types";
  /** Also print what webpack says. Default false: it is printed only when a build fails. */
  readonly verbose?: boolean;
}

interface ControlContext {
  getControlFolderName(): string;
}

/** The part of pcf-scripts' internals that is used here; the version is pinned in package.json for that reason. */
interface PcfScripts {
  constants: { CONFIGURATION_FILE_NAME: string; FEATURE_CONFIG_FILE_NAME: string };
  BuildContext: { prototype: { getControls(this: unknown): ControlContext[] } };
  TaskRunner: new (args: object, config: unknown) => { run(groups: unknown): Promise<unknown>; getDiagnostics(): { hasErrors(): boolean } };
  standardTaskGroups: unknown;
  getBuildConfig: () => unknown;
}

/** Loaded late, because the modules read their configuration's name when they load. */
function loadPcfScripts(): PcfScripts {
  process.env["PP_TOOLS_TELEMETRY_OPTOUT"] = "1";
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
  const constants = require("pcf-scripts/constants") as PcfScripts["constants"];
  constants.CONFIGURATION_FILE_NAME = CONFIGURATION;
  constants.FEATURE_CONFIG_FILE_NAME = CONFIGURATION;
  return {
    constants,
    /* eslint-disable @typescript-eslint/no-require-imports -- see above */
    ...(require("pcf-scripts/buildContext") as Pick<PcfScripts, "BuildContext">),
    ...(require("pcf-scripts/taskRunner") as Pick<PcfScripts, "TaskRunner">),
    ...(require("pcf-scripts/taskGroup") as Pick<PcfScripts, "standardTaskGroups">),
    ...(require("pcf-scripts/buildConfig") as Pick<PcfScripts, "getBuildConfig">),
    /* eslint-enable */
  };
}

/** Builds controls; throws where one of them fails, after printing why. */
export async function buildControls({ names, make = "bundles", verbose = false }: BuildOptions = {}): Promise<void> {
  process.chdir(ROOT);
  await writeControlResources();
  if (!names && make === "bundles") rmSync(path.join(ROOT, "out/controls"), { recursive: true, force: true });

  const { BuildContext, TaskRunner, standardTaskGroups, getBuildConfig } = loadPcfScripts();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its own `this` below
  const allControls = BuildContext.prototype.getControls;
  BuildContext.prototype.getControls = function () {
    return allControls.call(this).filter((control) => !names || names.includes(control.getControlFolderName()));
  };
  const said: string[] = [];
  const { log } = console;
  if (!verbose) console.log = (...parts: unknown[]) => void said.push(parts.map(String).join(" "));
  try {
    const runner = new TaskRunner({ _: [make === "types" ? "refreshTypes" : "build"], noColor: true }, getBuildConfig());
    const result = await runner.run(standardTaskGroups);
    if (!result || runner.getDiagnostics().hasErrors()) throw new Error("The controls could not be built; the reasons stand above.");
    for (const name of (make === "bundles" && names) || []) {
      if (!existsSync(path.join(ROOT, "out/controls", name, "bundle.js"))) throw new Error(`There is no control ${name} below controls/.`);
    }
  } catch (error) {
    console.log = log;
    console.error(said.join("\n"));
    throw error;
  } finally {
    console.log = log;
    BuildContext.prototype.getControls = allControls;
  }
}

if (require.main === module) {
  const args = process.argv.slice(2);
  const names = args.filter((arg) => !arg.startsWith("--"));
  buildControls({
    ...(names.length > 0 && { names }),
    make: args.includes("--types") ? "types" : "bundles",
    verbose: args.includes("--verbose"),
  }).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
