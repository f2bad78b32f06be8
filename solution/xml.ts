import { DOMParser, type Element, type Node, XMLSerializer } from "@xmldom/xmldom";

const ELEMENT_NODE = 1;

/**
 * The root element of an XML text.
 * @param origin what is read, such as a file's name, for the message
 * @throws where the text is not well-formed: with the origin, the first thing that is wrong and, where known, its line
 */
export function parseXml(text: string, origin: string): Element {
  let problem: string | undefined;
  const parser = new DOMParser({
    // Without an own listener the parser goes on after an attribute without quotes and the like, which importers refuse.
    onError: (_level, message, { locator }: { readonly locator?: { readonly lineNumber?: number } }) => {
      problem ??= locator?.lineNumber ? `near line ${locator.lineNumber}: ${message}` : message;
    },
  });
  try {
    const root = parser.parseFromString(text.replace(/^\uFEFF/, ""), "text/xml").documentElement;
    if (root && problem === undefined) return root;
  } catch (error) {
    problem ??= String(error); // a fatal error was heard above and thrown as well
  }
  throw new Error(`${origin} is not well-formed XML: ${problem}.`);
}

/** @param node an element of a document; its own namespace declarations stay */
export function serialize(node: Node): string {
  return new XMLSerializer().serializeToString(node);
}

/** Child elements, all or those of one name. */
export function children(parent: Element | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === ELEMENT_NODE && (name === undefined || node.nodeName === name)) found.push(node as Element);
  }
  return found;
}

/** The first element at a path of child names, such as `child(form, "tabs", "tab")`. */
export function child(parent: Element | undefined, ...path: readonly string[]): Element | undefined {
  return path.reduce((element, name) => children(element, name)[0], parent);
}

/** All elements below, in document order, of one name or any. */
export function descendants(parent: Element | undefined, name?: string): Element[] {
  return children(parent).flatMap((element) => [
    ...(name === undefined || element.nodeName === name ? [element] : []),
    ...descendants(element, name),
  ]);
}

/** The trimmed text of the element at a path of child names, itself without one; undefined where there is no such element. */
export function childText(parent: Element | undefined, ...path: readonly string[]): string | undefined {
  return child(parent, ...path)?.textContent?.trim();
}

/** An attribute's value; undefined where it is absent, empty where it is empty. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.getAttribute(name) ?? undefined;
}
