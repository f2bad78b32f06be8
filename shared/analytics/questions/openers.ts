import { openedBy, type QuestionList } from "./wording";

/**
 * Languages in which a question that yes or no answers is told from a statement by its melody alone: without punctuation none are looked
 * for, but which of the marked ones are open their first words tell.
 */
export const OPENERS: Readonly<Record<string, QuestionList>> = {
  fr: openedBy({
    leadIn: "euh|ah|oh|alors|et|mais|donc|bon|bien|oui|non|ok|d'accord|bonjour|bonsoir|merci|pardon|excusez-moi|monsieur|madame|du coup",
    questionWord:
      "(?:(?:a|de|pour|avec|dans|en|sur|par|depuis|jusqu'a|chez) )?(?:qu'[a-z]+|que|quoi|qui|quand|comment|pourquoi|combien|quel(?:le)?s?|lequel|laquelle|lesquel(?:le)?s|" +
      "ou (?:est|sont|en|se|puis|peut|pouvez|avez|etes|va)|d'ou)",
  }),
  es: openedBy({
    leadIn: "eh+|ah|oh|y|pero|entonces|bueno|pues|vale|si|no|claro|hola|buenos dias|buenas tardes|gracias|perdon|disculpe",
    questionWord: "(?:(?:a|de|para|con|en|por|desde|hasta|sobre) )?(?:que|quien(?:es)?|cuando|donde|adonde|como|cual(?:es)?|cuant[oa]s?)",
  }),
  pt: openedBy({
    leadIn: "eh+|ah|oh|e|mas|entao|bom|bem|ok|sim|nao|claro|ola|oi|bom dia|boa tarde|obrigad[oa]|desculpe",
    questionWord: "(?:(?:a|de|para|com|em|por|desde|ate|sobre) )?(?:o que|que|quem|quando|onde|aonde|como|porque|qual|quais|quant[oa]s?)",
  }),
  it: openedBy({
    leadIn: "eh+m?|ah|oh|e|ma|allora|quindi|bene|ok|si|no|certo|salve|ciao|buongiorno|buonasera|grazie|scusi|mi scusi",
    questionWord:
      "(?:(?:a|di|per|con|in|da|su|fino a) )?(?:che|cosa|cos'e|chi|quando|dove|dov'e|come|com'e|perche|qual|quale|quali|quant[oaie]|quant'e)",
  }),
};
