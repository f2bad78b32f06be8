import type { Call } from "../domain/Call";
import type { KpiId } from "../domain/kpis";
import type { Mention, SaidKind } from "../domain/Mention";
import type { ParticipantRole } from "../domain/Transcript";

/**
 * What a figure says of its calls, for whoever lists them: which measure stands first, which call is the most telling one, and at which
 * moment it opens. A direction is the one that the figure speaks of; without one, whatever lies farthest outside the target is first.
 */
export type EvidenceAbout =
  | { readonly kind: "kpi"; readonly kpi: KpiId; readonly direction?: "up" | "down" }
  /** What customers felt, all three parts. */
  | { readonly kind: "sentiment" }
  | { readonly kind: "word"; readonly wordKind: SaidKind; readonly text: string; readonly saidBy: ParticipantRole }
  /** How others do it: calls of these sellers, which are asked for when they are to be listed. `callIds` are the seller's own. */
  | { readonly kind: "practice"; readonly kpi: KpiId; readonly direction: "up" | "down"; readonly sellerIds: readonly string[] }
  /** What is written in calls rather than calls (`WrittenItem`), asked for when it is to be listed. */
  | { readonly kind: "actionItems" }
  | { readonly kind: "comments" };

/** What is behind a figure that was clicked, as the figure publishes it; one control of the page (`FigureEvidence`) draws it. */
export interface Evidence {
  /** Names the figure: unlike that of any other of the page. */
  readonly figure: string;
  /** What was clicked: the popup stands beside it and gives the focus back to it. */
  readonly anchor: HTMLElement;
  /** The figure in words, such as `Talks 64% of the time, was 52%`; the name of the list when the calls are narrowed to it. */
  readonly title: string;
  /** What must be said beside it, such as the target. */
  readonly note?: string;
  readonly about: EvidenceAbout;
  /** The calls behind it, of both periods where it compares them. */
  readonly callIds: readonly string[];
  /** Those calls, where the page's periods do not hold them all. */
  readonly calls?: readonly Call[];
  /** The words that it is about, where the page does not hold them. */
  readonly mentions?: readonly Mention<SaidKind>[];
}

/** What of the page's channel a figure needs. */
interface Shown {
  readonly evidence: Evidence | undefined;
  readonly narrowed: { readonly figure?: string } | undefined;
  publish(change: { readonly evidence: Evidence | undefined }): void;
}

/** A click on a figure: shows what is behind it, or no longer where that is shown already. */
export function toggleEvidence(channel: Pick<Shown, "evidence" | "publish">, evidence: Evidence): void {
  channel.publish({ evidence: channel.evidence?.figure === evidence.figure ? undefined : evidence });
}

/** How a figure that can be clicked is found, tells that its popup is open, and is marked while that is so or the calls are narrowed to it. */
export function figureState({ evidence, narrowed }: Omit<Shown, "publish">, figure: string) {
  const isOpen = evidence?.figure === figure;
  const isChosen = isOpen || narrowed?.figure === figure;
  return { "aria-haspopup": "dialog", "aria-expanded": isOpen, "data-figure": figure, "data-chosen": isChosen } as const;
}
