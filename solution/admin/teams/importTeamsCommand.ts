import { Argument, Command, Option } from "commander";
import { RATIO_UNITS, type RatioUnit } from "../../../shared/dataverse/ratioUnit";
import type { CallOutcome, MatchedPerson } from "../calls/CallOutcome";
import { readPeople } from "../calls/people/peopleFile";
import { presentImport } from "../calls/presentImport";
import { sinceOf } from "../calls/sinceOf";
import { withConnectionOptions } from "../connection/connectionFlags";
import { graphConnectionOf, type GraphFlags } from "../graph/graphConnection";
import { teamsSummaryOf } from "./teamsSummaryOf";

interface TeamsFlags extends GraphFlags {
  readonly sellers?: readonly string[];
  readonly since: Date;
  readonly owner?: string;
  readonly mapping?: string;
  readonly insideDomain?: readonly string[];
  readonly optOutCategory?: readonly string[];
  readonly optOutLine?: readonly string[];
  readonly withoutEvent?: boolean;
  readonly withCalls?: boolean;
  readonly refresh?: boolean;
  readonly keyword?: readonly string[];
  readonly competitor?: readonly string[];
  readonly state?: string;
  readonly talkShareUnit?: RatioUnit;
  readonly dryRun?: boolean;
  readonly json?: string;
  readonly verbose?: boolean;
}

const LAST_WEEK = "7d";

/** `import-teams`: brings in sellers' Teams meetings from their transcripts. Exit code 1 when a meeting was refused or the import ended early. */
export function importTeamsCommand(): Command {
  const command = new Command("import-teams")
    .description("import sellers' Teams meetings from their transcripts, by Microsoft Graph")
    .addArgument(new Argument("[check]", "only say whether meetings can be read, and what is missing").choices(["check"]));
  return withRules(withConnectionOptions(command, "imports"))
    .option("--owner <user>", "who is given meetings whose organizers and sellers are no enabled users: address, sign-in name or id")
    .option("--mapping <file>", 'who people are: a table person,is (.csv) or {"person": "is"} (.json); see docs/import-calls.md')
    .option("--keyword <word...>", "words to look for, beside those of the organisation's settings")
    .option("--competitor <name...>", "competitors to look for, beside those of the organisation's settings")
    .option("--state <file>", "remember what was seen in this file, so that the next run asks only for what is new")
    .option("--refresh", "read meetings again that are there already")
    .option("--dry-run", "say which meetings would come in, with whom and matched to whom; nothing that was said is read, nothing written")
    .option("--json <file>", "write a report, one JSON object a line, to a file or - for standard output")
    .addOption(
      new Option("--talk-share-unit <unit>", "how to write talk to listen (default: as the environment counts it)").choices(RATIO_UNITS),
    )
    .option("--verbose", "print warnings and waits too")
    .action(run);
}

/** Whose meetings, and which of them stay out. */
function withRules(command: Command): Command {
  return command
    .option("--graph-as <id>", "application that reads meetings, if not the one that --as names")
    .option("--graph-url <url>", "address of Microsoft Graph, if not that of the environment's cloud")
    .option(
      "--sellers <who...>",
      "whose meetings: addresses, directory ids, group:<name or id> (default: who has a role of Seller Details)",
    )
    .addOption(
      new Option("--since <date>", "only meetings that began since a date such as 2026-03-02, or in the last days")
        .argParser((text) => sinceOf(text))
        .default(sinceOf(LAST_WEEK), LAST_WEEK),
    )
    .option("--inside-domain <domain...>", "domains of the seller's side, beside those of organizers")
    .addOption(new Option("--opt-out-category <name...>", "leave out events with this category").env("SELLER_DETAILS_OPT_OUT_CATEGORY"))
    .addOption(new Option("--opt-out-line <text...>", "leave out events whose invitation has this line").env("SELLER_DETAILS_OPT_OUT_LINE"))
    .option("--without-event", "bring in meetings that stand in the organizer's calendar no more, too")
    .option("--with-calls", "bring in calls that were no meetings, too: over the telephone, one to one, ad hoc");
}

async function run(check: string | undefined, flags: TeamsFlags): Promise<void> {
  const { since, sellers, mapping, keyword, competitor, insideDomain } = flags;
  const asked = { ...graphConnectionOf(flags), since, sellers, withCalls: flags.withCalls };
  if (check !== undefined) {
    const { checkTeamsCommand } = await import("./checkTeamsCommand");
    return checkTeamsCommand(asked, flags);
  }
  const { importTeams } = await import("./importTeams");
  const { owner, state, refresh, dryRun, talkShareUnit, withoutEvent } = flags;
  const people = mapping === undefined ? undefined : await readPeople(mapping);
  await presentImport(flags, {
    dryRunLines: meetingLines,
    summaryOf: teamsSummaryOf,
    run: (presentation) =>
      importTeams({
        ...asked,
        ...{ owner, people, state, refresh, dryRun, talkShareUnit, withoutEvent },
        insideDomains: insideDomain,
        optOut: { categories: [flags.optOutCategory ?? []].flat(), lines: [flags.optOutLine ?? []].flat() },
        trackedKeywords: keyword,
        trackedCompetitors: competitor,
        ...presentation,
      }),
  });
}

/** What a dry run says of a meeting: a line, and one for each of its people and for what would help. */
function meetingLines({ file, result, reason, owner, people = [], warnings }: CallOutcome): readonly string[] {
  if (result === "leftOut") return [`${file}: would be left out: ${reason}`];
  if (result === "unchanged") return [`${file}: is there already`];
  const whose = owner === undefined ? "" : `, given to ${owner.name}`;
  return [`${file}: would be ${result}${whose}`, ...people.map(personLine), ...warnings.map((warning) => `  ! ${warning}`)];
}

function personLine({ name, address, side, match, isAmbiguous }: MatchedPerson): string {
  const who = address === undefined || address === name ? name : `${name} <${address}>`;
  if (match !== undefined) return `  ${side} ${who}: ${match.table === "systemuser" ? "user" : match.table} ${match.id}`;
  if (isAmbiguous === true) return `  ${side} ${who}: several rows have this address, so that none was chosen; merge them`;
  const remedy = side === "customer" ? "; a contact with this address would be linked" : "";
  return `  ${side} ${who}: ${address === undefined ? "no address is known" : "nobody has this address"}${remedy}`;
}
