/** What the host leaves free below is shown, too; whatever else follows has to be scrolled to. */
const MOST_BELOW_PX = 64;
/** So far away that whatever grows with its content ends beyond every window. */
const FAR_PX = 20_000;
/** So much less than there is: whatever has the frame's height alone to go by changes its own once it clips no more, which can be observed. */
const SPARE_PX = 1;

/** Those around an element that clip what it holds, or scroll it, from the inside out. */
function clippersOf({ parentElement }: Element): readonly Element[] {
  if (!parentElement || parentElement === document.documentElement) return [];
  const isOne = !["visible", ""].includes(getComputedStyle(parentElement).overflowY);
  return [...(isOne ? [parentElement] : []), ...clippersOf(parentElement)];
}

/**
 * How high an element is that ends with the window, or with whatever clips or scrolls it, while all of that stands at its beginning.
 * @param isFlush whether it ends with the very edge, rather than with the room that the host leaves free there
 * @returns whole pixels; 0 where nothing is left
 */
export function frameHeight(frame: HTMLElement, isFlush: boolean): number {
  let { top } = frame.getBoundingClientRect();
  const clippers = clippersOf(frame);
  const spacer = document.createElement("div");
  spacer.style.height = `${FAR_PX}px`;
  frame.after(spacer);
  const { bottom } = spacer.getBoundingClientRect();
  let scrolled = 0;
  const heights = [...clippers, document.documentElement].map((clipper) => {
    const isWindow = clipper === document.documentElement;
    const box = clipper.getBoundingClientRect();
    top += clipper.scrollTop;
    scrolled += clipper.scrollTop;
    const below = clipper.scrollHeight - (bottom + scrolled - (isWindow ? 0 : box.top));
    const end = isWindow ? window.innerHeight : box.bottom;
    return end - top - (isFlush ? 0 : Math.min(Math.max(0, below), MOST_BELOW_PX) + SPARE_PX);
  });
  spacer.remove();
  return Math.max(0, Math.floor(Math.min(...heights)));
}
