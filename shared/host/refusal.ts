import type { DataverseError } from "../dataverse/DataverseError";
import { isUnsure } from "./writtenOnce";
import type { StringKey } from "../strings/keys";
import type { Translate } from "../strings/translate";

/** Why something was not written: what a role forbids is to be done, not to be seen. */
export const refusal = ({ reason }: Pick<DataverseError, "reason">, t: Translate): string =>
  t(reason === "forbidden" ? "shared.notAllowed" : `shared.reason.${reason}`);

/**
 * What is said of something that was to be written: that it was not, or that nobody can know.
 * @param sentence that it was not: a text with `{reason}` in it, or made of the reason
 */
export function refusalText(sentence: StringKey | ((reason: string) => string), error: DataverseError, t: Translate): string {
  const reason = refusal(error, t);
  if (isUnsure(error)) return t("shared.unsure", { reason });
  return typeof sentence === "function" ? sentence(reason) : t(sentence, { reason });
}
