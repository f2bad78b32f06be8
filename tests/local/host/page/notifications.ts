import { element } from "./element";

export interface GlobalNotification {
  readonly message: string;
  /** 1 success, 2 error, 3 warning, 4 information. */
  readonly level: number;
  readonly showCloseButton?: boolean;
}

/** The bars across an app; they outlast the pages below them. */
export class Notifications {
  readonly bars = element("div", { class: "notifications", role: "status" });
  private readonly byId = new Map<string, HTMLElement>();

  add({ message, level, showCloseButton }: GlobalNotification): string {
    const id = String(this.byId.size + 1);
    const close = element("button", { type: "button", "aria-label": "Close", onclick: () => this.clear(id) }, "×");
    const bar = element(
      "div",
      { class: "notification", "data-level": String(level) },
      element("span", {}, message),
      ...(showCloseButton ? [close] : []),
    );
    this.byId.set(id, bar);
    this.bars.append(bar);
    return id;
  }

  clear(id: string): void {
    this.byId.get(id)?.remove();
  }
}
