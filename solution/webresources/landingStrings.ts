import { ar } from "./landing/ar";
import { de } from "./landing/de";
import { es } from "./landing/es";
import { fr } from "./landing/fr";
import { he } from "./landing/he";
import { it } from "./landing/it";
import { ja } from "./landing/ja";
import { ko } from "./landing/ko";
import { nl } from "./landing/nl";
import { ptBR } from "./landing/ptBR";
import { zhCN } from "./landing/zhCN";
import { zhTW } from "./landing/zhTW";

/** What the start page says; `{…}` is filled in. The names of tables and roles stay as the solution has them. */
export interface LandingStrings {
  /** BCP 47, for the page's `lang` and its dates. */
  readonly language: string;
  readonly title: string;
  readonly checking: string;
  readonly noRole: string;
  readonly noRoleAdmin: string;
  readonly notInstalled: string;
  readonly notInstalledAdmin: string;
  readonly noCalls: string;
  readonly noCallsAdmin: string;
  readonly wrongApp: string;
  readonly wrongAppAdmin: string;
  readonly oldCalls: string;
  readonly forAdmins: string;
  readonly outside: string;
  readonly failed: string;
  readonly reasonNoConnection: string;
  readonly reasonTooManyRequests: string;
  readonly reasonStatus: string;
  readonly back: string;
  readonly open: string;
  readonly openAnyway: string;
  readonly retry: string;
}

export const ENGLISH: LandingStrings = {
  language: "en",
  title: "Seller details",
  checking: "Opening Seller details…",
  noRole: "Your account lacks the role Seller Details User. Ask your admin.",
  noRoleAdmin:
    "Give this account Seller Details User or Seller Details Manager, beside a primary sales role such as Salesperson or Sales Manager. It also needs the licence Dynamics 365 Sales Premium or Dynamics 365 Sales Enterprise.",
  notInstalled: "Conversation intelligence is not installed here.",
  notInstalledAdmin:
    "The table msdyn_sciconversation is missing. It comes with Dynamics 365 Sales Premium and Dynamics 365 Sales Enterprise.",
  noCalls:
    "No analysed call can be found: either you have none yet, or conversation intelligence is off here. Ask your admin if you expected some.",
  noCallsAdmin:
    "Check that conversation intelligence is on and keeps its data in Dataverse: what it keeps elsewhere cannot be shown, and what a retention policy has deleted is gone. Where nothing records calls, transcripts can be imported.",
  wrongApp: "This app does not contain Seller details. Open the app Seller Details.",
  wrongAppAdmin: "To have it in this custom app too, add the tables Seller view (slr_sellerview) and msdyn_sciconversation to the app.",
  oldCalls:
    "The newest analysed call is of {date}. If you expected newer ones, ask your admin whether calls are still recorded and kept in Dataverse.",
  forAdmins: "For admins: {text}",
  outside: "This page works only inside a model-driven app.",
  failed: "Could not open Seller details ({reason}).",
  reasonNoConnection: "no connection",
  reasonTooManyRequests: "too many requests",
  reasonStatus: "the server answered {status}",
  back: "You have left Seller details.",
  open: "Open Seller details",
  openAnyway: "Open anyway",
  retry: "Retry",
};

/** By LCID. */
const STRINGS: Readonly<Record<number, LandingStrings>> = {
  1025: ar,
  1028: zhTW,
  1031: de,
  1036: fr,
  1037: he,
  1040: it,
  1041: ja,
  1042: ko,
  1043: nl,
  1046: ptBR,
  2052: zhCN,
  3082: es,
};

/** @param languageId the user's LCID; English where the table has no such language */
export function landingStrings(languageId: number | undefined): LandingStrings {
  return STRINGS[languageId ?? 1033] ?? ENGLISH;
}
