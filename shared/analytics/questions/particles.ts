import { stretched, type QuestionList } from "./wording";

/**
 * How a language without spaces asks: by particles that end a question, by question words, and by forms that need neither.
 * Regular expressions for the text of one clause; none repeats without a bound.
 */
export interface ParticleWording {
  /** What ends a question wherever it stands, with what must not follow it: a clause ends there. */
  readonly ending: string;
  /** What ends a statement wherever it stands: a new clause begins there. */
  readonly breaks: string;
  /** Question words: not answerable by yes or no, but for those clauses that `yesNo` ends. */
  readonly open: string;
  readonly closed: string;
  readonly yesNo: string;
  /** What only looks like one of them; taken out before. */
  readonly except: string;
}

/** Clauses of speech are shorter; in a longer one the question words need not belong together. */
const LONGEST_CLAUSE = 60;

/** A language's questions, clause by clause; a clause ends with a particle, a space or a comma. */
export function questionsByParticles(wording: ParticleWording): QuestionList {
  const cut = new RegExp(`(?:${wording.ending}|${wording.breaks})|[\\s，,、；;：:]+`, "gu");
  const ending = new RegExp(`(?:${wording.ending})$`, "u");
  const except = new RegExp(wording.except, "gu");
  const open = new RegExp(wording.open, "u");
  const closed = new RegExp(wording.closed, "u");
  const yesNo = new RegExp(`(?:${wording.yesNo})$`, "u");

  const asksOpenly = (clause: string) => open.test(clause.replace(except, "").slice(-LONGEST_CLAUSE)) && !yesNo.test(clause);
  const asks = (clause: string) => ending.test(clause) || closed.test(clause.replace(except, "").slice(-LONGEST_CLAUSE));

  return {
    askingIn: (text) => {
      const ends = [...text.matchAll(cut)].map((found) => found.index + found[0].length);
      const clauses = stretched(
        text,
        [0, ...ends].map((index) => ({ index })),
      );
      return clauses.flatMap((place) => {
        const clause = text.slice(place.index, place.index + place.length);
        const isOpen = asksOpenly(clause);
        return clause !== "" && (isOpen || asks(clause)) ? [{ ...place, isOpen }] : [];
      });
    },
    isOpen: (question) => asksOpenly(question.replace(/[?？!！.。…"”’」』）)\s]{1,20}$/u, "")),
  };
}
