import { badRequest } from "../errors";

export interface Token {
  readonly kind: "name" | "string" | "number" | "guid" | "date" | "symbol";
  readonly text: string;
}

const PATTERNS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["guid", /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i],
  ["date", /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?/],
  ["number", /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/],
  ["string", /^'(?:[^']|'')*'/],
  ["name", /^[A-Za-z_@$][\w.$]*(?:\/[A-Za-z_][\w.]*)*/],
  ["symbol", /^[(),=;[\]]/],
];

/** Splits an OData expression. Strings lose their quotes. @throws ApiError 400 */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let rest = text.trimStart();
  while (rest !== "") {
    const match = PATTERNS.map(([kind, pattern]) => ({ kind, text: pattern.exec(rest)?.[0] })).find((m) => m.text !== undefined);
    if (match?.text === undefined) throw badRequest(`Syntax error at '${rest.slice(0, 20)}' in '${text}'.`);
    found.push({ kind: match.kind, text: match.kind === "string" ? match.text.slice(1, -1).replace(/''/g, "'") : match.text });
    rest = rest.slice(match.text.length).trimStart();
  }
  return found;
}

/** Splits at `separator` outside of parentheses and strings. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quoted = false;
  let part = "";
  for (const char of text) {
    if (char === "'") quoted = !quoted;
    if (!quoted && char === "(") depth += 1;
    if (!quoted && char === ")") depth -= 1;
    if (!quoted && depth === 0 && char === separator) {
      parts.push(part.trim());
      part = "";
    } else part += char;
  }
  parts.push(part.trim());
  return parts.filter((p) => p !== "");
}
