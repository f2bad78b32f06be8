import type { App, SiteMap } from "../environment/apps";
import { compareVersions } from "../environment/solutions";
import { checksOf, type Check } from "./checks";
import type { SolutionPackage } from "./readPackage";
import type { Survey, SurveyedApp } from "./survey";

/** One thing to do. Each may be done again where a run was ended in its midst. */
export type Step =
  /** Stages and imports a package, or upgrades to it. */
  | { readonly kind: "import"; readonly package: SolutionPackage; readonly replaces: string | undefined; readonly again: boolean }
  /** Lets an app's users have its site map as it is now. */
  | { readonly kind: "publish"; readonly app: App; readonly siteMap: SiteMap }
  /** Makes sure that an app has all tables that its area opens. */
  | { readonly kind: "complete"; readonly app: App; readonly siteMap: SiteMap; readonly tables: readonly string[] }
  /** Makes the sample scorecards that are not there. */
  | { readonly kind: "samples" }
  /** Copies what version 0.1 kept of the environment in rows. */
  | { readonly kind: "settings" }
  /** Finds what the environment's ratios of talk to listen count. */
  | { readonly kind: "unit" };

/** Steps of every run: they look, and write only what is not as it should be. */
const ALWAYS: readonly Step[] = [{ kind: "settings" }, { kind: "unit" }];

const SAMPLES: Step = { kind: "samples" };

/** Whether a step changes solutions or apps, which a person is asked about before. */
export function isWeighty({ kind }: Step): boolean {
  return !ALWAYS.some((step) => step.kind === kind);
}

export interface Plan {
  readonly checks: readonly Check[];
  /** In order; empty where a check stops the deployment. */
  readonly steps: readonly Step[];
}

/**
 * What has to be done, of what was read; nothing is asked here.
 * @param parts the core, and what rests on it alone
 * @param again import what is installed in this very version, too
 * @param samples add sample scorecards
 */
export function planOf(survey: Survey, parts: readonly SolutionPackage[], again = false, samples = false): Plan {
  const checks = checksOf(survey, parts);
  if (checks.some(({ verdict }) => verdict === "stops")) return { checks, steps: [] };
  return {
    checks,
    steps: [
      ...parts.flatMap((part) => importOf(part, survey, again)),
      ...survey.apps.flatMap((app) => stepsOfApp(app, survey, again)),
      ...(samples ? [SAMPLES] : []),
      ...ALWAYS,
    ],
  };
}

function importOf(solution: SolutionPackage, { installed }: Survey, again: boolean): Step[] {
  const replaces = installed.get(solution.uniqueName)?.version;
  const isThere = replaces !== undefined && compareVersions(replaces, solution.version) === 0;
  return isThere && !again ? [] : [{ kind: "import", package: solution, replaces, again: isThere }];
}

/** An app that has everything already is left alone, however its add-on came there. */
function stepsOfApp({ app, siteMap, addon, missingTables }: SurveyedApp, survey: Survey, again: boolean): Step[] {
  if (siteMap === undefined || addon === undefined) return [];
  const imports = importOf(addon, survey, again);
  const hasAreas = addon.areas.every((id) => siteMap.xml.includes(`"${id}"`));
  const complete: Step = { kind: "complete", app, siteMap, tables: addon.tables };
  if (imports.length > 0 || !hasAreas) return [...imports, { kind: "publish", app, siteMap }, complete];
  return missingTables.length > 0 ? [complete] : [];
}

/** A step's name, in the imperative. */
export function titleOf(step: Step): string {
  switch (step.kind) {
    case "import": {
      const { title, version } = step.package;
      if (step.again) return `Import ${title} ${version} again`;
      return step.replaces === undefined ? `Import ${title} ${version}` : `Upgrade ${title} from ${step.replaces} to ${version}`;
    }
    case "publish":
      return `Publish ${step.app.name}`;
    case "complete":
      return `Check ${step.app.name} and its tables`;
    case "samples":
      return "Add sample scorecards";
    case "settings":
      return "Take over settings of version 0.1";
    case "unit":
      return "Find the unit of talk to listen";
  }
}
