import * as React from "react";
import { pageWide } from "../../shared/host/pageWide";

/** The figure behind which a call was opened, and on which page. */
interface Left {
  page: string;
  figure: string;
  callId: string;
}

const left = (): Partial<Left> => pageWide("slr.evidenceLeft/1", () => ({}));

/** Within so many frames the page's other parts have drawn the figure. */
const DRAWING_FRAMES = 60;

/** Remembers which call of a figure one goes to. */
export function leaveFrom(page: string, figure: string, callId: string): void {
  Object.assign(left(), { page, figure, callId });
}

/**
 * Back from a call that was opened behind a figure, shows what is behind it again: one has come for several of them.
 * @param page undefined while it is not there
 * @returns the call that one was at
 */
export function useReturn(page: string | undefined): string | undefined {
  const [callId, setCallId] = React.useState<string>();
  React.useEffect(() => {
    const { page: from, figure, callId: opened } = left();
    if (page === undefined || from !== page) return undefined;
    Object.assign(left(), { page: undefined });
    let [frame, frames] = [0, DRAWING_FRAMES];
    const look = () => {
      const anchor = [...document.querySelectorAll<HTMLElement>("[data-figure]")].find((each) => each.dataset["figure"] === figure);
      if (anchor) {
        setCallId(opened);
        anchor.click();
      } else if (--frames > 0) frame = requestAnimationFrame(look);
    };
    frame = requestAnimationFrame(look);
    return () => cancelAnimationFrame(frame);
  }, [page]);
  return callId;
}
