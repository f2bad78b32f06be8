import { LANGUAGES } from "../../../shared/strings/languages";
import type { OrganisationUser } from "./Organisation";

/** Who asks: the signed-in user with the settings that change answers. */
export interface Caller {
  readonly user: OrganisationUser;
  /** BCP 47, from the user's language id. */
  readonly locale: string;
  /** IANA name. */
  readonly zone: string;
}

/** @throws when the language is not known here. */
export function callerOf(user: OrganisationUser): Caller {
  const language = LANGUAGES.find(({ lcid }) => lcid === user.languageId);
  if (!language) throw new Error(`The user ${user.domainName} has the unknown language id ${user.languageId}.`);
  return { user, locale: language.locale, zone: user.timeZone };
}
