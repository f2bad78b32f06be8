/** `en` of `en-us`. */
export function languageOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/)[0] ?? locale;
}

/** What a text marked with a language (ISO 639-1 or -3) is spoken in: Chinese speech in a call marked as English is still Chinese. */
export function spokenLanguage(text: string, marked: string): string {
  return marked === "en" && /[\u4e00-\u9fff]/.test(text) ? "zh" : marked;
}
