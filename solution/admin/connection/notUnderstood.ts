import { clauseOf } from "./sentenceOf";

/**
 * What is said where the program itself stumbled, mostly over an answer in a shape that no documentation names; a clause.
 * Undefined for errors that have their own sentence.
 */
export function notUnderstood(error: unknown): string | undefined {
  if (!(error instanceof TypeError || error instanceof RangeError || error instanceof SyntaxError)) return undefined;
  return `an answer of the environment was not understood (${clauseOf(error.message)}); send this text to the maintainers`;
}
