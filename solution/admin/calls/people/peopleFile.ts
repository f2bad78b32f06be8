import { appendFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import Papa from "papaparse";
import { clauseOf } from "../../connection/sentenceOf";
import { isGuid } from "../../../../shared/domain/isGuid";
import { diskSource } from "../files/diskSource";
import { readText } from "../files/readText";
import { People, type Identity } from "./People";

const HEADER = ["person", "is"] as const;

/** Spreadsheets would make formulas of these; an apostrophe keeps them texts, and is taken off again. */
const KEPT_FROM_FORMULA = /^'(?=[=+\-@\t\r])/;

/**
 * Reads a mapping file: a table of `person,is`, or a JSON object `{"person": "is"}`.
 * @throws Error with one sentence that names the place
 */
export async function readPeople(file: string): Promise<People> {
  const text = (await readText(diskSource(file))).replace(/^\ufeff/, "");
  const people = new People();
  for (const [place, label, said] of /\.json$/i.test(file) ? entriesOfJson(text, file) : entriesOfTable(text, file)) {
    const identity = identityOf(said);
    if (identity === undefined)
      throw new Error(
        `${place}: “${clauseOf(label)}” is said to be “${clauseOf(said)}”; write a user's address, sign-in name or id, or seller, colleague or customer`,
      );
    const before = people.note(label, identity);
    // Answers come one after the other: first who sells, then which user that is.
    if (before === "seller" && typeof identity === "object") continue;
    if (before !== undefined && textOf(before).toLowerCase() !== textOf(identity).toLowerCase())
      throw new Error(`${place}: “${clauseOf(label)}” is said to be ${textOf(before)} and ${textOf(identity)}; remove one of them`);
  }
  return people;
}

/** The name of a mapping file that is not there yet, in the current folder. */
export function freshPeopleFile(): string {
  for (let number = 1; ; number += 1) {
    const file = number === 1 ? "people.csv" : `people-${number}.csv`;
    if (!existsSync(file)) return file;
  }
}

/** Adds somebody to a mapping file, which is made where there is none. @throws what the file system says */
export function appendPerson(file: string, label: string, identity: Identity): void {
  if (/\.json$/i.test(file)) {
    const before = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8").replace(/^\ufeff/, "")) as Record<string, string>) : {};
    const entries = [...Object.entries(before), [label, textOf(identity)] as const];
    writeFileSync(file, `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`);
    return;
  }
  const row = (cells: readonly string[]) => `${Papa.unparse([cells], { escapeFormulae: true })}\n`;
  const before = existsSync(file) ? readFileSync(file, "utf8") : row(HEADER);
  const lineEnd = before === "" || before.endsWith("\n") ? "" : "\n";
  if (existsSync(file)) appendFileSync(file, lineEnd + row([label, textOf(identity)]));
  else writeFileSync(file, before + row([label, textOf(identity)]));
}

type Entry = readonly [place: string, label: string, said: string];

function entriesOfTable(text: string, file: string): readonly Entry[] {
  const { data, errors } = Papa.parse<readonly string[]>(text, { delimitersToGuess: [",", ";", "\t"], skipEmptyLines: "greedy" });
  const [error] = errors.filter(({ type }) => type === "Quotes");
  if (error !== undefined) throw new Error(`${file}, row ${(error.row ?? 0) + 1}: ${clauseOf(error.message)}`);
  return data.flatMap((cells, index): Entry[] => {
    const [label = "", said = ""] = cells.map((cell) => cell.trim().replace(KEPT_FROM_FORMULA, ""));
    if (index === 0 && label.toLowerCase() === HEADER[0] && said.toLowerCase() === HEADER[1]) return [];
    const place = `${file}, row ${index + 1}`;
    if (label === "" || said === "") throw new Error(`${place}: two cells are wanted, such as Mei Koh,mei.koh@contoso.com`);
    return [[place, label, said]];
  });
}

function entriesOfJson(text: string, file: string): readonly Entry[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: ${clauseOf(error instanceof Error ? error.message : String(error))}`);
  }
  const isObject = typeof json === "object" && json !== null && !Array.isArray(json);
  if (!isObject) throw new Error(`${file}: one JSON object is wanted, such as {"Mei Koh": "mei.koh@contoso.com"}`);
  return Object.entries(json as object).map(([label, said]: [string, unknown]) => [file, label, typeof said === "string" ? said : ""]);
}

function identityOf(said: string): Identity | undefined {
  const text = said.trim();
  const side = (["seller", "colleague", "customer"] as const).find((each) => each === text.toLowerCase());
  if (side !== undefined) return side;
  return /[@\\]/.test(text) || isGuid(text) ? { user: text } : undefined;
}

function textOf(identity: Identity): string {
  return typeof identity === "string" ? identity : identity.user;
}
