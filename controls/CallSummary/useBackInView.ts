import * as React from "react";
import type { Playback } from "./player/Playback";

/**
 * Takes what follows the playback to the present moment when it is shown again after another was chosen: nothing can be scrolled while
 * it is hidden.
 */
export function useBackInView(isShown: boolean, playback: Playback): void {
  const jumps = React.useRef<number>();
  React.useEffect(() => {
    const { jumps: now, positionMs } = playback.state();
    if (!isShown) jumps.current ??= now;
    else if (jumps.current !== undefined) {
      const wasElsewhere = jumps.current !== now;
      jumps.current = undefined;
      if (wasElsewhere) playback.seek(positionMs);
    }
  }, [isShown, playback]);
}
