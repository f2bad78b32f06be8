import { IMPORT_PRIVILEGES, SYSTEM_ADMINISTRATOR, type Caller } from "../environment/caller";
import { CONVERSATION_TABLE, LEAST_VERSION } from "../environment/conversationIntelligence";
import { languageName } from "../environment/languages";
import { runningText } from "../environment/runningText";
import { compareVersions } from "../environment/solutions";
import { listed } from "./listed";
import type { SolutionPackage } from "./readPackage";
import type { Survey } from "./survey";

/** One thing that was looked at before anything is changed. */
export interface Check {
  readonly subject: string;
  readonly verdict: "ok" | "warning" | "stops";
  /** What was found, one sentence. */
  readonly finding: string;
  /** What to do about it, one sentence; absent where there is nothing to do. */
  readonly remedy?: string;
}

/** Everything that speaks for or against deploying these packages. */
export function checksOf(survey: Survey, parts: readonly SolutionPackage[]): Check[] {
  return [
    rightsCheck(survey.caller),
    ...conversationIntelligence(survey),
    ...installedVersions(survey, parts),
    ...apps(survey),
    languages(survey),
    unmanagedCustomizations(survey),
    ...runningOperations(survey),
  ];
}

/** Whether somebody may import at all: who may not often may not even read what the other checks ask. */
export function rightsCheck(caller: Caller): Check {
  const subject = "Rights";
  const missing = IMPORT_PRIVILEGES.filter((name) => !caller.privileges.has(name));
  if (missing.length > 0)
    return {
      subject,
      verdict: "stops",
      finding: `You lack ${listed(missing)} to import a solution.`,
      remedy: "Let a System Administrator of the environment deploy, or ask one for that role.",
    };
  if (!caller.roles.includes(SYSTEM_ADMINISTRATOR))
    return {
      subject,
      verdict: "warning",
      finding: "You may import, but you are no System Administrator: an import with roles needs every privilege that the roles hold.",
      remedy: "If it fails for that reason, let a System Administrator deploy.",
    };
  return { subject, verdict: "ok", finding: "You are a System Administrator." };
}

function conversationIntelligence({ conversation }: Survey): Check[] {
  const subject = "Conversation intelligence";
  const { solution, tables, missingTables } = conversation;
  const table = tables.get(CONVERSATION_TABLE);
  if (missingTables.length > 0) {
    const what =
      table === undefined
        ? "Conversation intelligence is not installed here"
        : `Conversation intelligence is here only in part, without ${listed(missingTables)}`;
    return [
      {
        subject,
        verdict: "stops",
        finding: `${what}, so there would be nothing to show: nothing is imported.`,
        remedy: "Set it up in Sales Hub's Sales Insights settings, with its data kept in Dataverse, and run the command again.",
      },
    ];
  }
  const checks: Check[] = [version(subject, solution?.version)];
  if (table !== undefined && !(table.canCreateForms && table.canCreateViews && table.isCustomizable))
    checks.push({
      subject: "Forms and views",
      verdict: "stops",
      finding: `The table ${CONVERSATION_TABLE} does not take forms and views of other solutions here.`,
      remedy:
        "Ask the environment's administrator whether its managed properties were changed; the pages need one form and one view on it.",
    });
  return checks;
}

function version(subject: string, installed: string | undefined): Check {
  if (installed === undefined)
    return {
      subject,
      verdict: "warning",
      finding: "Its tables are here, but the version of its solution cannot be told.",
      remedy: "If pages stay empty, run the command doctor.",
    };
  if (compareVersions(installed, LEAST_VERSION) < 0)
    return {
      subject,
      verdict: "warning",
      finding: `Version ${installed} is older than ${LEAST_VERSION}, from which on insights are kept in Dataverse.`,
      remedy: "Update Dynamics 365 Sales in the admin center, or the pages may stay empty.",
    };
  return { subject, verdict: "ok", finding: `Its tables are here, version ${installed}.` };
}

/** A solution that an upgrade put beside the old one and that was never promoted. */
const HALF_UPGRADE = "_Upgrade";

