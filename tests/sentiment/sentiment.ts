import { judgedCalls, judgedUtterances, lexicon, summary } from "./evaluate";
import { labelledLanguages, type Half } from "./labelledData";

/** `npm run sentiment`: how well utterances and calls are labelled, by language and half; `-- de fr` of these only. `-- errors LANGUAGE HALF` lists what is missed. */
function main(args: readonly string[]): void {
  const [command, language, half] = args;
  if (command === "errors") return printErrors(language ?? "en", (half ?? "tune") as Half);
  for (const language of args.length > 0 ? args : labelledLanguages()) {
    for (const half of ["tune", "test"] as const) {
      console.log(`${language} ${half} utterances: ${summary(judgedUtterances(language, half, lexicon))}`);
      console.log(`${language} ${half} calls:      ${summary(judgedCalls(language, half))}`);
    }
  }
}

function printErrors(language: string, half: Half): void {
  for (const { wanted, found, text } of judgedUtterances(language, half, lexicon)) {
    if (wanted !== found) console.log(`${wanted} heard as ${found}: ${text}`);
  }
  for (const { wanted, found, id } of judgedCalls(language, half))
    if (wanted !== found) console.log(`call ${id}: ${wanted} heard as ${found}`);
}

main(process.argv.slice(2));
