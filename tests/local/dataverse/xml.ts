import { DOMParser, XMLSerializer, type Element, type Node } from "@xmldom/xmldom";

/** The root element. @throws Error naming `what` when the text is not well-formed XML. */
export function parseXml(text: string, what: string): Element {
  let problem: string | undefined;
  const parser = new DOMParser({
    onError: (_level, message) => {
      problem ??= String(message).split("\n")[0];
    },
  });
  let root: Element | null = null;
  try {
    root = parser.parseFromString(text.replace(/^\uFEFF/, ""), "text/xml").documentElement;
  } catch (error) {
    problem ??= error instanceof Error ? error.message.split("\n")[0] : String(error);
  }
  if (!root || problem !== undefined) throw new Error(`${what} is not well-formed XML: ${problem ?? "no root element"}`);
  return root;
}

const isElement = (node: Node): node is Element => node.nodeType === 1;

export function childElements(parent: Element, name?: string): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => isElement(node) && (name === undefined || node.nodeName === name));
}

export function childElement(parent: Element, name: string): Element | undefined {
  return childElements(parent, name)[0];
}

/** Follows child elements by name; undefined where one is missing. */
export function descend(from: Element, ...names: readonly string[]): Element | undefined {
  return names.reduce<Element | undefined>((at, name) => (at ? childElement(at, name) : undefined), from);
}

/** All elements of this name below, at any depth. */
export function elementsBelow(root: Element, name: string): Element[] {
  return Array.from(root.getElementsByTagName(name)).filter(isElement);
}

export function textOf(parent: Element, name: string): string | undefined {
  const text = childElement(parent, name)?.textContent;
  return text === null || text === undefined ? undefined : text.trim();
}

export const attributeOf = (element: Element, name: string): string | undefined => element.getAttribute(name) ?? undefined;

export const serialize = (element: Element): string => new XMLSerializer().serializeToString(element);
