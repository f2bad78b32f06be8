import * as React from "react";
import type { PageChannel } from "../../shared/page/pageChannel";
import type { Selection } from "../../shared/host/selection";
import type { Days } from "./sentimentChartViewModel";

export interface Zoom {
  /** The days that the user zoomed to, while the page shows them. */
  readonly days: Days | undefined;
  zoomTo(days: Days): void;
  /** Back to what was chosen before the first zoom. Seller and comparison stay as they are now. */
  undo(): void;
}

/**
 * Zooming is choosing a custom period; the channel keeps what was chosen before. A zoom within a zoom keeps the outermost. When
 * another control chooses a period meanwhile, there is nothing to undo any more.
 */
export function useZoom(channel: PageChannel, selection: Selection | undefined, onChange: (change: Partial<Selection>) => void): Zoom {
  const [target, setTarget] = React.useState<Days>();
  const { zoomedFrom } = channel;
  const shown = selection?.period === "custom" && selection.from && selection.to ? { from: selection.from, to: selection.to } : undefined;
  const isAtTarget = target === undefined || (shown?.from === target.from && shown.to === target.to);
  const days = zoomedFrom && isAtTarget ? shown : undefined;
  const undo = () => {
    if (!zoomedFrom) return;
    const { period, from, to } = zoomedFrom;
    channel.publish({ zoomedFrom: undefined });
    onChange({ period, ...(from && { from }), ...(to && { to }) });
  };
  // Others are told of it; what it goes back to stays the same as long as the days do.
  const [from, to] = [days?.from, days?.to];
  React.useEffect(() => {
    channel.publish({ zoom: from !== undefined && to !== undefined ? { from, to, undo } : undefined });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [channel, from, to]);
  React.useEffect(() => () => channel.publish({ zoom: undefined }), [channel]);
  return {
    days,
    undo,
    zoomTo(next) {
      const before = days ? zoomedFrom : (channel.selection ?? selection);
      setTarget(next);
      if (before) channel.publish({ zoomedFrom: before });
      onChange({ period: "custom", ...next });
    },
  };
}
