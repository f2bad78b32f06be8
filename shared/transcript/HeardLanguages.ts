import type { Utterance } from "../domain/Transcript";
import type { LanguageDetector } from "./LanguageDetector";
import { languageEvidence, type LanguageEvidence } from "./languageEvidence";
import { mostSpoken } from "./mostSpoken";

/** A language with fewer letters is spoken in a call only where it is a fair part of it: one odd sentence is a name or a quotation. */
const FEWEST_LETTERS_OF_A_LANGUAGE = 40;
const LEAST_PART_OF_A_CALL = 0.1;
/** Before a sentence is taken to be in another language than its speaker's others. */
const MARGIN_AGAINST_SPEAKER = 0.03;
/** Where a call mixes languages, a short utterance may be in any of them. */
const FEWEST_LETTERS_TO_LOOK_AT = 6;
/** Detectors read no further. */
const LONGEST_TEXT = 1000;

/** Letters by language. */
type Tally = Map<string, number>;

/** What the utterances of a call tell together: those that are sure by themselves, and the short ones of a speaker as one text. */
export class HeardLanguages {
  private readonly ofCall: Tally = new Map();
  private readonly ofSpeaker = new Map<string, Tally>();
  private readonly shortOfSpeaker = new Map<string, string>();
  private readonly homes = new Map<string, string | undefined>();
  private readonly homeOfCall: string | undefined;
  private readonly total: number;

  constructor(
    private readonly utterances: readonly Utterance[],
    private readonly evidence: readonly LanguageEvidence[],
    private readonly detector: LanguageDetector | undefined,
  ) {
    let short = "";
    utterances.forEach(({ participantId, text }, index) => {
      const { language, letters = 0, isSure } = evidence[index] ?? {};
      if (language !== undefined && isSure === true) {
        add(this.ofCall, language, letters);
        add(tallyOf(this.ofSpeaker, participantId), language, letters);
        return;
      }
      this.shortOfSpeaker.set(participantId, joined(this.shortOfSpeaker.get(participantId), text));
      short = joined(short, text);
    });
    this.total = [...this.ofCall.values()].reduce((sum, letters) => sum + letters, 0);
    this.homeOfCall = mostSpoken(this.ofCall) ?? this.sureLanguage(short);
  }

  /** Letters of the call that are surely in a language. */
  lettersIn(language: string): number {
    return this.ofCall.get(language) ?? 0;
  }

  /** Whether a language is a part of the call, rather than the look of an odd sentence. */
  private isSpoken(language: string): boolean {
    const letters = this.lettersIn(language);
    return letters > 0 && letters >= Math.min(FEWEST_LETTERS_OF_A_LANGUAGE, this.total * LEAST_PART_OF_A_CALL);
  }

  /** Sure letters by language of what is marked alike, by mark. */
  byMark(ofCall: string | undefined): ReadonlyMap<string, ReadonlyMap<string, number>> {
    const tallies = new Map<string, Tally>();
    this.utterances.forEach(({ locale = ofCall }, index) => {
      const { language, letters = 0, isSure } = this.evidence[index] ?? {};
      if (locale !== undefined && language !== undefined && isSure === true) add(tallyOf(tallies, locale), language, letters);
    });
    return tallies;
  }

  /** The language of an utterance that is not marked; undefined where nobody can tell. */
  languageOf({ participantId, text }: Utterance, own: LanguageEvidence): string | undefined {
    const { isHan } = own;
    if (isHan) return withHan(this.ofSpeaker.get(participantId)) ?? withHan(this.ofCall);
    const inScript = this.homeOf(participantId);
    const home = isEastAsian(inScript) ? (inAlphabet(this.ofSpeaker.get(participantId)) ?? inScript) : inScript;
    if (home === undefined || this.ofCall.size < 2) return home;
    const { language, isLikerThan } = own.language === undefined ? languageEvidence(text, this.detector, FEWEST_LETTERS_TO_LOOK_AT) : own;
    if (language === undefined || language === home) return home;
    return this.isSpoken(language) && isLikerThan(home, MARGIN_AGAINST_SPEAKER) ? language : home;
  }

  /** What somebody speaks who says too little to tell, or says it in several languages. */
  private homeOf(participantId: string): string | undefined {
    if (this.homes.has(participantId)) return this.homes.get(participantId);
    const spoken = [...(this.ofSpeaker.get(participantId) ?? [])].filter(([language]) => this.isSpoken(language));
    const short = this.shortOfSpeaker.get(participantId) ?? "";
    const home = mostSpoken(new Map(spoken)) ?? this.sureLanguage(short) ?? this.homeOfCall;
    this.homes.set(participantId, home);
    return home;
  }

  private sureLanguage(text: string): string | undefined {
    const { language, isSure } = languageEvidence(text, this.detector);
    return isSure ? language : undefined;
  }
}

function joined(before: string | undefined, text: string): string {
  if (before === undefined || before === "") return text.slice(0, LONGEST_TEXT);
  return before.length >= LONGEST_TEXT ? before : `${before} ${text.slice(0, LONGEST_TEXT)}`;
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? new Map<string, number>();
  tallies.set(key, tally);
  return tally;
}

function add(tally: Tally, language: string, letters: number): void {
  tally.set(language, (tally.get(language) ?? 0) + letters);
}

function isEastAsian(language: string | undefined): boolean {
  return language === "ja" || language === "zh" || language === "ko";
}

/** What somebody speaks who says a word in an alphabet. */
function inAlphabet(tally: Tally = new Map()): string | undefined {
  return mostSpoken(new Map([...tally].filter(([language]) => !isEastAsian(language))));
}

/** Which of the languages that write Chinese characters is spoken. */
function withHan(tally: Tally = new Map()): string | undefined {
  return mostSpoken(new Map([...tally].filter(([language]) => language === "ja" || language === "zh")));
}
