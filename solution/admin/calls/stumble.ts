import { clauseOf } from "../connection/sentenceOf";

/** What is said of a file over which the program itself stumbled: a sentence that names it. */
export function stumbleOver(file: string, error: unknown): string {
  const what = clauseOf(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  return `${file}: the program stumbled over this file (${what}); send this text to the maintainers.`;
}
