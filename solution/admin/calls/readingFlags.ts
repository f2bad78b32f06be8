import { InvalidArgumentError, type Command } from "commander";
import type { ReadOptions } from "../../../shared/transcript/TranscriptSource";

/** What the arguments of commands that read calls are. */
export const PATHS = 'transcript files, folders or zip files of them, patterns in quotes such as "calls/**/*.vtt", or - for standard input';

/** Values of the options that `withReadingOptions` adds. */
export interface ReadingFlags {
  readonly seller?: readonly string[];
  readonly mapping?: string;
  readonly title?: string;
  readonly startTime?: string;
  readonly locale?: string;
  readonly keyword?: readonly string[];
  readonly competitor?: readonly string[];
}

/** Adds what the user may know better than a file without metadata. */
export function withReadingOptions(command: Command): Command {
  return command
    .option("--seller <name...>", "who speaks for the seller's side: names or email addresses, where no metadata says so")
    .option("--mapping <file>", 'who people are: a table person,is (.csv) or {"person": "is"} (.json); see docs/import-calls.md')
    .option("--title <text>", "what the call is called, where no metadata says so; else it is its file")
    .option("--start-time <instant>", "when the call began, such as 2026-03-02T09:30:00+01:00, where no metadata says so", instant)
    .option("--locale <tag>", "language of the call, such as en-us or zh-cn, where no metadata says so")
    .option("--keyword <word...>", "words to look for")
    .option("--competitor <name...>", "competitors to look for");
}

export function readOptionsOf({ seller, title, startTime, locale, keyword, competitor }: ReadingFlags): ReadOptions {
  return {
    ...(seller === undefined ? {} : { sellers: seller }),
    ...(title === undefined ? {} : { title }),
    ...(startTime === undefined ? {} : { startTime }),
    ...(locale === undefined ? {} : { locale }),
    ...(keyword === undefined ? {} : { trackedKeywords: keyword }),
    ...(competitor === undefined ? {} : { trackedCompetitors: competitor }),
  };
}

function instant(text: string): string {
  if (Number.isNaN(Date.parse(text))) throw new InvalidArgumentError("It must be a time such as 2026-03-02T09:30:00+01:00.");
  return text;
}
