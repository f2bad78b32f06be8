/** Reading JSON of unknown shape: each answers the value as the wanted type, or undefined. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

export function asList(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** Text without outer white space; empty text counts as absent. */
export function asText(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = value.trim();
  return text === "" ? undefined : text;
}

/** Ids come as text or as numbers. */
export function asId(value: unknown): string | undefined {
  return typeof value === "number" ? String(value) : asText(value);
}

export function asNumber(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

export function asTexts(value: unknown): readonly string[] {
  return (asList(value) ?? []).map(asText).filter((text): text is string => text !== undefined);
}
