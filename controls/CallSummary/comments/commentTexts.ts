import type { DataverseError } from "../../../shared/dataverse/DataverseError";
import { quotedText } from "../../../shared/format/quotedText";
import type { Texts } from "../../../shared/format/Texts";
import { rangeText } from "../../../shared/format/rangeText";
import { refusal, refusalText } from "../../../shared/host/refusal";
import type { Draft } from "./drafts";
import type { Reader } from "./readers";
import type { Place } from "./Thread";
import type { Sent } from "./writeComment";

/** `4:12`, `4:12–4:30`, or that it is the whole call. */
export function placeText({ atMs, durationMs = 0 }: Place, texts: Texts): string {
  return atMs === undefined ? texts.t("callSummary.comments.whole") : rangeText(atMs, atMs + durationMs, texts);
}

/** What a draft is, as the label of its field. */
export function draftLabel({ place, editing }: Pick<Draft, "place" | "editing">, isReply: boolean, texts: Texts): string {
  const { t } = texts;
  if (editing) return t("callSummary.comments.editing");
  if (place.atMs === undefined) return t(isReply ? "callSummary.comments.replyOnWhole" : "callSummary.comments.commentOnWhole");
  return t(isReply ? "callSummary.comments.replyAt" : "callSummary.comments.commentAt", { place: placeText(place, texts) });
}

const namesOf = (readers: readonly Reader[], { t, format }: Texts): string =>
  format.list(readers.map(({ name }) => (name === undefined ? t("shared.somebody") : quotedText(name))));

/** A draft that waits, by its time and place. */
export function draftText({ place, at }: Pick<Draft, "place" | "at">, texts: Texts): string {
  const { t, format } = texts;
  return t("callSummary.comments.draftAt", { time: format.dateTime(at ?? Date.now()), place: placeText(place, texts) });
}

/** Who will see what is sent. */
export function readersText(readers: readonly Reader[], texts: Texts): string {
  const { t } = texts;
  return readers.length === 0
    ? t("callSummary.comments.onlyYou")
    : t.plural("callSummary.comments.willSee", readers.length, { names: namesOf(readers, texts) });
}

/** Who should see a comment and cannot. */
export function unseenText(readers: readonly Reader[], texts: Texts): string {
  return texts.t.plural("callSummary.comments.unseen", readers.length, { names: namesOf(readers, texts) });
}

/** Why a comment was not sent. */
export function sendingFailure(sent: Exclude<Sent, { readonly kind: "sent" }>, texts: Texts): string {
  const { t } = texts;
  const { error } = sent;
  if (sent.kind === "notCreated") {
    if (error.reason === "forbidden") return t("callSummary.comments.mayNotWrite");
    return error.reason === "missing" ? t("callSummary.comments.transcriptGone") : refusalText("callSummary.comments.notSent", error, t);
  }
  const names = namesOf(sent.unreached, texts);
  const half = (reason: string) => t.plural("callSummary.comments.half", sent.unreached.length, { names, reason });
  if (sent.kind === "half") return refusalText(half, error, t);
  const sentence = error.reason === "forbidden" ? "callSummary.comments.mayNotShare" : "callSummary.comments.notShared";
  return t(sentence, { names, reason: refusal(error, t) });
}

export function savingFailure(error: DataverseError, { t }: Texts): string {
  return error.reason === "forbidden" ? t("callSummary.comments.mayNotEdit") : refusalText("callSummary.comments.notSaved", error, t);
}

export function deletingFailure(error: DataverseError, { t }: Texts): string {
  return error.reason === "forbidden" ? t("callSummary.comments.mayNotDelete") : refusalText("callSummary.comments.notDeleted", error, t);
}
