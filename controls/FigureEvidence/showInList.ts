/** The list of calls on this page, as it names itself. */
const LIST = "section.sd-calls-control";

/** Goes to the list of calls and gives its heading the focus, whatever scrolls: the window, or a form within it. */
export function goToList(): void {
  const list = document.querySelector<HTMLElement>(LIST);
  const heading = list?.querySelector<HTMLElement>("h2");
  if (!list || !heading) return;
  list.scrollIntoView({ block: "start" });
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
