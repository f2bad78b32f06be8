import { version } from "../../package.json";
import { CHOICES } from "./choices";
import type { UsedSolution } from "../generator/definitions";
import { benchmark } from "./tables/benchmark";
import { sellerView } from "./tables/sellerView";
import { setting } from "./tables/setting";
import { target } from "./tables/target";
import { WEB_RESOURCES } from "./webResources";

/** What other solutions may use of the core, without reading its forms and site map from the disk. */
export const CORE_PARTS = {
  uniqueName: "SellerDetails",
  version: `${version}.0`,
  tables: [sellerView, target, benchmark, setting],
  choices: CHOICES,
  webResources: WEB_RESOURCES,
  /** Its own app. */
  app: "slr_SellerDetails",
} satisfies UsedSolution & { readonly app: string };
