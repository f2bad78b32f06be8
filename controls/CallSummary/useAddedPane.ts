import * as React from "react";
import type { CallPlace, SlottedCall } from "../../shared/host/callSlot";
import { useCallSlot } from "../../shared/host/useCallSlot";
import { useInstanceId } from "../../shared/ui/useInstanceId";
import { callMeasures } from "./callMeasures";
import { nameOf } from "./callSummaryViewModel";
import type { OpenCall } from "./OpenCall";
import type { Playback } from "./player/Playback";

export interface AddedPaneSource extends OpenCall {
  readonly playback: Playback;
  readonly marked: React.MutableRefObject<CallPlace | undefined>;
  /** Whether it is the pane that is chosen. */
  readonly isShown: boolean;
  /** Brings the added pane before the others. */
  readonly show: () => void;
  /** Leads from a pane that hides the transcript to the line that is heard. */
  readonly lead: () => void;
}

/** The pane that another control adds, if there is one: what it says of itself, and the id of the element where it is drawn. */
export function useAddedPane(source: AddedPaneSource) {
  const { environment, summary, playback } = source;
  const { call, seller, targets } = summary;
  const { t } = environment;
  const slot = useCallSlot(call.id);
  const isShown = source.isShown && slot.pane !== undefined;
  // Stays so until the call is left: a tab does not move while its pane is read.
  const wasNew = React.useRef(false);
  wasNew.current ||= slot.pane?.isNew === true;
  const elementId = useInstanceId("sd-added");
  const latest = React.useRef(source);
  latest.current = source;
  const { durationMs } = playback;
  React.useEffect(() => {
    const owner = call.ownerTable === "team" ? undefined : call.ownerId;
    const sellerId = seller ? seller.userId : owner;
    const sellerName = seller ? nameOf(seller, t) : call.ownerName;
    const slotted: SlottedCall = {
      title: call.title,
      ...(sellerId !== undefined && { sellerId }),
      ...(sellerName !== undefined && { sellerName }),
      durationMs,
      measures: callMeasures(summary),
      targets,
      playFrom(atMs) {
        latest.current.playback.playFrom(atMs);
        latest.current.lead();
      },
      place() {
        const { positionMs, jumps } = latest.current.playback.state();
        return latest.current.marked.current ?? (positionMs > 0 || jumps > 0 ? { atMs: positionMs, durationMs: 0 } : undefined);
      },
      show: () => latest.current.show(),
      ...(isShown && { elementId }),
    };
    slot.publish({ call: slotted });
  }, [slot, summary, call, seller, targets, t, durationMs, isShown, elementId]);
  React.useEffect(() => () => slot.publish({ call: undefined }), [slot]);
  return { pane: slot.pane, elementId, wasNew: wasNew.current };
}
