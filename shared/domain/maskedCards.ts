/** Digits of any script in groups or not, written as people and recognisers do: `4111 1111`, `4111-1111`, `4111, 1111`. */
const NUMBERS = /\p{Nd}(?:[\s.,\-–—]{0,2}\p{Nd}){12,}/gu;
const DIGIT = /\p{Nd}/u;
const SHORTEST = 13;
const LONGEST = 19;
const KEPT_DIGITS = 4;

/** The value of a digit in any script: digits of one script stand together, from zero on. */
function digitValue(character: string): number {
  const code = character.normalize("NFKC").codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return code - zero;
}

/** Whether digits begin as cards do, which years and calling codes seldom do, and end with their check digit (ISO/IEC 7812-1). */
function isCardNumber(digits: readonly number[]): boolean {
  const [first = 0, second = 0] = digits;
  const isIssued = (first > 2 && first < 7) || first === 8 || (first === 2 && second > 1 && second < 8);
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return isIssued && sum % 10 === 0;
}

/** Masks card numbers among numbers: the month of expiry may follow at once, or somebody counts before. They begin and end with a group. */
function maskedIn(numbers: string): string {
  const characters = [...numbers];
  const places = characters.flatMap((character, place) => (DIGIT.test(character) ? place : []));
  const values = places.map((place) => digitValue(characters[place] ?? ""));
  const isBeside = (index: number) => (places[index + 1] ?? 0) - (places[index] ?? 0) === 1;
  const masked = new Set<number>();
  for (let from = 0; from + SHORTEST <= places.length; from++) {
    if (from > 0 && isBeside(from - 1)) continue;
    for (let to = from + SHORTEST; to <= Math.min(from + LONGEST, places.length); to++) {
      if (isBeside(to - 1) || !isCardNumber(values.slice(from, to))) continue;
      places.slice(from, to - KEPT_DIGITS).forEach((place) => masked.add(place));
    }
  }
  return masked.size === 0 ? numbers : characters.map((character, place) => (masked.has(place) ? "•" : character)).join("");
}

/**
 * A text in which all but the last four digits of payment card numbers are replaced by dots. Recorders mask what they recognise; what
 * they let through is not to be read, copied or exported here either.
 */
export function maskedCards(text: string): string {
  return text.replace(NUMBERS, maskedIn);
}

/**
 * What each utterance says, masked as `maskedCards` does, also where a number goes on in its speaker's next utterances: people dictate
 * cards in pieces, and the other side says "yes" between.
 */
export function maskedSpeech(utterances: readonly { readonly participantId: string; readonly text: string }[]): readonly string[] {
  const textsOf = new Map<string, string[]>();
  for (const { participantId, text } of utterances) {
    const texts = textsOf.get(participantId);
    // A text is one line.
    if (texts === undefined) textsOf.set(participantId, [text.replace(/\n/g, " ")]);
    else texts.push(text.replace(/\n/g, " "));
  }
  const masked = new Map([...textsOf].map(([id, texts]) => [id, maskedCards(texts.join("\n")).split("\n")[Symbol.iterator]()]));
  return utterances.map(({ participantId }) => masked.get(participantId)?.next().value ?? "");
}
