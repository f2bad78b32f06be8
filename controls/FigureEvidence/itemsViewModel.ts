import { MAX_ACTION_ITEMS } from "../../shared/dataverse/actionItemsQuery";
import { DAY_MS } from "../../shared/domain/time";
import type { WrittenItem } from "../../shared/domain/WrittenItem";
import type { Environment } from "../../shared/host/environment";
import type { EvidenceRow, EvidenceView } from "./evidenceViewModel";
import type { EvidenceSource } from "./evidenceSource";

type Source = Pick<EvidenceSource, "listedCalls" | "now">;
type Texts = Pick<Environment, "t" | "format" | "locale">;

export interface Items {
  readonly items: readonly WrittenItem[];
  /** Whether there are older ones. */
  readonly isCut: boolean;
}

/** What is still open, then what is only suggested, then what is done. */
const rank = ({ isDone, isSuggested }: WrittenItem): number => (isDone ? 2 : isSuggested ? 1 : 0);

/** The action items of a page's calls: those that are open and said first, and of each kind the oldest. */
export function itemsView({ items, isCut }: Items, { listedCalls, now }: Source, { t, format, locale }: Texts): EvidenceView {
  const calls = new Map(listedCalls.map((call) => [call.id, call]));
  const ages = new Intl.NumberFormat(locale, { style: "unit", unit: "day", unitDisplay: "short" });
  const sorted = items.filter(({ callId }) => calls.has(callId)).sort((a, b) => rank(a) - rank(b) || a.writtenAt - b.writtenAt);
  const counted = (kind: number) => sorted.filter((item) => rank(item) === kind).length;
  const toRow = (item: WrittenItem): EvidenceRow => {
    const { id, callId, text, atMs, writtenAt, who = "", dueAt } = item;
    const state = [undefined, "figureEvidence.suggested", "figureEvidence.done"] as const;
    const said = state[rank(item)];
    const due = dueAt === undefined ? undefined : format.date(dueAt);
    const isOverdue = dueAt !== undefined && dueAt < now && rank(item) === 0;
    return {
      key: id,
      callId,
      measure: ages.format(Math.max(0, Math.floor((now - writtenAt) / DAY_MS))),
      part: said ? t(said) : "",
      customer: text,
      details: [
        calls.get(callId)?.title.trim() ?? "",
        who,
        format.past(writtenAt, now),
        due === undefined || isOverdue ? "" : t("figureEvidence.due", { date: due }),
      ].filter(Boolean),
      ...(due !== undefined && isOverdue && { miss: t("figureEvidence.overdue", { date: due }) }),
      ...(atMs !== undefined && { moment: atMs }),
      momentText: atMs === undefined ? "" : format.duration(atMs),
    };
  };
  const suggested = counted(1) > 0 ? ` · ${t("figureEvidence.suggestedToo", { n: format.number(counted(1)) })}` : "";
  return {
    caption: t("figureEvidence.oldestFirst") + suggested,
    ...(isCut && { missing: t("figureEvidence.itemsCut", { n: format.number(MAX_ACTION_ITEMS) }) }),
    rows: sorted.map(toRow),
  };
}
