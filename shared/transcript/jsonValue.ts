import { isCallTime } from "./callTime";
import { oneLine, wellFormed } from "./textOf";

/** Reading JSON of unknown shape: each answers the value as the wanted type, or undefined. */

export type JsonObject = Readonly<Record<string, unknown>>;

export function asObject(value: unknown): JsonObject | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as JsonObject) : undefined;
}

export function asList(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined;
}

/** Text without outer white space; empty text counts as absent. Half of a character, which no file can hold, becomes U+FFFD. */
export function asText(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const text = wellFormed(value.trim());
  return text === "" ? undefined : text;
}

/** Ids come as text, which is one line, or as numbers. */
export function asId(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  const text = asText(value);
  return text === undefined ? undefined : oneLine(text);
}

export function asNumber(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** Milliseconds from the start of a call, or so many of them. */
export function asTime(value: unknown): number | undefined {
  const ms = asNumber(value);
  return isCallTime(ms) ? ms : undefined;
}

/** Tags by which a language is said not to be known, to be several or none. */
const NO_LANGUAGE = /^(?:und|mul|mis|zxx|root)(?:[-_]|$)/;

/** A language as people write one: `en`, `zh-CN`, `pt_BR`, `eng`; in lower case, by the short code where there is one. Anything else is none. */
export function asLocale(value: unknown): string | undefined {
  const text = asText(value)?.toLowerCase();
  if (text === undefined || !/^[a-z]{2,3}(?:[-_][a-z\d]{1,8}){0,8}$/.test(text) || NO_LANGUAGE.test(text)) return undefined;
  // `eng`, `cmn`, `deu-DE`: the engine knows which are written shorter.
  return /^[a-z]{3}(?:[-_]|$)/.test(text) ? canonical(text) : text;
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replace(/_/g, "-"))[0]?.toLowerCase() ?? tag;
  } catch {
    return tag;
  }
}

export function asTexts(value: unknown): readonly string[] {
  return (asList(value) ?? []).map(asText).filter((text): text is string => text !== undefined);
}
