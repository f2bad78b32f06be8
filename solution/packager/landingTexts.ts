import type { LandingKey } from "../../shared/strings/keys";
import type { LanguageTexts } from "../../shared/strings/parseTexts";

/** Texts by locale, which a script holds: a web resource has no resx. @param first names, or whole keys' beginnings, of what it says */
function textsUnder(
  languages: readonly LanguageTexts[],
  first: readonly string[],
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const isSaid = ([key]: readonly [string, string]) => first.some((name) => key === name || key.startsWith(`${name}.`));
  return Object.fromEntries(languages.map(({ locale, texts }) => [locale, Object.fromEntries(Object.entries(texts).filter(isSaid))]));
}

/** Those of the landing page. */
export function landingTexts(languages: readonly LanguageTexts[]): Readonly<Record<string, Readonly<Record<LandingKey, string>>>> {
  return textsUnder(languages, ["landing"]);
}

/** Those of the forms of scorecards. */
export function scorecardTexts(languages: readonly LanguageTexts[]): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const named = ["solution.tables.slr_scorecard.columns.slr_state.name", "solution.choices.slr_scorecardstate.options.draft"];
  return textsUnder(languages, ["scorecard", ...named]);
}

const SAID_ON_SHEET = [
  ...["oneToOne", "shared", "sellerInsights", "dateFilter", "teamOverview", "goal"],
  ...["shared.kpiName", "shared.inactive", "shared.noCalls", "shared.upTo"],
  ...["contactHistoryGrid.worth", "contactHistoryGrid.untitled", "contactHistoryGrid.forCoaching"],
];

/** Those of the sheets to print, which say what the pages' controls say. */
export function sheetTexts(languages: readonly LanguageTexts[]): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return textsUnder(languages, SAID_ON_SHEET);
}
