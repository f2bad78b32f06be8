/** The language with the most text; the first one wins a tie. */
export function mostSpoken(languages: ReadonlyMap<string, number>): string | undefined {
  let most: string | undefined;
  for (const [language, length] of languages) {
    if (most === undefined || length > (languages.get(most) ?? 0)) most = language;
  }
  return most;
}
