import { version } from "../../package.json";
import type { SolutionDefinition } from "../generator/definitions";
import { readSources } from "../generator/readSources";
import { CHOICES } from "./choices";
import { VARIABLES } from "./environmentVariables";
import { ROLES } from "./roles";
import { sellerView } from "./tables/sellerView";
import { setting } from "./tables/setting";
import { target } from "./tables/target";
import { WEB_RESOURCES } from "./webResources";

const CONTROLS = [
  ...["CallSummary", "ContactHistoryGrid", "ConversationStyle", "DateFilter", "Highlights", "SellerInsights", "SellerPicker"],
  ...["SentimentChart", "TalkListenGauge"],
];

/** The solution that everybody imports: the pages, their tables, roles and an app of its own. */
export const CORE: SolutionDefinition = {
  uniqueName: "SellerDetails",
  texts: "solution.core",
  version: `${version}.0`,
  introduced: "0.1.0.0",
  tables: [sellerView, target, setting],
  choices: CHOICES,
  roles: ROLES,
  environmentVariables: VARIABLES,
  webResources: WEB_RESOURCES,
  controls: CONTROLS.map((name) => `slr_SellerDetails.${name}`),
  sources: readSources(__dirname),
};
