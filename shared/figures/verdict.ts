import type { Band, Kpi } from "../domain/kpis";
import { bandText } from "../format/kpiFormat";
import type { Texts } from "../format/Texts";
import type { BandVerdict } from "../insights/compare";

/** Where a figure lies against its target. */
export interface Verdict {
  readonly side: BandVerdict;
  /** `above target` */
  readonly words: string;
  /** `, 43–60%` */
  readonly band: string;
}

/** Stands for the band while it is looked for in the sentence. */
const BAND = "\u0001";

/** @param source where the band comes from, where that must be said beside it */
export function verdictText(side: BandVerdict, band: Band, kpi: Kpi, texts: Texts, source?: string): Verdict {
  const sentence = texts.t(`shared.verdict.${side}`, { band: BAND });
  const words = /^[\p{L}\p{M}\s'’-]*/u.exec(sentence)?.[0].trim() ?? "";
  const said = bandText(band, kpi, texts);
  return { side, words, band: sentence.slice(words.length).replace(BAND, source ? `${said} · ${source}` : said) };
}

/** The verdict as one text. */
export const verdictSentence = ({ words, band }: Verdict): string => words + band;
