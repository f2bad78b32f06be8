import { en, type Strings } from "./en";
import { zhCN } from "./zhCN";

export interface Language {
  /** Locale id as Dataverse and resx file names use it. */
  readonly lcid: number;
  /** BCP 47. */
  readonly locale: string;
  readonly strings: Partial<Strings>;
}

export const LANGUAGES: readonly Language[] = [
  { lcid: 1033, locale: "en-US", strings: en },
  { lcid: 2052, locale: "zh-CN", strings: zhCN },
];
