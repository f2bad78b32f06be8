type Child = Node | string;

export function part(name: keyof HTMLElementTagNameMap, className: string, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(name);
  if (className !== "") element.className = className;
  element.append(...children);
  return element;
}

/** A text of somebody, whose direction is its own. */
export const own = (text: string): HTMLElement => part("bdi", "", text);

export const section = (title: string, ...children: readonly Child[]): HTMLElement =>
  part("section", "", part("h2", "", title), ...children);

export const list = (items: readonly HTMLElement[]): HTMLElement => part("ul", "", ...items);

/** The head of a table's column, or of a row. */
export function head(scope: "col" | "row", ...children: readonly Child[]): HTMLElement {
  const element = part("th", "", ...children);
  element.setAttribute("scope", scope);
  return element;
}
