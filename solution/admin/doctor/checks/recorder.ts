import { columns, condition, filter, instant, link, query } from "../../../../shared/dataverse/fetchXml";
import { guid, measure, text } from "../../../../shared/dataverse/readRow";
import { TABLES } from "../../../../shared/dataverse/tables";
import { DAY_MS } from "../../../../shared/domain/time";
import { fetchRows } from "../../connection/fetchRows";
import { check, type Examination, type Judgement } from "../Check";
import { count, listed } from "../words";

/** As far back as a comparison of pages looks, far below what an aggregate may read. */
const LAST_DAYS = 60;

const GROUP = { groupby: true } as const;

/** Conversations by whoever made their rows. Imported ones name the file that they come from. */
function creatorQuery(since: number) {
  return query(
    TABLES.conversation,
    { aggregate: true },
    columns({ msdyn_sciconversationid: "n" }, { aggregate: "count" }),
    columns({ msdyn_clientfilename: "imported" }, { aggregate: "countcolumn" }),
    filter(condition("msdyn_conversationstarttime", "ge", instant(since))),
    link(
      TABLES.user,
      { from: "systemuserid", to: "createdby", "link-type": "outer", alias: "u" },
      columns({ fullname: "name", applicationid: "application" }, GROUP),
    ),
  );
}

export interface Creator {
  readonly name: string;
  /** An application, such as the recorder, rather than a person. */
  readonly isApplication: boolean;
  readonly calls: number;
  readonly imported: number;
}

async function read({ api, now }: Examination): Promise<readonly Creator[]> {
  const rows = await fetchRows(api, creatorQuery(now - LAST_DAYS * DAY_MS));
  return rows.map((row) => ({
    name: text(row, "name") ?? "somebody unknown",
    isApplication: guid(row.application) !== undefined,
    calls: measure(row, "n") ?? 0,
    imported: measure(row, "imported") ?? 0,
  }));
}

export function judgeCreators(creators: readonly Creator[]): Judgement {
  const total = (of: (creator: Creator) => number): number => creators.reduce((sum, creator) => sum + of(creator), 0);
  const [calls, imported] = [total((c) => c.calls), total((c) => c.imported)];
  if (calls === 0) return { verdict: "ok", found: `No calls of the last ${LAST_DAYS} days tell who made them.` };
  const recorded = creators.filter((creator) => creator.calls > creator.imported).sort((a, b) => b.calls - a.calls);
  const parts = recorded.map((c) => `${c.calls - c.imported} by ${c.isApplication ? "the application " : ""}${c.name}`);
  if (imported > 0) parts.push(`${imported} imported from files`);
  const found = `Of ${count(calls, "call")} of the last ${LAST_DAYS} days: ${listed(parts, 6)}.`;
  if (imported === calls || recorded.some((creator) => creator.isApplication)) return { verdict: "ok", found };
  return {
    verdict: "warning",
    found: `${found} No application made any of them, as a recorder does.`,
    remedy: "Check that the recorder is switched on: rows made by people may be tests or come from another tool.",
  };
}

/** Who makes the rows: the recorder, an import, or somebody else? */
export const recorder = check("Conversation intelligence", "Made by", read, judgeCreators);
