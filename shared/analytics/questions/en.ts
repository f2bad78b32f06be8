import { OPENERS } from "../../domain/openQuestions";
import { questionsBy } from "./wording";

const PRONOUN = "i|you|he|she|it|we|they|there|this|that|these|those|anyone|anybody|someone|somebody|everyone|everybody|y'all";
const PERSON = "i|you|he|she|it|we|they|this|that|there";
const DETERMINER = "the|a|an|your|my|our|their|his|her|its|any|all|some|both|anything|everything|something|nobody|either|another";
const DAY = "today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday";
const BE = "is|are|was|were|isn't|aren't|wasn't|weren't";
const MODAL = "can|could|would|will|shall|should|can't|couldn't|wouldn't|won't|shouldn't";
const DO = "does|did|doesn't|didn't";
const AUXILIARY = `${BE}|${MODAL}|${DO}|do|don't|have|has|had|haven't|hasn't|am|may|might`;
const MEASURE =
  "much|many|long|often|far|old|big|soon|fast|quickly|large|likely|close|early|late|high|well|hard|difficult|easy|important|frequently";
/** Words that may stand between a question word and the verb: "what kind of system do you". */
const NOUNS = `(?: (?!(?:${PERSON}|${AUXILIARY})(?![a-z']))[a-z0-9'-]+){1,4}`;
const NOT_CLAUSE = `(?! (?:${PERSON}|i'm|i've|i'd|i'll|it's|we're|we've|we'd|we'll|you're|you've|you'd|you'll|they're|they've|that's|there's|he's|she's|the|a|an|my|our|your|their|his|her)(?![a-z]))`;

const PERSON_CLAUSE =
  "(?: (?:i|you|he|she|it|we|they|i've|you've|we've|they've|i'm|you're|we're|they're|something|somebody|people)(?![a-z']))";

const OPEN_ANYWHERE = [
  `(?!why (?:don't (?:i|we|you)|not) )(?:what|where|when|why|how|who|whom|which) (?:${AUXILIARY}) (?:${PERSON})`,
  `(?:what|who|where|how|when)'(?:s|re|d|ll) (?:your|the|you|that|this|it|his|her|their|going|up|wrong|in it|a good|a better|the best)`,
  `(?:what|where|when|who|how) (?:is|are|was|were|will|does|did) (?:your|the|his|her|their|our)`,
  `(?:what|which|whose)${NOUNS} (?:(?!is |was )(?:${AUXILIARY}) (?:i|you|he|she|it|we|they|this|your|the)|(?:is|was) (?:it|this|your|he|she))`,
  `how (?:${MEASURE})(?:${NOUNS})? (?:${AUXILIARY}) (?:${PERSON}|your|the)`,
  "what (?:seems|happens(?! is)|happened(?! was)|brings|kind|sort|time works|works|makes you)|how come|what if|what else|who else",
  "(?:and|how about|what about) (?:you|yourself)(?=$)",
].join("|");

/** Speakers who begin anew: "have we we've", "can you you know". */
const NOT_ANEW = "(?! (?:i|we|you|they|he|she|i'm|i've|i'll|we've|we're|we'll|you're|you've|they're|it's)(?![a-z']))";

const CLOSED_ANYWHERE = [
  `(?!(?:can|could|would|will|are|have|were) you know)(?:can|could|would|will|do|did|are|have|don't|didn't|won't|wouldn't|couldn't|aren't|haven't|were) you(?!$)${NOT_ANEW}`,
  `(?:can|could|may|should) (?:i|we)(?!$)${NOT_ANEW}`,
  `(?:shall we|do we|did we|have we|are we|do they|did they|does (?:it|that|he|she|this)|did (?:he|she))(?!$)${NOT_ANEW}`,
  "would (?:it|that|this)(?: not)? (?:be|work|help|make|suit|do)",
  "(?:is|are|was|were|isn't|aren't) there (?:a|an|any|anything|anyone|anybody|some|something|someone|somebody|another|other|more|one|still|no)",
  "is (?:that|this|it) (?:okay|ok|right|correct|fine|true|alright|all right|possible|something|a good|your|the right|the best|the same|too|enough)",
  `(?:will|can|could) (?:it|that|there)(?!$)${NOT_ANEW}|(?:does|did|has|is|will|can) (?:anyone|anybody|everybody|everyone)|(?:does|did) your|am i`,
  "any chance|how about|what about|why (?:don't|not|doesn't|can't)",
].join("|");

