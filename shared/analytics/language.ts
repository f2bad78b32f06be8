import { scriptLanguage } from "../transcript/scriptLanguage";

/** Languages that write Chinese characters: which of them is spoken only a mark can tell. */
const WITH_HAN: ReadonlySet<string> = new Set(["zh", "ja", "ko", "yue", "wuu", "nan", "hak"]);

/**
 * What a text is spoken in that is marked with a language (ISO 639-1 or -3): another one only where the script leaves no doubt. Chinese
 * speech in a call marked as English is still Chinese.
 */
export function spokenLanguage(text: string, marked: string): string {
  const script = scriptLanguage(text);
  if (script === undefined) return marked;
  if (script === "ja" || script === "ko") return script;
  return WITH_HAN.has(marked) ? marked : "zh";
}
