export const ENGLISH = 1033;

/** The label in the language asked for, else English, else any. */
export function labelIn(languageId: number, labels: Readonly<Record<number, string>> | undefined): string {
  if (!labels) return "";
  return labels[languageId] ?? labels[ENGLISH] ?? Object.values(labels)[0] ?? "";
}
