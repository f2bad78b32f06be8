/** Longest "mm-hm" that still counts as listening rather than speaking. */
export const BACKCHANNEL_MAX_MS = 1500;
export const BACKCHANNEL_MAX_WORDS = 3;
/** In characters: three words of the lists and what may stand around them. Longer texts are not looked at word by word. */
export const BACKCHANNEL_MAX_LENGTH = 100;

/** Sounds of listening that are much the same everywhere. */
const ANYWHERE = "mm mmm mhm mm-hm mm-hmm mhmm hm hmm hm-hm uh uh-huh huh ah aha oh ok okay okey";

/**
 * Words with which one shows that one listens, by language (ISO 639-1), folded. Where a language writes several words ("I see"),
 * each is listed. "No" is missing on purpose: it contradicts.
 */
export const BACKCHANNEL_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: "yeah yes yep yup ya right sure exactly absolutely definitely indeed true great good nice cool wow really alright all perfect i see got it of course makes sense gotcha understood interesting",
    zh: "嗯 嗯嗯 嗯哼 对 对对 对啊 对的 对对对 是 是的 是啊 好 好的 好啊 行 哦 噢 喔 啊 哎 诶 唔 的 没错 明白 了解 知道 了 当然 可以 确实 这样",
    de: "ja jaja genau klar richtig gut stimmt ach so verstehe sicher super nee",
    fr: "oui ouais bien sur d'accord voila exactement c'est ca vrai super je vois",
    es: "si claro vale exacto bueno bien ya verdad perfecto entiendo de acuerdo",
    it: "si certo esatto bene va giusto capisco vero perfetto",
    nl: "ja jaja precies klopt goed inderdaad zeker juist prima snap ik",
    pt: "sim claro certo exato bom ta isso entendi pois e",
    ja: "はい ええ うん うんうん ああ へえ なるほど そう です ね",
  }),
);

const listOf = new Map<string, ReadonlySet<string>>();

/** Whether every one of the folded words is in the language's list; false for no words. */
export function areBackchannelWords(words: readonly string[], language: string): boolean {
  let list = listOf.get(language);
  if (list === undefined) {
    list = new Set(`${ANYWHERE} ${BACKCHANNEL_WORDS.get(language) ?? ""}`.split(" "));
    listOf.set(language, list);
  }
  return words.length > 0 && words.every((word) => list.has(word));
}
