import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { controlNames } from "../../controls/resources";
import { unlessGone } from "./unlessGone";

const BUILT = path.resolve(__dirname, "../../out/controls");

/** Makes every part of the page look pointed at and focused, since rules for that contradict each other, too. */
async function pointAtEverything(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { nodes } = await session.send("DOM.getFlattenedDocument", { depth: -1 });
  const forcedPseudoClasses = ["hover", "focus", "focus-visible"];
  const elements = nodes.filter(({ nodeType }) => nodeType === 1);
  await Promise.all(elements.map(({ nodeId }) => unlessGone(session.send("CSS.forcePseudoState", { nodeId, forcedPseudoClasses }))));
}

/**
 * What looks otherwise where other controls' stylesheets are loaded after a control's own than before it: its parts, and by which
 * properties.
 * @param popupOf the control that has opened a popup, whose parts lie outside of its own
 */
export async function changedByOtherStylesheets(page: Page, popupOf?: string): Promise<string[]> {
  await pointAtEverything(page);
  const sheets = (await controlNames()).map((name) => ({
    name,
    css: readFileSync(path.join(BUILT, name, "css", `${name}.css`), "utf8").replace("\uFEFF", ""),
  }));
  return page.evaluate(
    ([given, popupOwner]) => {
      const adopted = given.map(({ name, css }) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        return { name, sheet };
      });
      for (const sheet of document.styleSheets) sheet.disabled ||= /\/css\/[^/]+\.css/.test(sheet.href ?? "");
      const propertiesOf = (rules: CSSRuleList): string[] =>
        [...rules].flatMap((rule) =>
          rule instanceof CSSStyleRule ? [...rule.style] : rule instanceof CSSGroupingRule ? propertiesOf(rule.cssRules) : [],
        );
      const properties = [...new Set(adopted.flatMap(({ sheet }) => propertiesOf(sheet.cssRules)))];
      const looksOf = (parts: readonly Element[], order: CSSStyleSheet[]) => {
        document.adoptedStyleSheets = order;
        return parts.map((part) => {
          const style = getComputedStyle(part);
          return properties.map((property) => style.getPropertyValue(property));
        });
      };
      const found = new Set<string>();
      for (const { name, sheet } of adopted) {
        const places = `[data-control$=".${name}"]${name === popupOwner ? ", .sd-popup" : ""}`;
        const parts = [...document.querySelectorAll(places)].flatMap((place) => [...place.querySelectorAll("*")]);
        const others = adopted.map((other) => other.sheet).filter((other) => other !== sheet);
        const last = looksOf(parts, [...others, sheet]);
        const first = looksOf(parts, [sheet, ...others]);
        parts.forEach((part, index) =>
          properties.forEach((property, at) => {
            const [before, after] = [last[index]?.[at], first[index]?.[at]];
            if (before !== after) found.add(`${name}: ${part.getAttribute("class") ?? part.tagName}: ${property}: ${before} → ${after}`);
          }),
        );
      }
      return [...found];
    },
    [sheets, popupOf] as const,
  );
}
