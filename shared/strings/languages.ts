import { ar } from "./ar";
import { de } from "./de";
import { en, type Strings } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import { he } from "./he";
import { it } from "./it";
import { ja } from "./ja";
import { ko } from "./ko";
import { nl } from "./nl";
import { ptBR } from "./ptBR";
import { zhCN } from "./zhCN";
import { zhTW } from "./zhTW";

export interface Language {
  /** Locale id as Dataverse and resx file names use it. */
  readonly lcid: number;
  /** BCP 47. */
  readonly locale: string;
  readonly strings: Strings;
}

/** English first: hosts fall back to it. */
export const LANGUAGES: readonly Language[] = [
  { lcid: 1033, locale: "en-US", strings: en },
  { lcid: 1025, locale: "ar-SA", strings: ar },
  { lcid: 1028, locale: "zh-TW", strings: zhTW },
  { lcid: 1031, locale: "de-DE", strings: de },
  { lcid: 1036, locale: "fr-FR", strings: fr },
  { lcid: 1037, locale: "he-IL", strings: he },
  { lcid: 1040, locale: "it-IT", strings: it },
  { lcid: 1041, locale: "ja-JP", strings: ja },
  { lcid: 1042, locale: "ko-KR", strings: ko },
  { lcid: 1043, locale: "nl-NL", strings: nl },
  { lcid: 1046, locale: "pt-BR", strings: ptBR },
  { lcid: 2052, locale: "zh-CN", strings: zhCN },
  { lcid: 3082, locale: "es-ES", strings: es },
];
