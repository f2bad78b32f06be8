import * as React from "react";
import type { FailureReason } from "../dataverse/DataverseError";
import type { Selection } from "../host/selection";
import { whileAwaited } from "../host/whileAwaited";
import type { PageChannel, PageState } from "./pageChannel";
import { useSettled } from "./usePageChannel";

/** Where a channel holds a page, by the kind of page. */
type Place = "answer" | "team";
type PageAt<P extends Place> = NonNullable<NonNullable<PageState[P]>["page"]>;

/**
 * Loads a page when the selection, `load` or the page's "now" changes, and tells the channel. An answer that comes late never replaces a
 * newer one; while another is awaited or has failed, the last good one stays.
 * @param bound what the bound columns say, undefined while not known
 * @param load stays the same function as long as it asks the same; rejects with a DataverseError
 */
export function usePublishedPage<P extends Place>(
  channel: PageChannel,
  place: P,
  bound: Selection | undefined,
  load: (asked: Selection) => Promise<PageAt<P>>,
): void {
  const { now, attempt } = channel;
  const selection = useSettled(bound, now);
  // Compared by value: hosts hand over unchanged columns again and again.
  const question = selection && JSON.stringify(selection);
  React.useEffect(() => {
    const publish = (
      page: PageAt<Place> | undefined,
      loading: boolean,
      failure?: FailureReason,
      more?: { readonly selection: Selection },
    ) => channel.publish({ [place]: { page, loading, failure }, ...more });
    const asked = question === undefined ? undefined : (JSON.parse(question) as Selection);
    publish(channel[place]?.page, true, undefined, asked && { selection: asked });
    if (!asked) return undefined;
    return whileAwaited(
      load(asked),
      (page) => publish(page, false),
      ({ reason }) => publish(channel[place]?.page, false, reason),
    );
  }, [question, now, attempt, channel, place, load]);
  // Without a source the others must know that nobody asks for them any more.
  React.useEffect(() => () => channel.publish({ [place]: undefined }), [channel, place]);
}
