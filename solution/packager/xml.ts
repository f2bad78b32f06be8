import { DOMParser, type Element, type Node, onErrorStopParsing, XMLSerializer } from "@xmldom/xmldom";

const ELEMENT_NODE = 1;

/**
 * The root element of an XML text.
 * @param origin named in the message where the text is not well-formed
 */
export function parseXml(xml: string, origin: string): Element {
  try {
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml.replace(/^\uFEFF/, ""), "text/xml");
    if (!document.documentElement) throw new Error("it has no root element");
    return document.documentElement;
  } catch (error) {
    throw new Error(`${origin} is not well-formed XML: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** @param node an element of a document; its own namespace declarations stay */
export function serialize(node: Node): string {
  return new XMLSerializer().serializeToString(node);
}

/** Child elements, all or those of one name. */
export function children(parent: Element, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === ELEMENT_NODE && (!name || node.nodeName === name)) found.push(node as Element);
  }
  return found;
}

/** All elements below, in document order, of one name or any. */
export function descendants(parent: Element, name?: string): Element[] {
  return children(parent).flatMap((child) => [...(!name || child.nodeName === name ? [child] : []), ...descendants(child, name)]);
}

/** The text of the first child element of that name; undefined where there is none. */
export function childText(parent: Element, name: string): string | undefined {
  return children(parent, name)[0]?.textContent ?? undefined;
}

/** An attribute's value; undefined, not empty, where it is absent. */
export function attribute(element: Element, name: string): string | undefined {
  return element.getAttribute(name) ?? undefined;
}
