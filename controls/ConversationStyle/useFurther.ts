import * as React from "react";
import { whileAwaited } from "../../shared/host/whileAwaited";
import type { PageAnswer, PageChannel } from "../../shared/page/pageChannel";
import { needsFurther } from "./conversationStyleViewModel";

/**
 * Has the measures asked for that stand in rows of their own, once a page is there that shows one, and tells the page's other controls.
 * @returns the answer as it is to be drawn: after a refresh the last whole page stays until the new one is
 */
export function useFurther(channel: PageChannel): PageAnswer | undefined {
  const { onDemand, answer } = channel;
  const page = answer?.page;
  React.useEffect(() => {
    if (!page || !onDemand || !needsFurther(page)) return undefined;
    return whileAwaited(onDemand.withFurther(page), (whole) => {
      const { answer: latest } = channel;
      if (latest?.page === page) channel.publish({ answer: { ...latest, page: whole } });
    });
  }, [page, channel, onDemand]);
  const whole = React.useRef(page);
  if (!page || !needsFurther(page)) whole.current = page;
  const isRefresh = answer && JSON.stringify(whole.current?.selection) === JSON.stringify(page?.selection);
  return isRefresh ? { ...answer, page: whole.current } : answer;
}
