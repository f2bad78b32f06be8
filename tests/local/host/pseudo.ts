/** The pseudo language that Windows reserves an id for (qps-ploc): it shows what is not translated, and what has no room to grow. */
export const PSEUDO = 1281;

const ACCENTED: Readonly<Record<string, string>> = Object.fromEntries(
  [..."AaEeIiOoUuCcNnSsYyZz"].map((letter, index) => [letter, [..."ÅåÉéÎîÖöÛûÇçÑñŠšÝýŽž"][index] ?? letter]),
);

/** An English text with strange letters, a third longer, in brackets; `{{placeholders}}` stay. */
export function pseudo(text: string): string {
  const letters = text.replace(/\{\{\w+\}\}|[A-Za-z]/g, (part) => ACCENTED[part] ?? part);
  return `⟦${letters}${"~".repeat(Math.ceil(text.length / 3))}⟧`;
}
