import * as React from "react";

/** As long as one needs to take in what stands there. */
const READ_MS = 1_500;
const STEPS = [0, 0.25, 0.5, 0.75, 1];

/** Half of it, or what is higher than the window over half of the window. */
const isBeforeTheEyes = ({ isIntersecting, intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): boolean =>
  isIntersecting && (intersectionRatio >= 0.5 || intersectionRect.height >= (rootBounds?.height ?? Infinity) / 2);

/**
 * Tells once that an element was on the screen, of a document that is looked at, for long enough to be read. What cuts it off counts:
 * frames that scroll, and the window.
 * @param isAwaited whether anybody wants to know
 */
export function useOnScreen(element: React.RefObject<Element>, isAwaited: boolean, onSeen: () => void): void {
  const latest = React.useRef(onSeen);
  latest.current = onSeen;
  React.useEffect(() => {
    const { current } = element;
    if (!isAwaited || !current || typeof IntersectionObserver === "undefined") return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isThere = false;
    const look = () => {
      const isSeen = isThere && !document.hidden;
      if (!isSeen) clearTimeout(timer);
      timer = isSeen ? (timer ?? setTimeout(() => latest.current(), READ_MS)) : undefined;
    };
    const observer = new IntersectionObserver(
      (entries) => {
        isThere = entries.slice(-1).some(isBeforeTheEyes);
        look();
      },
      { threshold: STEPS },
    );
    observer.observe(current);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener("visibilitychange", look);
    };
  }, [element, isAwaited]);
}
