import type { Deal } from "../domain/Deal";

/** An amount in its currency without fractions: `€120,000`, `120.000 €`. Codes that are none of ISO 4217's shape stand behind the number. */
export function amountText(amount: number, currency: string | undefined, locale: string): string {
  const isCurrency = /^[A-Z]{3}$/.test(currency ?? "");
  const digits = { maximumFractionDigits: 0, minimumFractionDigits: 0 };
  const options = isCurrency && currency !== undefined ? { style: "currency" as const, currency, ...digits } : digits;
  const written = new Intl.NumberFormat(locale, options).format(amount);
  return isCurrency || !currency ? written : `${written}\u00A0${currency}`;
}

/** From right to left, the letters and the sign of a currency stay together, and by their number, whatever follows. */
const isolated = (amount: string, locale: string): string => (/^(ar|he)/.test(locale) ? `\u2068${amount}\u200e\u2069` : amount);

/** What a deal is worth and how far it has come: `€120,000 · Propose`. Empty where neither is known. */
export function dealText({ amount, currency, stage }: Deal, locale: string): string {
  return [amount === undefined ? undefined : isolated(amountText(amount, currency, locale), locale), stage].filter(Boolean).join(" · ");
}
