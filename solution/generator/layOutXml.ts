import type { Element } from "@xmldom/xmldom";
import { children, serialize } from "../xml";

const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** Gives each element a line of its own where elements hold elements; takes away comments between them. Changes the element. */
function indent(element: Element, depth: number): void {
  const elements = children(element);
  const document = element.ownerDocument;
  if (elements.length === 0 || !document) return;
  const lineBreak = (at: number) => document.createTextNode(`\n${"  ".repeat(at)}`);
  element.textContent = "";
  for (const child of elements) {
    element.appendChild(lineBreak(depth + 1));
    element.appendChild(child);
    indent(child, depth + 1);
  }
  element.appendChild(lineBreak(depth));
}

/** Files of their own in a package, too, where exports have them without the declaration; the packer takes it from all others. */
const PACKED_AS_IT_IS = "environmentvariabledefinition";

/** The text of an XML file, laid out for reading. Changes the element. */
export function layOutXml(root: Element): string {
  if (root.nodeName !== PACKED_AS_IT_IS) root.setAttribute("xmlns:xsi", XSI);
  indent(root, 0);
  const text = serialize(root).replaceAll("/>", " />"); // as exports write it; in texts the serializer escapes ">"
  return `<?xml version="1.0" encoding="utf-8"?>\n${text}\n`;
}
