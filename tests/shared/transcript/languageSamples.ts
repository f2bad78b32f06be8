import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Utterance } from "../../../shared/domain/Transcript";

const FOLDER = path.join(__dirname, "languages");

/** Twenty things that are said on the phone, from the shortest to the longest, by language (ISO 639-1): the same twenty in each. */
export const LANGUAGE_SAMPLES: ReadonlyMap<string, readonly string[]> = new Map(
  readdirSync(FOLDER).map((file) => [path.parse(file).name, readFileSync(path.join(FOLDER, file), "utf8").trim().split("\n")]),
);

/** Two people who take turns, a second each. */
export function spokenInTurn(texts: readonly string[]): Utterance[] {
  return texts.map((text, index) => ({
    participantId: index % 2 === 0 ? "S" : "C",
    startMs: index * 1000,
    endMs: index * 1000 + 900,
    text,
  }));
}
