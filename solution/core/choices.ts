import { RATIO_UNITS } from "../../shared/dataverse/ratioUnit";
import { TARGET_KPIS } from "../../shared/dataverse/targets";
import { COMPARISONS, PERIODS } from "../../shared/domain/Period";
import type { Choice } from "../generator/definitions";

export const CHOICES: readonly Choice[] = [
  { name: "slr_period", options: PERIODS },
  { name: "slr_compare", options: COMPARISONS },
  { name: "slr_kpi", options: TARGET_KPIS },
  { name: "slr_ratiounit", options: ["auto", ...RATIO_UNITS] },
];
