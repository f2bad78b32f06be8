import type { Call } from "../../shared/domain/Call";
import type { CallMoment } from "../../shared/domain/CallMoment";
import { callTitle } from "../../shared/domain/callTitle";
import type { Deal } from "../../shared/domain/Deal";
import { present } from "../../shared/domain/present";
import { dealText } from "../../shared/figures/dealText";
import type { Texts } from "../../shared/format/Texts";
import type { Environment } from "../../shared/host/environment";
import type { EvidenceAbout } from "../../shared/page/evidence";
import type { EvidenceSource } from "./evidenceSource";
import { rankingOf } from "./rankings";

/** A call behind a figure, or something said in one, in words. */
export interface EvidenceRow {
  /** Unlike that of any other row. */
  readonly key: string;
  readonly callId: string;
  /** What the figure is made of in this call. */
  readonly measure: string;
  /** Of which part the measure is; empty where the figure has one alone. */
  readonly part: string;
  /** Whose call it was, or what was said. Untrusted text. */
  readonly customer: string;
  /** Date, length and whatever else tells the call from others; of untrusted texts, too. */
  readonly details: readonly string[];
  /** What is not as it should be, said before the details. */
  readonly miss?: string;
  /** Where the call opens; absent: at its start. */
  readonly moment?: CallMoment;
  /** `4:12`, `quickest answer`; empty at the start. */
  readonly momentText: string;
}

export interface EvidenceView {
  /** `22 calls, highest first` */
  readonly caption: string;
  /** What is not listed, where that is so. */
  readonly missing?: string;
  /** The most telling first. */
  readonly rows: readonly EvidenceRow[];
}

/** A call with whatever else is said of it, such as whose it is. */
export interface ListedCall {
  readonly call: Call;
  readonly seller?: string;
}

function momentText(moment: CallMoment | undefined, { t, format }: Texts): string {
  if (moment === undefined) return "";
  return typeof moment === "number" ? format.duration(moment) : t(`figureEvidence.moment.${moment}`);
}

/** The calls of a page with these ids; those of the period before are among them where a figure speaks of both. */
export function callsBehind(
  { listedCalls, previousCalls, whose }: Pick<EvidenceSource, "listedCalls" | "previousCalls" | "whose">,
  callIds: readonly string[],
): readonly ListedCall[] {
  const wanted = new Set(callIds);
  return [...listedCalls, ...previousCalls].flatMap((call) =>
    wanted.has(call.id) ? [present<ListedCall>({ call, seller: whose?.get(call.id) })] : [],
  );
}

type Deals = ReadonlyMap<string, Deal>;

/** What an open deal is worth and how far it has come. */
const openDeal = (deal: Deal | undefined, locale: string): string => (deal?.state === "open" ? dealText(deal, locale) : "");

/**
 * Calls by how much they tell of a figure; of equal ones the newest first.
 * @param deals by call, as far as they are known
 */
export function evidenceView(
  about: EvidenceAbout,
  listed: readonly ListedCall[],
  page: EvidenceSource,
  texts: Pick<Environment, "t" | "format" | "locale">,
  deals?: Deals,
): EvidenceView {
  const { t, format, locale } = texts;
  const { order, tell } = rankingOf(
    about,
    listed.map(({ call }) => call),
    page,
    texts,
  );
  const told = listed
    .flatMap(({ call, seller }) => {
      const of = tell(call);
      return of ? [{ call, seller, of }] : [];
    })
    .sort((a, b) => b.of.weight - a.of.weight || b.call.startedAt - a.call.startedAt);
  return {
    caption: t(`figureEvidence.order.${order}`, { calls: t.plural("shared.calls", told.length) }),
    rows: told.map(({ call, seller, of: { measure, part = "", moment } }) => {
      const { customer, topic = "" } = callTitle(call.title);
      return {
        key: call.id,
        callId: call.id,
        measure,
        part,
        customer: customer || t("figureEvidence.untitled"),
        details: [
          seller ?? "",
          topic,
          format.past(call.startedAt, page.now),
          call.durationMs === undefined ? "" : format.duration(call.durationMs),
          ...(call.tags ?? []),
          openDeal(deals?.get(call.id), locale),
        ].filter(Boolean),
        ...(moment !== undefined && { moment }),
        momentText: momentText(moment, texts),
      };
    }),
  };
}
