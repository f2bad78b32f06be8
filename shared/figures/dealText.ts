import type { Deal } from "../domain/Deal";

/** An amount in its currency without fractions: `€120,000`, `120.000 €`. Codes that are none of ISO 4217's shape stand behind the number. */
export function amountText(amount: number, currency: string | undefined, locale: string): string {
  const isCurrency = /^[A-Z]{3}$/.test(currency ?? "");
  const digits = { maximumFractionDigits: 0, minimumFractionDigits: 0 };
  const options = isCurrency && currency !== undefined ? { style: "currency" as const, currency, ...digits } : digits;
  const written = new Intl.NumberFormat(locale, options).format(amount);
  return isCurrency || !currency ? written : `${written}\u00A0${currency}`;
}

/** Written from right to left, where a currency's letters would stand by the words after them and not by their number. */
const isolated = (amount: string): string => (/[\u0590-\u08ff\u200f]/.test(amount) ? `\u2068${amount}\u2069` : amount);

/** What a deal is worth and how far it has come: `€120,000 · Propose`. Empty where neither is known. */
export function dealText({ amount, currency, stage }: Deal, locale: string): string {
  return [amount === undefined ? undefined : isolated(amountText(amount, currency, locale)), stage].filter(Boolean).join(" · ");
}
