import { deterministicId } from "../../shared/dataverse/deterministicId";
import { CORE_PARTS } from "../core/parts";
import type { SolutionDefinition } from "../generator/definitions";
import { type AddonTarget, SALES_HUB } from "./AddonTarget";
import { siteMapXml } from "./siteMapXml";

/** Solutions that do not follow from the app's unique name, and how people know the app. */
const KNOWN: Readonly<Record<string, { readonly solution?: string; readonly name: string }>> = {
  msdynce_saleshub: { solution: "SellerDetailsSalesHub", name: "Sales Hub" },
  msdynce_salespro: { name: "Sales Professional" },
};

/** What the platform takes of a solution's unique name. */
const LONGEST_NAME = 65;

const UNIQUE_NAME = /^[a-z0-9](?:[a-z0-9_-]*[a-z0-9_])?$/i;

function checkName(what: string, name: string, example: string): void {
  if (UNIQUE_NAME.test(name) && name.length <= 100) return;
  throw new Error(
    `"${name}" is no unique name of ${what}: that has letters, digits, _ and - only, such as ${example}; the app designer shows it.`,
  );
}

/** Names of which none other gives the same capitals: words of small letters and digits between underscores. */
const PLAIN_NAME = /^[a-z][a-z0-9]*(?:_[a-z][a-z0-9]*)*$/;
const HASH_LENGTH = 8;

/** `SellerDetailsMsdynceSalespro` of `msdynce_salespro`; with a hash where two apps could come to one name, or it would be too long. */
function solutionName(app: string): string {
  const parts = app.split(/[^a-z0-9]+/i).map((part) => part.charAt(0).toUpperCase() + part.slice(1));
  const name = `${CORE_PARTS.uniqueName}${parts.join("")}`;
  if (PLAIN_NAME.test(app) && name.length <= LONGEST_NAME) return name;
  return name.slice(0, LONGEST_NAME - HASH_LENGTH) + deterministicId("addon", app).slice(0, HASH_LENGTH);
}

/**
 * The solution that adds the area Seller details to an app's navigation and, by its entries, our tables to the app. It is managed only:
 * taken off again, it leaves the site map as it was.
 * @throws one sentence where a name cannot be one, or is that of the solution's own app
 */
export function addonSolution({ app, siteMap }: AddonTarget): SolutionDefinition {
  checkName("an app", app, SALES_HUB.app);
  checkName("a site map", siteMap, SALES_HUB.siteMap);
  if (app === CORE_PARTS.app) throw new Error(`The app ${app} has its own navigation already: name another app.`);
  const { solution = solutionName(app), name = app } = KNOWN[app] ?? {};
  return {
    uniqueName: solution,
    texts: "solution.addon",
    values: { app: name },
    version: CORE_PARTS.version,
    introduced: "0.2.0.0",
    isManagedOnly: true,
    uses: [CORE_PARTS],
    tables: [],
    choices: [],
    roles: [],
    environmentVariables: [],
    webResources: [],
    controls: [],
    sources: [{ path: `siteMaps/${siteMap}.xml`, xml: siteMapXml({ app, siteMap }) }],
  };
}