export const en = questionsBy({
  ...OPENERS.en,
  opening: {
    open: [
      OPEN_ANYWHERE,
      `(?!why (?:don't (?:i|we|you)|not) )(?:what|where|when|why|how|who|whom) (?:${AUXILIARY})`,
      "(?:what|who|where|when|how|why)'(?:s|re|d|ll)(?! more| worse| nice)",
      `who(?: else)? (?!knows|${PERSON})[a-z']+`,
      `what (?:kind|sort|type|time|day|date|exactly|other|happens(?! is)|happened(?! was)|makes|made|brings|brought|seems|seemed|else|part|size|number|year|color|colour)${NOT_CLAUSE}`,
      `how (?:${MEASURE})${NOT_CLAUSE}(?! [a-z]+${PERSON_CLAUSE})`,
      `which (?:one|ones|of|way|${"[a-z]+"}) (?:${AUXILIARY})(?! (?:why|how|what|good|fine|great))`,
      `which (?:one|ones|of|company|department|version|model|day|product|system|card|account)${NOT_CLAUSE}`,
      `whose [a-z]+|how long you|(?:what|which)(?! (?:ever|so|not|i|you|he|she|it|we|they|that|this|there|a|an|the) )(?: [a-z]+){1,2}(?=$)`,
      "(?:where|what|how) exactly|where else|like what(?=$)|how so|how you doing",
    ].join("|"),
    closed: [
      CLOSED_ANYWHERE,
      `(?!had (?:i|it|that) |did (?:it|that) (?:by|in|because|and|was|they|through|right|for|with|all|at|on) |(?:${BE}|${MODAL}|has|had) you know |(?:${AUXILIARY}) (?:${PERSON})(?=$))(?:${BE}|${MODAL}|${DO}|has|hasn't|haven't|had|hadn't|am|may|might|don't) (?:${PRONOUN})${NOT_ANEW}`,
      `do (?:i|you|we|they|these|those|any|all|your|the|people|your) `.trim(),
      `have (?:you|we|they|i|there|your|any)(?! know)${NOT_ANEW}`,
      `(?!(?:is|was|isn't|wasn't|has|hasn't) (?:a|an|all|some|both|another|its) )(?:is|are|was|were|isn't|aren't|wasn't|does|did|doesn't|didn't|has|hasn't|will|would|won't|can|could|should) (?:${DETERMINER}|${DAY})`,
      "would [a-z]+(?: [a-z]+)? (?:be|work|help|make|suit|do)",
      "(?:does|did) (?!not|so)[a-z]+",
      "any (?:chance|questions?|idea|ideas|thoughts|other|news|word|luck|updates?|particular|preference|plans|problems|concerns)",
      "(?:anything|anybody|anyone|something|somebody) else|how about|what about|you mean|you want me to|you still|you sure",
    ].join("|"),
  },
  inside: { open: OPEN_ANYWHERE, closed: CLOSED_ANYWHERE },
  notAfter:
    "so|neither|nor|as|than|that|which|who|what|where|when|how|why|know|knows|knew|see|understand|wonder|wondering|sure|of|about|" +
    "(?:tell|told|show|ask|asked|asking) (?:me|you|us|them|him|her)|explain|remember|matter|matters|idea|to|will|i'll|we'll|they'll|should|must|if|whether|whatever|not|say|said|says|see|check|figure out|find out|like",
  tag:
    "(?:isn't|aren't|wasn't|weren't|doesn't|don't|didn't|won't|wouldn't|can't|couldn't|haven't|hasn't|hadn't|shouldn't|ain't) (?:it|you|they|he|she|we|there)|" +
    "(?:[a-z]+n't|not|never|nobody|nothing)(?: [a-z0-9']+){1,9} (?:(?:are|do|have|would|can|could|will|did) you|(?:is|was|does|did|would|will|can|has) (?:it|he|she|there))|" +
    "(?!(?:[a-z']+ )*(?:that's|that|you're|he's|she's|they're|it's|is|was|are|were|'re|be) (?:[a-z]+ )?right)[a-z0-9']+ [a-z0-9']+ (?!all|the|turn|to|on|exactly|yeah|yes|yep|okay|about|go|not|a|oh|my|just|so|your|his|her|their|it|got|get|started)[a-z0-9']+ (?:right|correct)|" +
    "[a-z0-9']+ [a-z0-9']+ huh|or what|any questions|you okay|you there",
});
