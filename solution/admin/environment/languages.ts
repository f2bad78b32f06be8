import { LANGUAGES } from "../../../shared/strings/languages";
import type { ReadApi } from "../connection/webApi";

/** Languages by their ids, such as 1033. */
export interface EnvironmentLanguages {
  readonly enabled: readonly number[];
  /** Enabled ones that the solution has no texts for: their users read English. */
  readonly withoutTexts: readonly number[];
}

export async function readLanguages(api: ReadApi): Promise<EnvironmentLanguages> {
  const { RetrieveProvisionedLanguages: enabled } = await api.get<{ readonly RetrieveProvisionedLanguages: readonly number[] }>(
    "RetrieveProvisionedLanguages()",
  );
  const shipped = new Set<number>(LANGUAGES.map(({ lcid }) => lcid));
  return { enabled, withoutTexts: enabled.filter((id) => !shipped.has(id)) };
}

/** A language in English, such as `Swedish (1053)`. */
export function languageName(lcid: number): string {
  const locale = LOCALES[lcid];
  const name = locale === undefined ? undefined : new Intl.DisplayNames("en", { type: "language" }).of(locale);
  return name === undefined ? String(lcid) : `${name} (${lcid})`;
}

/** The languages that environments can enable besides ours; others are told by their id. */
const LOCALES: Readonly<Record<number, string>> = {
  ...Object.fromEntries(LANGUAGES.map(({ lcid, locale }) => [lcid, locale])),
  1026: "bg",
  1027: "ca",
  1029: "cs",
  1030: "da",
  1032: "el",
  1035: "fi",
  1038: "hu",
  1044: "nb",
  1045: "pl",
  1048: "ro",
  1049: "ru",
  1050: "hr",
  1051: "sk",
  1053: "sv",
  1054: "th",
  1055: "tr",
  1057: "id",
  1058: "uk",
  1060: "sl",
  1061: "et",
  1062: "lv",
  1063: "lt",
  1066: "vi",
  1069: "eu",
  1081: "hi",
  1086: "ms",
  1087: "kk",
  1110: "gl",
  2070: "pt-PT",
};
