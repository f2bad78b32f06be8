import type { PlaceRange } from "./PlaceRange";

/** Whether the user has marked text, so that a click was the end of that. */
export function isTextSelected(): boolean {
  return document.getSelection()?.isCollapsed === false;
}

/** Whether a range holds more of an element than one of its edges, as where three clicks mark a line up to the beginning of the next. */
function holdsText(range: Range, element: Element): boolean {
  const own = document.createRange();
  own.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, own) > 0) own.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, own) < 0) own.setEnd(range.endContainer, range.endOffset);
  return own.toString() !== "";
}

/** The lines within an element over which the user has marked text; undefined where that is less than two. */
export function selectedPlaces(element: HTMLElement): PlaceRange | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(element)) return undefined;
  const places = [...element.querySelectorAll<HTMLElement>("[data-place]")]
    .filter((line) => range.intersectsNode(line) && holdsText(range, line.querySelector(".sd-line-text") ?? line))
    .map((line) => Number(line.dataset["place"]));
  const [from, to] = [places[0], places[places.length - 1]];
  return from === undefined || to === undefined || from === to ? undefined : { from, to, by: "text" };
}
