import type { TextKey } from "../../../shared/strings/keys";
import { spokenLocale } from "../../../shared/strings/languages";
import { fill, type Values } from "../../../shared/strings/translate";

/** What the forms of scorecards and their questions say, and what column and option are called that they name. */
export type ScorecardKey =
  | Extract<TextKey, `scorecard.${string}`>
  | "solution.tables.slr_scorecard.columns.slr_state.name"
  | "solution.choices.slr_scorecardstate.options.draft";

/** By locale; written into the script when it is bundled. */
declare const SCORECARD_TEXTS: Readonly<Record<string, Readonly<Record<ScorecardKey, string>>>>;

export type Say = (key: ScorecardKey, values?: Values) => string;

/** @param languageId the user's LCID; English where the product does not speak that language */
export function scorecardTexts(languageId: number | undefined): Say {
  const locale = spokenLocale(languageId);
  return (key, values) => fill(SCORECARD_TEXTS[locale]?.[key] ?? key, values);
}
