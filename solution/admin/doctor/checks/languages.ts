import { TABLES } from "../../../../shared/dataverse/tables";
import { LANGUAGES } from "../../../../shared/strings/languages";
import { languageName, readLanguages } from "../../environment/languages";
import { check, type Examination, type Judgement } from "../Check";
import { listed } from "../words";

export interface LanguageFacts {
  /** Enabled in the environment, as LCIDs. */
  readonly enabled: readonly number[];
  /** Those in which our tables have a name. */
  readonly labelled: readonly number[];
}

interface Definition {
  readonly DisplayName: { readonly LocalizedLabels: readonly { readonly LanguageCode: number }[] };
}

async function read({ api }: Examination): Promise<LanguageFacts> {
  const { enabled } = await readLanguages(api);
  const { DisplayName } = await api.get<Definition>(`EntityDefinitions(LogicalName='${TABLES.sellerView}')?$select=DisplayName`);
  return { enabled, labelled: DisplayName.LocalizedLabels.map(({ LanguageCode }) => LanguageCode) };
}

/** Pure: an import leaves out labels of languages that are not enabled then. */
export function judgeLanguages({ enabled, labelled }: LanguageFacts): Judgement {
  const spoken = enabled.filter((lcid) => LANGUAGES.some((language) => language.lcid === lcid));
  const missing = spoken.filter((lcid) => !labelled.includes(lcid));
  if (missing.length > 0)
    return {
      verdict: "warning",
      found: `Labels are missing in ${listed(missing.map(languageName))}, enabled after the solution was imported: forms show them in the base language.`,
      remedy: "Run deploy with a newer version, or import the solution again, and the labels come along.",
    };
  const others = enabled.length - spoken.length;
  const english = others > 0 ? ` ${others} more the product does not speak: English is shown.` : "";
  return { verdict: "ok", found: `${listed(spoken.map(languageName), 13)}.${english}` };
}

/** Are there labels in every language that is enabled? */
export const languages = check("Package", "Languages", read, judgeLanguages);
