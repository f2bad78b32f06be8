import * as React from "react";
import type { Narrowed, PageChannel } from "../../shared/page/pageChannel";

/**
 * Keeps the list's narrowing to calls that the page's period holds: a zoom shows those of them that lie in it, and the way back shows
 * all again; where none is left the narrowing ends.
 */
export function useCoherentNarrowing(channel: PageChannel): void {
  const { narrowed, answer } = channel;
  const page = answer?.page;
  const whole = React.useRef<Narrowed>();
  React.useEffect(() => {
    const isSame = narrowed && whole.current?.label === narrowed.label && whole.current.figure === narrowed.figure;
    if (!isSame) whole.current = narrowed;
    if (!page || !whole.current) return;
    const held = new Set(page.listedCalls.map(({ id }) => id));
    const callIds = whole.current.callIds.filter((id) => held.has(id));
    channel.publish({ narrowed: callIds.length > 0 ? { ...whole.current, callIds } : undefined });
  }, [channel, page, narrowed]);
}
