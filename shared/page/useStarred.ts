import * as React from "react";
import { toggled } from "../host/starred";
import type { PageChannel } from "./pageChannel";

/**
 * Tells a page whom the viewer has starred, and stars.
 * @param starred ids as the column holds them; undefined while it is not known
 * @param isRowKnown whether the rest of the row is: then an empty column holds nothing that could be overwritten
 * @param onStarred writes the column
 * @returns stars a seller or no longer; undefined while the stars are not known
 */
export function useStarred(
  channel: PageChannel,
  starred: readonly string[] | undefined,
  isRowKnown: boolean,
  onStarred: (ids: readonly string[]) => void,
): ((id: string) => void) | undefined {
  // Hosts hand over equal columns again and again: only another value is news.
  const stored = starred?.join();
  React.useEffect(() => {
    if (stored !== undefined) channel.publish({ starred: stored === "" ? [] : stored.split(",") });
  }, [channel, stored]);
  if (stored === undefined && !isRowKnown) return undefined;
  return (id) => {
    const ids = toggled(channel.starred, id);
    channel.publish({ starred: ids });
    onStarred(ids);
  };
}
