import { isHidden } from "../../../shared/domain/targets";
import type { Texts } from "../../../shared/format/Texts";
import type { CallSummary } from "../loadCallSummary";
import type { CallLine } from "../callLines";
import { heardCall } from "./heardCall";
import { interruptionSection } from "./interruptionSection";
import type { MomentSection } from "./Moment";
import { monologueSection } from "./monologueSection";
import { negativeSection } from "./negativeSection";
import { pauseSection } from "./pauseSection";
import { quarterSection } from "./quarterSection";
import { momentOf } from "./momentOf";
import { standingOut, type OutstandingFigure, type StandingOut } from "./standingOut";

/** A figure that stands out, and from where in the call to hear it: absent without a transcript, or where nothing in that tells. */
export type HeardFigure = Omit<OutstandingFigure, "moment"> & { readonly atMs?: number | undefined };

export interface MomentsView extends Omit<StandingOut, "figures"> {
  readonly figures: readonly HeardFigure[];
  /** Why there are no moments, or not all. */
  readonly missing?: string;
  readonly sections: readonly MomentSection[];
}

/** A section that says nothing is none. */
const saysSomething = ({ captions, lists }: MomentSection): boolean => captions.length + lists.length > 0;

/**
 * What stands out in a call, and where to hear it.
 * @param lines by time; empty where there is no transcript to be shown
 */
export function momentsView(summary: CallSummary, lines: readonly CallLine[], durationMs: number, texts: Texts): MomentsView {
  const { t } = texts;
  const { call, seller, targets, findings } = summary;
  const outstanding = standingOut(summary, texts);
  const heard = heardCall(lines, seller?.id);
  const figures = outstanding.figures.map(({ moment, ...figure }) => ({
    ...figure,
    atMs: moment && lines.length > 0 ? momentOf(moment, { summary, lines, heard }) : undefined,
  }));
  if (lines.length === 0) return { ...outstanding, figures, missing: t("callSummary.moments.needsTranscript"), sections: [] };
  const { missing } = heard;
  const ofBothSides = [
    pauseSection(heard, summary, texts),
    interruptionSection(heard, texts),
    ...(isHidden("talkShare", targets) ? [] : [quarterSection(heard, durationMs, summary, texts)]),
  ];
  // Where nothing is stored of how customers sounded, nothing is said of it.
  const isHeard = !findings.segments || findings.segments.some(({ role }) => role === "customer");
  const sections = [
    monologueSection(heard, summary, texts),
    ...(missing ? [] : ofBothSides),
    ...(isHidden("negative", targets) || call.insightsId === undefined || !isHeard
      ? []
      : [negativeSection(findings.segments, lines, texts)]),
  ].filter(saysSomething);
  return { ...outstanding, figures, ...(missing && { missing: t(`callSummary.moments.${missing}`) }), sections };
}
