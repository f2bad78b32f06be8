import { KPIS } from "../../shared/domain/kpis";
import { bandText } from "../../shared/format/kpiFormat";
import { quotedText } from "../../shared/format/quotedText";
import type { Texts } from "../../shared/format/Texts";
import { worthListening, type WorthListening } from "../../shared/insights/worthListening";
import type { SellerPage } from "../../shared/page/sellerPage";
import { customerText } from "./contactHistoryGridViewModel";

/** A call to listen to, in words. */
export interface WorthLine {
  readonly callId: string;
  readonly atMs: number;
  /** `4:12` */
  readonly moment: string;
  /** Whom the call was with. */
  readonly title: string;
  readonly date: string;
  /** Why, and the word at which the moment is. */
  readonly reason: string;
}

function reasonText(worth: WorthListening, texts: Texts): string {
  const { t, format } = texts;
  const word = quotedText(worth.moment.text);
  if (worth.reason === "competitor") return t.plural("contactHistoryGrid.worth.competitor", worth.times, { word });
  const band = worth.reason === "talkShare" ? bandText(worth.band, KPIS.talkShare, texts) : "";
  return t(`contactHistoryGrid.worth.${worth.reason}`, { value: format.percent(worth.value), word, band });
}

/** At most three calls worth listening to, each with its moment and why. */
export function worthLines(page: SellerPage, texts: Texts): readonly WorthLine[] {
  const { calls, mentions = [], targets } = page;
  return worthListening({ calls, mentions, targets }).flatMap((worth) => {
    const call = calls.find(({ id }) => id === worth.callId);
    if (!call) return [];
    const { atMs } = worth.moment;
    const { format } = texts;
    return [
      {
        callId: call.id,
        atMs,
        moment: format.duration(atMs),
        title: customerText(call, texts),
        date: format.dateTime(call.startedAt),
        reason: reasonText(worth, texts),
      },
    ];
  });
}
