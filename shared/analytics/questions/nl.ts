import { OPENERS, QUESTION_WORDS } from "../../domain/openQuestions";
import { questionsBy } from "./wording";

const PERSON = "u|je|jij|jullie|ik|we|wij|ze|zij|hij|het|dat|dit|er|die|iemand|uw|de|mijn|een|onze|jouw|deze|nog|daar";
const W = QUESTION_WORDS.nl;
const VERB =
  "is|zijn|was|waren|heeft|hebt|hebben|had|hadden|kan|kunt|kun|kunnen|kon|konden|wordt|worden|werd|zal|zult|zullen|zou|zouden|moet|moeten|mag|mogen|wil|wilt|willen|bent|ben|doet|doe|doen|deed|" +
  "kost|kosten|gebeurt|gaat|gaan|heet|bedoelt|bedoel|zegt|denkt|denk|vindt|vind|klinkt|komt|kom|krijg|krijgt|krijgen|gebruikt|gebruik|gebruiken|vraagt|vragen|neemt|geeft|zit|zat|zitten|werkt|werkte|" +
  "werken|belt|bel|loopt|lopen|hoopt|duurt|spreek|spreken|spreekt|snapt|begrijpt|beslist|betaalt|wisselen|verwacht|zoekt|weet|staat|ligt|past|helpt|stuurt|levert|stoort|zorgt|maakt|mist|ontbreekt";
const MANY = "(?:veel|lang|vaak|snel|hoog|groot|ver|laat|oud|duur|precies|belangrijk|goed)";
const NOUNS = "(?: (?!(?:ik|u|je|we|wij|ze|hij|het|dat|die|de|er)(?![a-z]))[a-z0-9]+){0,3}";

export const nl = questionsBy({
  ...OPENERS.nl,
  opening: {
    open: [
      `(?:${W})(?: precies| dan| verder| nog| eigenlijk)? (?:${VERB})(?! een dag)`,
      `hoe ?${MANY}${NOUNS} (?:${VERB})|wat als|wat voor${NOUNS} (?:${VERB})`,
      `(?:(?:in|op|bij|met|voor|van|naar|aan|om|uit|sinds|tot|vanaf|tegen) )?(?:welke?|wiens|hoeveel)${NOUNS} (?:${VERB})`,
      `wie (?!${PERSON})[a-z]+|(?:welke?|hoeveel|hoezo|waarom|en u|en jij)(?: dan)?(?=$)`,
    ].join("|"),
    closed: [
      `(?!had (?:ik|dat)|kan (?:zijn|ik niet)|is (?:het|dat) (?:wel|niet zo)|heeft u gelijk)(?:heeft|hebt|heb|hebben|is|zijn|ben|bent|was|waren|kan|kunt|kun|kunnen|kon|kon|konden|mag|mogen|zal|zullen|zou|zouden|wil|wilt|willen|wordt|worden|moeten|had|hadden) (?:${PERSON})`,
      "(?:gaat|past|klopt|komt|blijft|werkt|kost|helpt|geeft|zit|schikt|duurt|spreek|krijgen|krijgt|krijg|kent|weet|denkt|vindt|hoort|gebruikt|zoekt|verwacht|begrijpt|snapt|levert|biedt) (?:u(?! mij)|ik|dat|het|er|die|de|we|je|jullie|hier|daar|garantie|maandag|dinsdag|woensdag|donderdag|vrijdag|ook)(?! zich geen| maar)",
      "(?:is|kan|gaat|komt|past|schikt) (?:maandag|dinsdag|woensdag|donderdag|vrijdag|morgen|vandaag)|moet ik (?:iets|wat|daar|nog iets)|hoort u",
    ].join("|"),
  },
  inside: {
    open: `(?:(?:${W})|hoe ?${MANY}${NOUNS}|(?:welke?|hoeveel)${NOUNS}) (?:${VERB}) (?:u|ik|we|het|dat|er|die|uw|de|je)`,
    closed:
      "mag ik|(?:kunt|kun|zou|wilt) (?:u|je) (?:mij|me|dat|ons|even)|(?:heeft|hebt) (?:u|je) (?:nog|al|ook|een|verder|misschien)|bent u (?:er|nog|de|een)|past (?:u|dat|het)|is er (?:nog|een|ook|verder)|" +
      "is dat (?:goed|juist|oke|te|snel|zo|nog|de)|zal ik|zullen we|kan ik (?:u|verder|nog)|is dit (?:het|de)",
  },
  notAfter:
    "dan|daar|nu|hier|daarmee|vandaag|morgen|gisteren|dat|misschien|graag|natuurlijk|daarom|toch|daarna|soms|meestal|straks|ook|alleen|niet|weet|weten|zeggen|zegt|gezegd|vraag|vragen|mij|me|zien|kijken|" +
    "begrijp|of|als|omdat|hoe|wat|waar|wanneer|waarom|die|de|ze|ik|we|het|er|hij|zo|toen|af",
  tag: "(?:[a-z0-9']+ ){2}(?:toch|klopt dat|of niet|niet waar|he|nietwaar|of wel|is dat juist)",
});
