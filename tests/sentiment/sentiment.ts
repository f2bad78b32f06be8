import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { scorerOf } from "../../shared/analytics/sentiment/feeling";
import { CARD, withFigures } from "./card";
import { judgedCalls, judgedUtterances, summary } from "./evaluate";
import { labelledLanguages, type Half } from "./labelledData";
import { trainedModel } from "./train";

const MODELS = path.resolve(__dirname, "../../shared/analytics/sentiment/models");

const USAGE = `npm run sentiment                          how well each language is heard, by half
npm run sentiment -- de fr                 of these only
npm run sentiment -- train [LANGUAGE...]   fits the models anew and writes them
npm run sentiment -- errors LANGUAGE HALF  what is heard wrong (HALF: train, tune, test)
npm run sentiment -- card                 writes what the test halves give into docs/sentiment.md
npm run sentiment -- explain LANGUAGE TEXT which words make a text what it is
`;

function main([command, ...args]: readonly string[]): void {
  const languages = (named: readonly string[]) => (named.length > 0 ? named : labelledLanguages());
  if (command === "help") process.stdout.write(USAGE);
  else if (command === "train") languages(args).forEach(train);
  else if (command === "card") writeFileSync(CARD, withFigures(readFileSync(CARD, "utf8")));
  else if (command === "errors") printErrors(args[0] ?? "en", (args[1] ?? "tune") as Half);
  else if (command === "explain") printReasons(args[0] ?? "en", args.slice(1).join(" "));
  else languages(command === undefined ? [] : [command, ...args]).forEach(printFigures);
}

function modelFile(language: string): string {
  return path.join(MODELS, `${language}.json`);
}

function train(language: string): void {
  const text = `${JSON.stringify(trainedModel(language), undefined, 1)}\n`;
  writeFileSync(modelFile(language), text);
  console.log(`${language}: ${(text.length / 1024).toFixed(0)} KB`);
}

function printFigures(language: string): void {
  for (const half of ["tune", "test"] as const) {
    console.log(`${language} ${half} utterances: ${summary(judgedUtterances(language, half))}`);
    console.log(`${language} ${half} calls:      ${summary(judgedCalls(language, half))}`);
  }
}

function printErrors(language: string, half: Half): void {
  for (const { wanted, found, text } of judgedUtterances(language, half)) {
    if (wanted !== found) console.log(`${wanted} heard as ${found}: ${text}`);
  }
  for (const { wanted, found, id } of judgedCalls(language, half))
    if (wanted !== found) console.log(`call ${id}: ${wanted} heard as ${found}`);
}

function printReasons(language: string, text: string): void {
  const scorer = scorerOf(language);
  if (scorer === undefined) return console.log(`${language} has no model.`);
  console.log(scorer.label(text), scorer.leaning(text));
  for (const reason of scorer.explain(text)) console.log(`${reason.weight.toFixed(2)}  ${reason.text}`);
}

main(process.argv.slice(2));
