import type { LanguageDetector } from "../../../../shared/transcript/LanguageDetector";

/** Languages that the library does not tell from another, by ISO 639-1 and -3. */
const TAKEN_TOGETHER: ReadonlyMap<string, string> = new Map([
  ["nb", "no"],
  ["nn", "no"],
  ["id", "ms"],
  ["fil", "tl"],
]);

/** The best of two that are nearer is no better: the library's own test takes another number for the second's. */
const LEAST_LEAD = 0.02;

/** Knows some sixty languages by the n-grams of their texts. They are large, and loaded only where calls are read. */
export async function languageDetector(): Promise<LanguageDetector> {
  const { eld } = await import("eld/small");
  const known = new Set(Object.values(eld.info().Languages));
  return {
    detect: (text) => {
      const result = eld.detect(text);
      const scores = new Map(Object.entries(result.getScores()));
      const [first = 0, second = 0] = scores.values();
      return {
        language: result.language === "" ? undefined : result.language,
        isReliable: result.isReliable() && first - second >= LEAST_LEAD,
        likeness: (language) => scores.get(TAKEN_TOGETHER.get(language) ?? language) ?? 0,
      };
    },
    codeOf: (language) => {
      const code = TAKEN_TOGETHER.get(language) ?? language;
      return known.has(code) ? code : undefined;
    },
  };
}
