import { interruptionsOf } from "../../../shared/analytics/interruptions";
import type { Texts } from "../../../shared/format/Texts";
import type { HeardCall } from "./heardCall";
import { listOf, type MomentSection } from "./Moment";
import { answerMoment } from "./pauseSection";

/** Where the seller took the floor while a customer still spoke, and how often customers did. */
export function interruptionSection({ turns, isSeller }: HeardCall, texts: Texts): MomentSection {
  const { t, format } = texts;
  const all = interruptionsOf(turns);
  const own = all.filter(({ turn }) => isSeller(turn));
  return {
    title: t("callSummary.moments.interruptions"),
    captions: [
      t("callSummary.moments.bySeller", { n: format.number(own.length) }),
      t("callSummary.moments.byCustomers", { n: format.number(all.filter(({ turn }) => turn.role === "customer").length) }),
    ],
    lists: listOf(
      [],
      own.map(({ turn, interrupted, overlapMs }) =>
        answerMoment(turn.startMs, -overlapMs, turn.utterances[0], interrupted.utterances[0], texts),
      ),
    ),
  };
}
