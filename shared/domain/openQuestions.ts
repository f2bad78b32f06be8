/** A seller's questions that are not answerable by yes or no, of how many. */
export interface OpenQuestions {
  readonly open: number;
  readonly n: number;
}

/** How a language opens a question: regular expressions for folded words (lower case, no diacritics) with one space between them. */
export interface Opener {
  /** Greetings, fillers and the like: a question may begin after them. */
  readonly leadIn: string;
  /** With which it is not answerable by yes or no. */
  readonly questionWord: string;
}

/** German and Dutch question words that stand for a thing, a person, a place, a time, a reason or a way. */
export const QUESTION_WORDS = {
  de: "was|wer|wem|wen|wie|wo|wann|warum|wieso|weshalb|wohin|woher|womit|wofur|worum|wozu|woran|wodurch|wovon|worauf",
  nl: "wat|wie|waar|wanneer|waarom|hoe|hoezo|waarmee|waarvoor|waarop|waarover|waarom",
} as const;

/** By ISO 639-1. */
export const OPENERS = {
  en: {
    leadIn:
      "uh+|um+|uhm|hmm?|mm|mm-hm|uh-huh|oh|ah|er|eh|okay|ok|alright|all right|right|well|so(?! (?:am|do|did|was|have|had|would|can|could) i(?![a-z'])| (?:does|did|is|was) (?:my|our) )|now|then|and then|and|but|yeah|yes|yep|yup|no|nope|nah|sure(?! (?:is|does|do|did|was|will|would))|" +
      "hi|hello|hey|good (?:morning|afternoon|evening)|morning|thanks(?: a lot| so much)?|thank you(?: very much| so much)?|please|sorry|i'm sorry|excuse me|" +
      "great|perfect|good|cool|fine|nice|awesome|wonderful|excellent|got it|i see|of course|absolutely|anyway|actually|basically|i mean|you know|" +
      "sir|ma'am|madam|listen|look|let me ask you something|quick question|one more (?:thing|question)|my question is|first of all|first|also|by the way|tell me",
    questionWord:
      "(?:(?:in|for|with|by|at|from|to|of|on|since|until) )?(?:what|who|whom|whose|where|when|why|how|which)(?:'(?:s|re|d|ll))?",
  },
  de: {
    leadIn:
      "ah+m?|eh+m?|hm+|oh|ach(?: so)?|ja|jo|nein|nee|doch|gut|okay|ok|klar|genau|also|so|und|aber|super|prima|perfekt|schon|danke(?: schon| ihnen)?|vielen dank|bitte|alles klar|verstehe|interessant|" +
      "hallo|hi|guten (?:tag|morgen|abend)|schonen guten tag|gruß gott|moin|moment|entschuldigung|entschuldigen sie|sorry|am apparat|egal|gar nicht|gerne|naturlich|sagen sie mal|sagen sie|" +
      "herr [a-z]+|frau [a-z]+|oder",
    questionWord: `(?:(?:in|an|bei|mit|zu|auf|fur|von|aus|um|seit|bis|ab|nach) )?(?:${QUESTION_WORDS.de}|welche[mnrs]?|wessen)`,
  },
  nl: {
    leadIn:
      "eh+m?|uh+m?|hm+|oh|ach|ja(?: hoor)?|jazeker|nee(?: hoor)?|oke|ok|goed|prima|precies|dus|nou|en|maar|super|mooi|perfect|dank u(?: wel)?|dank je(?: wel)?|bedankt|graag|alstublieft|interessant|ik begrijp het|" +
      "hallo|hoi|goedemorgen|goedemiddag|goedenavond|goedendag|momentje|sorry|pardon|natuurlijk|meneer [a-z]+|mevrouw [a-z]+|of|klopt|ga uw gang|vertel eens|zeg eens|alleen traag|wat vervelend",
    questionWord: `(?:(?:in|op|bij|met|voor|van|naar|aan|om|uit|sinds|tot|vanaf|tegen) )?(?:${QUESTION_WORDS.nl}|welke?|wiens|hoeveel)`,
  },
  fr: {
    leadIn: "euh|ah|oh|alors|et|mais|donc|bon|bien|oui|non|ok|d'accord|bonjour|bonsoir|merci|pardon|excusez-moi|monsieur|madame|du coup",
    questionWord:
      "(?:(?:a|de|pour|avec|dans|en|sur|par|depuis|jusqu'a|chez) )?(?:qu'[a-z]+|que|quoi|qui|quand|comment|pourquoi|combien|quel(?:le)?s?|lequel|laquelle|lesquel(?:le)?s|" +
      "ou (?:est|sont|en|se|puis|peut|pouvez|avez|etes|va)|d'ou)",
  },
  es: {
    leadIn: "eh+|ah|oh|y|pero|entonces|bueno|pues|vale|si|no|claro|hola|buenos dias|buenas tardes|gracias|perdon|disculpe",
    questionWord: "(?:(?:a|de|para|con|en|por|desde|hasta|sobre) )?(?:que|quien(?:es)?|cuando|donde|adonde|como|cual(?:es)?|cuant[oa]s?)",
  },
  pt: {
    leadIn: "eh+|ah|oh|e|mas|entao|bom|bem|ok|sim|nao|claro|ola|oi|bom dia|boa tarde|obrigad[oa]|desculpe",
    questionWord: "(?:(?:a|de|para|com|em|por|desde|ate|sobre) )?(?:o que|que|quem|quando|onde|aonde|como|porque|qual|quais|quant[oa]s?)",
  },
  it: {
    leadIn: "eh+m?|ah|oh|e|ma|allora|quindi|bene|ok|si|no|certo|salve|ciao|buongiorno|buonasera|grazie|scusi|mi scusi",
    questionWord:
      "(?:(?:a|di|per|con|in|da|su|fino a) )?(?:che|cosa|cos'e|chi|quando|dove|dov'e|come|com'e|perche|qual|quale|quali|quant[oaie]|quant'e)",
  },
} as const satisfies Readonly<Record<string, Opener>>;

/** Lower case, without diacritics and marks. */
const comparable = (part: string): string =>
  part
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/’/g, "'")
    .replace(/[^\p{L}\p{N}' -]/gu, " ")
    .trim();

/** In each of which a question may begin. */
export const clausesOf = (question: string): readonly string[] => question.split(/[,;:–—]/);

/** Whether a question is not answerable by yes or no, by how it or a clause of it opens. */
export function opensBy({ leadIn, questionWord }: Opener): (question: string) => boolean {
  const opener = new RegExp(`^(?:(?:${leadIn}) ){0,3}(?:${questionWord})(?![\\p{L}\\p{N}])`.replace(/ /g, " +"), "u");
  return (question) => clausesOf(question).some((part) => opener.test(comparable(part)));
}

const OPENER_OF: ReadonlyMap<string, Opener> = /* @__PURE__ */ new Map(Object.entries(OPENERS));
const RULES = /* @__PURE__ */ new Map<string, ReturnType<typeof opensBy>>();

/** @returns undefined in languages whose question words are not known */
export function isOpenQuestion(question: string, language: string): boolean | undefined {
  const opener = OPENER_OF.get(language);
  if (!opener) return undefined;
  const rule = RULES.get(language) ?? opensBy(opener);
  RULES.set(language, rule);
  return rule(question);
}
