import type { DataverseError } from "../../shared/dataverse/DataverseError";
import type { Translate } from "../../shared/strings/translate";

/** Why something was not written: what a role forbids is to be done, not to be seen. */
export const refusal = ({ reason }: DataverseError, t: Translate): string =>
  t(reason === "forbidden" ? "callSummary.notAllowed" : `shared.reason.${reason}`);
