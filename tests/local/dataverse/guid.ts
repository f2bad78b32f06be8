import { createHash } from "node:crypto";

const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** Lower case without braces; undefined when the text is not a GUID. */
export function toGuid(text: string): string | undefined {
  return GUID.exec(text.trim())?.[1]?.toLowerCase();
}

/** How ids are compared: lower case without braces, whether or not the text is a GUID. */
export function plainId(text: string): string {
  return text.trim().replace(/[{}]/g, "").toLowerCase();
}

/** A GUID made from a text, so that it is the same at every start. */
export function stableGuid(text: string): string {
  const hex = createHash("sha1").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
