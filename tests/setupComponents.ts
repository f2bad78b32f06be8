import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";
import { initializeIcons, setIconOptions } from "@fluentui/react";

initializeIcons(undefined, { disableWarnings: true });
setIconOptions({ disableWarnings: true });
// A busy machine takes longer to draw; waiting ends as soon as something is there.
configure({ asyncUtilTimeout: 10_000 });

// Nothing has a width here, and tabs that do not fit into theirs go into a menu with the next frame: each test would be over in time, or not.
Object.defineProperty(Element.prototype, "clientWidth", {
  configurable: true,
  get(this: Element): number {
    return this.getAttribute("role") === "tablist" ? 1 : 0;
  },
});

// Each test has a page of its own: what controls keep beside the document, under their own symbols, goes with it.
afterEach(() => {
  for (const symbol of Object.getOwnPropertySymbols(window))
    if (Symbol.keyFor(symbol)?.startsWith("slr.")) Reflect.deleteProperty(window, symbol);
});
