import { monologuesOf, type Monologue } from "../../../shared/analytics/monologue";
import type { KpiId } from "../../../shared/domain/kpis";
import { isHidden } from "../../../shared/domain/targets";
import type { Texts } from "../../../shared/format/Texts";
import type { Measure } from "../comparison";
import type { HeardCall, HeardLine } from "./heardCall";
import { listOf, type MomentSection } from "./Moment";

/** The seller's longest one is shown however short it is; others from here on. */
const LONG_MS = 45_000;
const MOST_OF_SELLER = 3;
const MOST_SPEAKERS = 5;

const lengthOf = ({ startMs, endMs }: Monologue) => endMs - startMs;

/** The longest monologues of the seller and of a customer; of every speaker where nobody is known to sell. */
export function monologueSection({ utterances, turns, isSeller }: HeardCall, { targets }: Measure, texts: Texts): MomentSection {
  const { t, format } = texts;
  const longestFirst = [...monologuesOf(turns, utterances)].sort((a, b) => lengthOf(b) - lengthOf(a));
  const own = longestFirst.filter(({ first }) => isSeller(first));
  const momentsOf = (monologues: readonly Monologue<HeardLine>[]) =>
    monologues.map((one) => ({ atMs: one.startMs, facts: [one.first.name, format.duration(lengthOf(one))], said: [one.first] }));
  const shown = (kpi: KpiId, monologues: readonly Monologue<HeardLine>[]) => (isHidden(kpi, targets) ? [] : monologues);
  const ofSpeakers = new Map<string, Monologue<HeardLine>>();
  for (const one of longestFirst) if (!ofSpeakers.has(one.participantId)) ofSpeakers.set(one.participantId, one);
  return {
    title: t("callSummary.moments.monologues"),
    captions: [],
    lists: listOf(
      [],
      momentsOf(
        own.length === 0
          ? [...ofSpeakers.values()].slice(0, MOST_SPEAKERS)
          : [
              ...shown("sellerMonologueMs", own.filter((one, index) => index === 0 || lengthOf(one) >= LONG_MS).slice(0, MOST_OF_SELLER)),
              ...shown("customerMonologueMs", longestFirst.filter(({ first }) => first.role === "customer").slice(0, 1)),
            ],
      ),
    ),
  };
}
