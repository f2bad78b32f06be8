import type { SolutionDefinition } from "../generator/definitions";
import { readSources } from "../generator/readSources";
import { VARIABLES } from "./environmentVariables";
import { CORE_PARTS } from "./parts";
import { ROLES } from "./roles";

const CONTROLS = [
  ...[
    "CallSummary",
    "ContactHistoryGrid",
    "ConversationStyle",
    "DateFilter",
    "FigureEvidence",
    "Highlights",
    "SellerInsights",
    "SellerPicker",
  ],
  ...["SentimentChart", "TalkListenGauge", "TeamOverview", "TeamPractices"],
];

/** The solution that everybody imports: the pages, their tables, roles and an app of its own. */
export const CORE: SolutionDefinition = {
  uniqueName: CORE_PARTS.uniqueName,
  texts: "solution.core",
  version: CORE_PARTS.version,
  introduced: "0.1.0.0",
  tables: CORE_PARTS.tables,
  choices: CORE_PARTS.choices,
  roles: ROLES,
  environmentVariables: VARIABLES,
  webResources: CORE_PARTS.webResources,
  controls: CONTROLS.map((name) => `slr_SellerDetails.${name}`),
  sources: readSources(__dirname),
};
