import { asLocale } from "./jsonValue";

/** A language that somebody states for a call, in lower case; what is none is left out, and said so. */
export function statedLocale(text: string | undefined): { readonly locale?: string; readonly problem?: string } {
  if (text === undefined) return {};
  const locale = asLocale(text);
  return locale === undefined ? { problem: `“${text.slice(0, 40)}” is no language and was left out.` } : { locale };
}
