const EAST_ASIAN = /[\u1100-\u11ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\ud840-\ud888]/;
const LETTER = /\p{L}/u;
const LETTERS = /\p{L}/gu;

/** A syllable takes about three letters of an alphabet. */
const LETTERS_PER_SYLLABLE = 3;

/** Characters of everyday Chinese that Japanese does not write: simplified ones, pronouns, particles. */
const CHINESE_ONLY =
  /[们这说吗呢吧么没给请谢谁让过还进远你您她哪很啊嗯为对问题时间发现实应该报认单货东车见开关门电话费务业产级钱经总换书长样两头动场贵买卖边观热爱谈议诉讲记說嗎這們麼對]/;
/** Japanese speech goes no further without kana. */
const LONGEST_WITHOUT_KANA = 10;

interface Letters {
  readonly hangul: number;
  readonly kana: number;
  readonly han: number;
  readonly others: number;
}

export type ScriptLanguage = "ko" | "ja" | "zh" | "han";

export interface Script {
  /** What the script alone tells, as `scriptLanguage` does. */
  readonly language: ScriptLanguage | undefined;
  /** As many as an alphabet would take. */
  readonly letters: number;
}

/** A text's letters and what their script tells, in one look. */
export function scriptOf(text: string): Script {
  if (!EAST_ASIAN.test(text)) return { language: undefined, letters: alphabetLetters(text) };
  const letters = lettersOf(text);
  const { hangul, kana, han, others } = letters;
  return { language: languageIn(text, letters), letters: others + (hangul + kana + han) * LETTERS_PER_SYLLABLE };
}

/**
 * What the script alone tells of a text's language: Hangul is Korean, kana Japanese. Chinese characters are Chinese where Japanese
 * would write others or kana between them; a few of them (`han`) may be either. Undefined for alphabets, and where they prevail.
 */
export function scriptLanguage(text: string): ScriptLanguage | undefined {
  return EAST_ASIAN.test(text) ? languageIn(text, lettersOf(text)) : undefined;
}

function languageIn(text: string, { hangul, kana, han, others }: Letters): ScriptLanguage | undefined {
  if ((hangul + kana + han) * LETTERS_PER_SYLLABLE < others) return undefined;
  if (hangul > 0 && hangul >= kana) return "ko";
  // A Chinese brand may hold one kana among many characters.
  if (kana > 0 && kana * LONGEST_WITHOUT_KANA >= han) return "ja";
  return han >= LONGEST_WITHOUT_KANA || CHINESE_ONLY.test(text) ? "zh" : "han";
}

function alphabetLetters(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at) | 32;
    // Asking the pattern about plain letters too would take most of the time.
    if (unit > 127) return text.match(LETTERS)?.length ?? 0;
    if (unit >= 97 && unit <= 122) letters += 1;
  }
  return letters;
}

function lettersOf(text: string): Letters {
  const letters = { hangul: 0, kana: 0, han: 0, others: 0 };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    if (code < 0x80) letters.others += isIn(code | 32, 0x61, 0x7a) ? 1 : 0;
    else if (isIn(code, 0x3400, 0x9fff) || isIn(code, 0xf900, 0xfaff) || isIn(code, 0x20000, 0x323af)) letters.han += 1;
    else if (isIn(code, 0x3041, 0x3096) || isIn(code, 0x30a1, 0x30fa)) letters.kana += 1;
    else if (isIn(code, 0xac00, 0xd7af) || isIn(code, 0x1100, 0x11ff)) letters.hangul += 1;
    else letters.others += LETTER.test(String.fromCodePoint(code)) ? 1 : 0;
  }
  return letters;
}

function isIn(code: number, first: number, last: number): boolean {
  return code >= first && code <= last;
}