function installedVersions({ installed, apps }: Survey, parts: readonly SolutionPackage[]): Check[] {
  const packages = [...parts, ...apps.flatMap(({ addon }) => addon ?? [])];
  return packages.map(({ uniqueName, title, version: offered }): Check => {
    const subject = title;
    const present = installed.get(uniqueName);
    if (installed.has(uniqueName + HALF_UPGRADE))
      return {
        subject,
        verdict: "stops",
        finding: `An upgrade of ${uniqueName} was left halfway.`,
        remedy: "In make.powerapps.com under Solutions choose it, then Apply upgrade; run the command again after that.",
      };
    if (present === undefined) return { subject, verdict: "ok", finding: `It is not installed yet; ${offered} will be.` };
    if (!present.isManaged)
      return {
        subject,
        verdict: "stops",
        finding: `An unmanaged copy of version ${present.version} is installed here, which a managed one cannot replace.`,
        remedy:
          "Deploy to another environment; or delete this solution in make.powerapps.com under Solutions (its tables and rows stay) and run the command again.",
      };
    const order = compareVersions(present.version, offered);
    if (order > 0)
      return {
        subject,
        verdict: "stops",
        finding: `Version ${present.version} is installed, newer than ${offered}: going back would take tables and columns away.`,
        remedy: `Take the package of ${present.version} or a newer one.`,
      };
    return {
      subject,
      verdict: "ok",
      finding: order === 0 ? `Version ${offered} is installed.` : `${present.version} will become ${offered}.`,
    };
  });
}

/** Apps that are named to somebody who named another one. */
const MOST_APPS = 12;

function apps({ apps: chosen, existingApps, unknownApps }: Survey): Check[] {
  const subject = "Apps";
  if (unknownApps.length > 0)
    return [
      {
        subject,
        verdict: "stops",
        finding: `There is no app ${listed(unknownApps)} here; there are ${listed(
          existingApps.map(({ uniqueName }) => uniqueName),
          MOST_APPS,
        )}.`,
        remedy: "Name one of these with --apps.",
      },
    ];
  if (chosen.length === 0)
    return [
      {
        subject,
        verdict: "warning",
        finding: "No app but the solution's own gets the pages.",
        remedy: "Name other apps with --apps, by their unique names.",
      },
    ];
  return chosen.map(({ app, siteMap, problem }): Check => {
    if (siteMap === undefined)
      return {
        subject: app.name,
        verdict: "stops",
        finding: `The app ${app.uniqueName} has no site map that could take the area.`,
        remedy: "Open it in the app designer and save it, or leave it out with --apps.",
      };
    if (problem !== undefined)
      return {
        subject: app.name,
        verdict: "stops",
        finding: problem,
        remedy: "Mend that in the app designer, or leave the app out with --apps.",
      };
    return { subject: app.name, verdict: "ok", finding: `The app ${app.uniqueName} is here, with the site map ${siteMap.uniqueName}.` };
  });
}

function languages({ languages: { enabled, withoutTexts } }: Survey): Check {
  const subject = "Languages";
  if (withoutTexts.length === 0) return { subject, verdict: "ok", finding: `All that are enabled have texts: ${named(enabled)}.` };
  return { subject, verdict: "warning", finding: `Whoever uses ${named(withoutTexts)} reads English: there are no texts yet.` };
}

function unmanagedCustomizations({ blocksUnmanaged, apps: chosen }: Survey): Check {
  const subject = "Unmanaged customizations";
  if (blocksUnmanaged === undefined)
    return { subject, verdict: "warning", finding: "The environment does not tell whether it blocks them.", remedy: SHOULD_BE_MANAGED };
  if (!blocksUnmanaged) return { subject, verdict: "ok", finding: "They are allowed, and not needed: all parts travel managed." };
  const incomplete = chosen.filter(({ missingTables }) => missingTables.length > 0).map(({ app }) => app.name);
  return {
    subject,
    verdict: "warning",
    finding: "This environment blocks them; solutions are imported all the same.",
    remedy: incomplete.length > 0 ? SHOULD_BE_MANAGED : "There is nothing to do.",
  };
}

const SHOULD_BE_MANAGED =
  "The add-ons bring their tables into the apps by managed means. Should one be missing afterwards, add it to the app in a development environment, export that as a managed solution and import it here.";

function runningOperations({ running }: Survey): Check[] {
  return running.map((operation) => ({
    subject: "Running now",
    verdict: "warning",
    finding: `${runningText(operation)}.`,
    remedy: "The command waits for it to end.",
  }));
}

function named(lcids: readonly number[]): string {
  return listed(lcids.map(languageName));
}
