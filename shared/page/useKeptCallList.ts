import * as React from "react";
import type { PageChannel } from "./pageChannel";

/**
 * Tells the page what the viewer's row holds of the list of calls, and the row what the viewer has chosen since. A data set control
 * cannot be bound to a column: one that is does it for the list.
 * @param stored what the column holds; null while that is not known, or where there is nothing
 */
export function useKeptCallList(channel: PageChannel, stored: string | null, onChange: (callList: string) => void): void {
  const { callList } = channel;
  React.useEffect(() => {
    if (stored !== null) channel.publish({ callList: stored });
  }, [channel, stored]);
  React.useEffect(() => {
    if (callList !== undefined && callList !== stored) onChange(callList);
    // What the row says anew is not the viewer's choice.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [callList]);
}
