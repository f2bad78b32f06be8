import path from "node:path";
import { CORE_PARTS } from "../core/parts";
import type { SolutionDefinition } from "../generator/definitions";
import { readSources } from "../generator/readSources";
import { COACHING_PARTS } from "./parts";
import { ROLES } from "./roles";

/** Controls on forms of the core; a form's diff below forms/ places each. */
const CONTROLS: readonly string[] = ["CallReview", "SellerGoals", "TeamCoaching"];

/**
 * What coaching adds to the core, for whoever wants it: scorecards, reviews, goals and the rights to them. It is managed only, because
 * it adds to forms of the core and to the navigation of its app.
 */
export const COACHING: SolutionDefinition = {
  uniqueName: COACHING_PARTS.uniqueName,
  texts: "solution.coaching",
  version: COACHING_PARTS.version,
  introduced: "0.2.0.0",
  isManagedOnly: true,
  uses: [{ ...CORE_PARTS, sources: readSources(path.join(__dirname, "../core")) }],
  tables: COACHING_PARTS.tables,
  choices: COACHING_PARTS.choices,
  roles: ROLES,
  environmentVariables: [],
  webResources: COACHING_PARTS.webResources,
  controls: CONTROLS.map((name) => `slr_SellerDetails.${name}`),
  sources: readSources(__dirname),
};
