import { DOMParser, XMLSerializer, type Element } from "@xmldom/xmldom";

/** The root element of an XML text; throws naming `what` where it is not well-formed. */
export function parseXml(text: string, what: string): Element {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") throw new Error(`${what} is not well-formed XML: ${message}`);
    },
  });
  const root = parser.parseFromString(text.replace(/^\uFEFF/, ""), "text/xml").documentElement;
  if (!root) throw new Error(`${what} is empty.`);
  return root;
}

/** Child elements, optionally only those of one name. */
export function childrenOf(parent: Element | undefined, name?: string): Element[] {
  if (!parent) return [];
  const children: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (!name || node.nodeName === name)) children.push(node as Element);
  }
  return children;
}

/** The element at a path of child names, such as `childAt(form, "tabs", "tab")`. */
export function childAt(parent: Element | undefined, ...names: string[]): Element | undefined {
  return names.reduce<Element | undefined>((element, name) => childrenOf(element, name)[0], parent);
}

export function textOf(element: Element | undefined): string {
  return element?.textContent?.trim() ?? "";
}

/** An attribute's value; undefined where it is absent or empty. */
export function attributeOf(element: Element | undefined, name: string): string | undefined {
  return element?.getAttribute(name) || undefined;
}

export function isTrue(text: string | undefined, whenAbsent: boolean): boolean {
  return text === undefined ? whenAbsent : text === "1" || text.toLowerCase() === "true";
}

export function serialise(element: Element): string {
  return new XMLSerializer().serializeToString(element);
}

/** A GUID in the form used as key here: lower case, no braces. */
export function bareGuid(text: string): string {
  return text.trim().replace(/[{}]/g, "").toLowerCase();
}
