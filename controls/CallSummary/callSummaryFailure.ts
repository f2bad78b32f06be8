import type { Answer } from "../../shared/host/useAnswer";
import type { StringKey } from "../../shared/strings/keys";
import type { Translate } from "../../shared/strings/translate";
import type { NoticeProps } from "../../shared/ui/Notice";

/** Why an answer failed, as a sentence with `{reason}` in it, and the way to ask again; undefined where it did not fail. */
export function callSummaryFailure(sentence: StringKey, { error, retry }: Answer<unknown>, t: Translate): NoticeProps | undefined {
  return error && { sentence: t(sentence, { reason: t(`shared.reason.${error.reason}`) }), retryLabel: t("shared.retry"), retry };
}
