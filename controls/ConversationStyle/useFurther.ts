import * as React from "react";
import type { Environment } from "../../shared/host/environment";
import { whileAwaited } from "../../shared/host/whileAwaited";
import { needsFurther, withFurther } from "../../shared/page/furtherMeasures";
import type { PageChannel } from "../../shared/page/pageChannel";

/**
 * Asks for the measures that stand in rows of their own, once a page is there that shows one, and tells the page's other controls.
 * @returns the channel as it is to be drawn: after a refresh the last whole page stays until the new one is
 */
export function useFurther(channel: PageChannel, environment: Environment): PageChannel {
  const { client } = channel;
  const page = channel.answer?.page;
  React.useEffect(() => {
    if (!page || !client || !needsFurther(page)) return undefined;
    return whileAwaited(withFurther({ ...environment, client, channel }, page), (whole) => {
      const { answer } = channel;
      if (answer?.page === page) channel.publish({ answer: { ...answer, page: whole } });
    });
  }, [page, channel, client, environment]);
  const whole = React.useRef(page);
  if (!page || !needsFurther(page)) whole.current = page;
  const { answer } = channel;
  const isRefresh = answer && JSON.stringify(whole.current?.selection) === JSON.stringify(page?.selection);
  return isRefresh ? { ...channel, answer: { ...answer, page: whole.current } } : channel;
}
