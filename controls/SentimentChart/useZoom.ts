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
  return {
    days,
    zoomTo(next) {
      const before = days ? zoomedFrom : (channel.selection ?? selection);
      setTarget(next);
      if (before) channel.publish({ zoomedFrom: before });
      onChange({ period: "custom", ...next });
    },
    undo() {
      if (!zoomedFrom) return;
      const { period, from, to } = zoomedFrom;
      channel.publish({ zoomedFrom: undefined });
      onChange({ period, ...(from && { from }), ...(to && { to }) });
    },
  };
}
