import { hashOf } from "./hashOf";

const WORDS: Readonly<Record<string, string>> = {
  en: "not no never without hardly barely neither nor nothing nobody none cannot isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't haven't hasn't hadn't ain't dont doesnt didnt isnt wasnt wont cant couldnt wouldnt",
  de: "nicht kein keine keinen keinem keiner keines keins nie niemals nichts nix net niemand nirgends ohne weder kaum",
  fr: "pas plus jamais rien aucun aucune ni sans personne",
  es: "no nunca jamas nada nadie ningun ninguno ninguna ni sin tampoco",
  pt: "nao nunca jamais nada ninguem nenhum nenhuma nem sem",
  it: "non mai nulla niente nessuno nessun nessuna senza",
  nl: "niet geen nooit niets niks niemand nergens zonder nauwelijks",
};

/** By language, the hashes of the words that turn what follows; Chinese and Japanese negate within the characters that are looked at anyway. */
export const NEGATIONS: ReadonlyMap<string, ReadonlySet<number>> = new Map(
  Object.entries(WORDS).map(([language, words]) => [language, new Set(words.split(" ").map(hashOf))]),
);
