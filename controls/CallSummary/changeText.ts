import type { LastChange } from "../../shared/domain/LastChange";
import { quotedText } from "../../shared/format/quotedText";
import type { Texts } from "../../shared/format/Texts";

/** Who changed somebody's words last, and when. Rows do not tell what was changed. */
export function changeText({ at, otherId, otherName }: LastChange, { t, format }: Texts): string {
  const time = format.dateTime(at);
  if (otherId === undefined) return t("callSummary.change.own", { time });
  return otherName === undefined
    ? t("callSummary.change.byOther", { time })
    : t("callSummary.change.by", { name: quotedText(otherName), time });
}
