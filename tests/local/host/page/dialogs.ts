import { element } from "./element";

/** Shows a modal box and waits until it is closed. Returns whether the user confirmed. */
export function showDialog(title: string, text: string, confirmLabel = "OK", cancelLabel?: string): Promise<boolean> {
  return new Promise((resolve) => {
    const close = (isConfirmed: boolean) => {
      dialog.remove();
      resolve(isConfirmed);
    };
    const dialog = element(
      "dialog",
      { class: "dialog", "aria-label": title || text, oncancel: () => close(false) },
      ...(title ? [element("h2", {}, title)] : []),
      element("p", {}, text),
      element(
        "div",
        { class: "dialog-buttons" },
        element("button", { type: "button", class: "primary", onclick: () => close(true) }, confirmLabel),
        ...(cancelLabel === undefined ? [] : [element("button", { type: "button", onclick: () => close(false) }, cancelLabel)]),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}
