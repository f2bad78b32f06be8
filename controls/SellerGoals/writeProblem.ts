import type { FailureReason } from "../../shared/dataverse/DataverseError";
import { refusal } from "../../shared/host/refusal";
import type { Translate } from "../../shared/strings/translate";

/** Why something could not be written, in a sentence. What was there a moment ago and is not found was taken away. */
export function writeProblem(reason: FailureReason, t: Translate): string {
  return reason === "missing" ? t("sellerGoals.gone") : t("sellerGoals.failed", { reason: refusal({ reason }, t) });
}
