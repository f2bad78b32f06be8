/** Prints how well each language's questions are found without punctuation; with a language also what was wrong in the half to fit to. */
import { LANGUAGES_OF_QUESTIONS, questionListOf } from "../../../../shared/analytics/questions/lists";
import { wilsonInterval } from "../../../../shared/insights/wilsonInterval";
import { compare, labelledUtterances, type Half } from "./labelledQuestions";

function share(hits: number, of: number): string {
  const { low, high } = wilsonInterval(hits, of);
  const percent = (value: number) => (value * 100).toFixed(1);
  return `${percent(hits / of)} [${percent(low)}, ${percent(high)}]`;
}

function print(language: string, half: Half, withErrors: boolean): void {
  const list = questionListOf(language);
  if (list?.askingIn === undefined) throw new Error(`no list of questions: ${language}`);
  const utterances = labelledUtterances(language, half);
  const { found, missed, wrong, toldApart, errors } = compare(utterances, list.askingIn);
  console.log(
    `${language} ${half}  ${utterances.length} utterances  precision ${share(found, found + wrong)}  recall ${share(found, found + missed)}  open or closed ${share(toldApart, found)}`,
  );
  if (withErrors) for (const error of errors) console.log(`    ${error}`);
}

const [only] = process.argv.slice(2);
for (const language of only === undefined ? LANGUAGES_OF_QUESTIONS : [only]) {
  print(language, "tune", only !== undefined);
  print(language, "test", false);
}
