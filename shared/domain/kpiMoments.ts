import type { MomentKind } from "./CallMoment";
import type { KpiId } from "./kpis";

/** Where a call is most like its figure, by the direction in which the figure stands out; measures that no moment tells have none. */
export const MOMENTS: Readonly<Partial<Record<KpiId, { readonly up: MomentKind; readonly down: MomentKind }>>> = {
  talkShare: { up: "longestMonologue", down: "longestCustomerMonologue" },
  sellerMonologueMs: { up: "longestMonologue", down: "longestMonologue" },
  customerMonologueMs: { up: "longestCustomerMonologue", down: "longestCustomerMonologue" },
  wordsPerMinute: { up: "fastestSpeech", down: "slowestSpeech" },
  switchCount: { up: "mostSwitches", down: "longestMonologue" },
  switchesPerHour: { up: "mostSwitches", down: "longestMonologue" },
  pauseMs: { up: "longestPause", down: "quickestAnswer" },
  positive: { up: "mostPositive", down: "mostNegative" },
  negative: { up: "mostNegative", down: "mostPositive" },
};
