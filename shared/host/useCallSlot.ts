import * as React from "react";
import { callSlotOf, type CallSlot } from "./callSlot";

/** The slot of a call; what the other side changes draws again. */
export function useCallSlot(callId: string): CallSlot {
  const slot = React.useMemo(() => callSlotOf(callId), [callId]);
  const [, redraw] = React.useReducer((count: number) => count + 1, 0);
  const { call, pane } = slot;
  React.useEffect(() => {
    const look = () => redraw();
    // A control whose effects ran first may have published before this one listened.
    if (slot.call !== call || slot.pane !== pane) look();
    return slot.subscribe(look);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once: from then on it is told
  }, [slot]);
  return slot;
}
