/** As many lines as Page Up and Page Down walk. */
const PAGE_LINES = 10;

/** The place that a key walks to from another one, held within the list; undefined for other keys. */
export function placeAfter(key: string, place: number, count: number): number | undefined {
  const next = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: place + PAGE_LINES,
    PageUp: place - PAGE_LINES,
    Home: 0,
    End: count - 1,
  }[key];
  return next === undefined ? undefined : Math.min(count - 1, Math.max(0, next));
}

/** Moves the focus along what can be done with a line, in reading direction. @returns whether the key does that */
export function walkAlong(key: string, line: HTMLElement): boolean {
  if (key !== "ArrowRight" && key !== "ArrowLeft") return false;
  const isRtl = line.closest<HTMLElement>("[dir='rtl'],[dir='ltr']")?.dir === "rtl";
  const buttons = [...line.querySelectorAll("button")];
  const at = buttons.findIndex((button) => button === document.activeElement);
  buttons[at + ((key === "ArrowRight") === isRtl ? -1 : 1)]?.focus();
  return true;
}
