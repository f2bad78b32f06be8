import type { PluralKey, StringKey } from "./keys";

export type Values = Readonly<Record<string, string | number>>;

export interface Translate {
  /** The text of a key, `{{name}}` replaced by values. */
  (key: StringKey, values?: Values): string;
  /** The text that fits a number in the user's language; `{{n}}` is the number as it was formatted. */
  plural(key: PluralKey, count: number, values?: Values): string;
}

/** A text with `{{name}}` replaced by values; a placeholder without a value stays. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => String(values[name] ?? placeholder));
}

/**
 * @param getString the host's look-up, such as `context.resources.getString`; a missing key comes back as itself or empty
 * @param locale BCP 47, for the plural rules
 */
export function createTranslate(getString: (key: string) => string, locale: string): Translate {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  const translate = (key: StringKey, values?: Values) => fill(getString(key), values);
  const plural = (key: PluralKey, count: number, values?: Values) => {
    const wanted = `${key}_${rules.select(count)}`;
    const found = getString(wanted);
    const text = found && found !== wanted ? found : getString(`${key}_other`);
    return fill(text, { n: numbers.format(count), ...values });
  };
  return Object.assign(translate, { plural });
}
