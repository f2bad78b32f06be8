import type { SentimentLabel } from "../../domain/Sentiment";
import de from "./models/de.json";
import en from "./models/en.json";
import es from "./models/es.json";
import fr from "./models/fr.json";
import it from "./models/it.json";
import ja from "./models/ja.json";
import nl from "./models/nl.json";
import pt from "./models/pt.json";
import zh from "./models/zh.json";
import { sentimentScorer, type SentimentScorer } from "./scorer";
import type { SentimentModel } from "./SentimentModel";

const MODELS: ReadonlyMap<string, SentimentModel> = new Map([de, en, es, fr, it, ja, nl, pt, zh].map((model) => [model.language, model]));

/** ISO 639-1 of the languages whose feeling is known. */
export const SENTIMENT_LANGUAGES: readonly string[] = [...MODELS.keys()];

const scorers = new Map<string, SentimentScorer>();

/** A language's scorer, made when it is first asked for; undefined where there is no model. */
export function scorerOf(language: string): SentimentScorer | undefined {
  const made = scorers.get(language);
  const model = MODELS.get(language);
  if (made !== undefined || model === undefined) return made;
  const scorer = sentimentScorer(model);
  scorers.set(language, scorer);
  return scorer;
}

/** What a text's words show of how its speaker feels; undefined in a language without a model. */
export function feelingOf(text: string, language: string): SentimentLabel | undefined {
  return scorerOf(language)?.label(text);
}
