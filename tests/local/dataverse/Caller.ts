import type { OrganisationUser } from "./Organisation";

/** Who asks: the signed-in user with the settings that change answers. */
export interface Caller {
  readonly user: OrganisationUser;
  /** BCP 47, from the user's language id. */
  readonly locale: string;
  /** IANA name. */
  readonly zone: string;
}

const LOCALES: Readonly<Record<number, string>> = {
  1033: "en-US",
  2057: "en-GB",
  2052: "zh-CN",
  1028: "zh-TW",
  1031: "de-DE",
  1036: "fr-FR",
  1034: "es-ES",
  3082: "es-ES",
  1040: "it-IT",
  1041: "ja-JP",
  1043: "nl-NL",
  1046: "pt-BR",
};

/** @throws when the language is not known here. */
export function callerOf(user: OrganisationUser): Caller {
  const locale = LOCALES[user.languageId];
  if (!locale) throw new Error(`The user ${user.domainName} has the unknown language id ${user.languageId}.`);
  return { user, locale, zone: user.timeZone };
}
