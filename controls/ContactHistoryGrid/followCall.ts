import type * as React from "react";

/**
 * A click on a call that is a link: opens it here, unless it was asked for in another tab. There the browser follows the link; where
 * the click was beside it, this does.
 */
export function followCall(event: React.MouseEvent, href: string, open: () => void): void {
  const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.button === 1;
  const isLink = (event.target as Element).closest("a") !== null;
  if (!isElsewhere) {
    event.preventDefault();
    if (event.button === 0) open();
  } else if (!isLink) window.open(href, "_blank", "noopener");
}
