import { element, type Child } from "./element";

/** A button of the real shell that takes its room and does nothing here. */
export function inertButton(name: string, ...children: readonly Child[]): HTMLButtonElement {
  return element(
    "button",
    { type: "button", "aria-disabled": "true", "aria-label": name, title: `${name} (not played here)` },
    ...children,
  );
}
