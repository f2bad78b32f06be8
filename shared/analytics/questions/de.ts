import { OPENERS, QUESTION_WORDS } from "../../domain/openQuestions";
import { questionsBy } from "./wording";

const PERSON =
  "sie|du|ihr|ich|wir|er|es|das|man|jemand|die|der|dies|diese|dieser|sich|ihnen|ihre|ihr|euch|euer|eure|denn|da|sonst|noch|mein|meine|unser|unsere";
const W = QUESTION_WORDS.de;
const VERB =
  "ist|sind|war|waren|ware|hat|haben|hatte|hatten|kann|konnen|konnte|konnten|wird|werden|wurde|wurden|soll|sollen|darf|durfen|muss|mussen|mussten|mochte|mochten|will|wollen|" +
  "kostet|kosten|macht|machen|passiert|geht|lauft|laufen|heißt|heißen|lautet|meinen|sagen|sagt|denken|halten|gefallt|stort|klingt|kommt|kommen|bekomme|bekommen|bekommt|brauche|brauchen|braucht|" +
  "steht|stehen|nutzen|nutzt|benutzen|verwenden|verlangen|trifft|treffen|nimmt|nehmen|gibt|gab|lag|liegt|sitzen|arbeiten|erreiche|erreichen|rufen|verstehen|sprechen|spricht|entscheidet|" +
  "passt|fehlt|dauert|erhoffen|erwarten|suchen|planen|wechseln|bezahlen|zahlen|wissen|weiß|kennen|funktioniert|hangt|endet|beginnt|fangt|hilft|braucht|sehen|schicken|liefern";
const MANY = "(?:viele?|lange|oft|schnell|hoch|groß|weit|spat|alt|teuer|genau|wichtig|gut)";
const NOUNS = "(?: (?!(?:ich|sie|wir|er|es|das|die|der|man|du)(?![a-z]))[a-z0-9]+){0,3}";

const OPEN = [
  `(?!was weiß ich|was solls)(?:${W})(?: genau| denn| sonst| noch| eigentlich)? (?:${VERB})`,
  `wie ${MANY}${NOUNS} (?:${VERB})`,
  `(?:(?:in|an|bei|mit|zu|auf|fur|von|aus|um|seit|bis|ab|nach) )?(?:welche[mnrs]?|wessen|was fur eine?[nmrs]?|wie viel|wann)${NOUNS} (?:${VERB})`,
].join("|");

export const de = questionsBy({
  ...OPENERS.de,
  opening: {
    open: `${OPEN}|wer (?!${PERSON})[a-z]+|(?:welche[mnrs]?|wie viele?|wieso|warum|worum|und sie)(?: denn)?(?=$)`,
    closed: [
      `(?!haben wir|kann (?:ich|man) (?:gut|nicht|machen|verstehen|ihnen (?:gerade |leider |jetzt )?nicht)|haben sie (?:vielen|einen schonen)|ist es aber|war es aber|sind sie ja|wird (?:es|das) schon)` +
        `(?:haben|hat|hast|habt|sind|ist|bist|war|waren|wird|werden|kann|konnen|konnte|konnten|konntest|darf|durfen|durfte|durften|soll|sollen|will|wollen|mochten|mochte|wurde|wurden|gibt|gab|ware|hatten|hatte) (?:${PERSON})`,
      "(?:geht|passt|reicht|stimmt|kommt|kommen|bleibt|klappt|funktioniert|kostet|lauft|dauert|hilft|interessiert|liegt|spreche|bekommen|bekomme|brauchen|kennen|wissen|glauben|denken|meinen|horen|bieten|nutzen|benutzen|verwenden|arbeiten|verstehen|suchen|planen|erwarten|fahren|wohnen) (?:sie|ich|das|es|ihnen|da|der|die|wir|dann|sonst|sich|dir|euch|mit)(?! sich keine)",
      "(?:muss|mussen) (?:ich|wir|man) (?:etwas|was|dafur|dazu|irgendwas)|(?:hat|ist|kann|wird) (?:sonst|schon|irgend)",
    ].join("|"),
  },
  inside: {
    open: `(?:(?:${W})|wie ${MANY}${NOUNS}|welche[mnrs]?${NOUNS}) (?:${VERB}) (?:sie|ich|wir|es|das|ihnen|denn|ihre?|der|die)`,
    closed:
      "darf ich|(?:konnten|konnen|wurden) sie (?:mir|uns|das|sich)|haben sie (?:noch|schon|auch|eine|einen|sonst|denn|dazu|vielleicht)|sind sie (?:noch|schon|denn)|passt (?:ihnen|das|es)|" +
      "gibt es (?:noch|da|eine|einen|sonst)|ist das (?:richtig|korrekt|okay|zu|so|in ordnung|noch)|soll ich|reicht (?:das|ihnen)|ware das|kann ich (?:ihnen|sonst|noch)",
  },
  notAfter:
    "dann|da|jetzt|hier|damit|dort|heute|morgen|gestern|das|dafur|vielleicht|gerne|naturlich|außerdem|deshalb|deswegen|daher|trotzdem|danach|davor|manchmal|meistens|bald|gleich|nachher|auch|nur|nicht|" +
    "weiß|wissen|sagen|sagt|gesagt|frage|fragen|gefragt|mir|klar|egal|sehen|schauen|gucken|verstehe|ob|dass|wenn|weil|wie|was|wo|wann|warum|die|der|sie|ich|wir|es|er",
  tag: "(?:[a-z0-9]+ ){2}(?:oder|richtig|nicht wahr|stimmt's|stimmt das|ne|gell|ist das richtig|korrekt|oder nicht|oder was|und sie)",
});
