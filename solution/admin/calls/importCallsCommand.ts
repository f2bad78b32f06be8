import { existsSync } from "node:fs";
import { Command, Option } from "commander";
import { RATIO_UNITS, type RatioUnit } from "../../../shared/dataverse/ratioUnit";
import { connectionOf, withConnectionOptions, type ConnectionFlags } from "../connection/connectionFlags";
import type { ProgressLine } from "../connection/progressLine";
import type { CallOutcome } from "./CallOutcome";
import { STDIN } from "./files/stdinSource";
import { askInTerminal } from "./people/askInTerminal";
import { People, type Identity } from "./people/People";
import { appendPerson, freshPeopleFile, readPeople } from "./people/peopleFile";
import { presentImport } from "./presentImport";
import { PATHS, readOptionsOf, withReadingOptions, type ReadingFlags } from "./readingFlags";
import { sinceOf } from "./sinceOf";

interface Flags extends ReadingFlags, ConnectionFlags {
  readonly talkShareUnit?: RatioUnit;
  readonly owner?: string;
  readonly since?: Date;
  readonly dryRun?: boolean;
  readonly json?: string;
  readonly verbose?: boolean;
}

/** `import-calls`: writes calls from transcript files to an environment. Exit code 1 when any file was refused or the import ended early. */
export function importCallsCommand(): Command {
  const command = new Command("import-calls")
    .description("import calls from transcript files into the conversation intelligence tables of an environment")
    .argument("<path...>", PATHS);
  return withReadingOptions(
    withConnectionOptions(command, "imports")
      .option("--owner <user>", "who is given calls whose sellers are no enabled users: address, sign-in name or id")
      .option("--dry-run", "do everything but write: say what would become of each call")
      .option("--since <date>", "only calls that began since a date such as 2026-03-02, or in the last days, such as 7d", (text) =>
        sinceOf(text),
      )
      .option("--json <file>", "write a report, one JSON object a line, to a file or - for standard output")
      .addOption(
        new Option("--talk-share-unit <unit>", "how to write talk to listen (default: as the environment counts it)").choices(RATIO_UNITS),
      )
      .option("--verbose", "print warnings and waits too"),
  ).action(run);
}

async function run(paths: string[], flags: Flags): Promise<void> {
  const { talkShareUnit, owner, since, dryRun } = flags;
  const { importCalls } = await import("./importCalls");
  await presentImport(flags, {
    dryRunLines: (outcome) => [dryRunLine(outcome)],
    async run(presentation, line) {
      const asked = await askedPeople(paths, flags, line);
      const options = { ...connectionOf(flags), ...asked, paths, talkShareUnit, owner, since, dryRun, reading: readOptionsOf(flags) };
      return importCalls({ ...options, ...presentation });
    },
  });
}

/** Who people are, and where somebody watches a terminal, somebody to ask, whose answers go to the mapping file. */
async function askedPeople(paths: readonly string[], { mapping }: Flags, line: ProgressLine) {
  const { stdin: input, stderr: output } = process;
  const isAsked = input.isTTY && output.isTTY && !paths.includes(STDIN);
  const isNew = mapping === undefined || (isAsked && !existsSync(mapping));
  const people = isNew ? new People() : await readPeople(mapping);
  if (!isAsked) return { people };
  let file: string | undefined;
  const keep = (label: string, identity: Identity) => {
    if (file === undefined) {
      file = mapping ?? freshPeopleFile();
      if (mapping === undefined) line.message(`Your answers are kept in ${file}; give it by --mapping the next time.`);
    }
    appendPerson(file, label, identity);
  };
  const dialogue = { input, output };
  return { people, ask: askInTerminal({ dialogue, people, keep, onCancel: () => process.emit("SIGINT", "SIGINT") }) };
}

function dryRunLine({ file, result, owner }: CallOutcome): string {
  const whose = owner === undefined ? "" : `, given to ${owner.name}`;
  return result === "unchanged" ? `${file}: is there already` : `${file}: would be ${result}${whose}`;
}
