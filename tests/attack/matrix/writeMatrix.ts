/** Does everybody change just what they may, and does the server hold just that afterwards? */
import { randomOf } from "../../local/demo/random";
import type { Part, Size } from "../Finding";
import { ADMIN } from "../world/people";
import type { HeldRow, Rows } from "../world/Rows";
import type { World } from "../world/World";
import { markOf, type Attempt, type Outcome } from "./Attempt";
import type { Place } from "./Place";
import { WRITES } from "./writes";

/** After so many writes all rows are compared, and the server begins anew. */
const ROUND = 1_500;
const NOT_PLAYED = 501;

const OUTCOMES: ReadonlyMap<number, Outcome> = new Map([
  [403, "refused"],
  [400, "invalid"],
  [404, "missing"],
  [412, "conflict"],
]);

/** A batch is answered by what became of its operations. */
function outcomeOf(status: number, text: string): Outcome | undefined {
  const inner = /HTTP\/1\.1 (\d{3})/.exec(text)?.[1];
  const last = inner === undefined ? status : Number(inner);
  return last < 300 ? "done" : OUTCOMES.get(last);
}

/** What the administrator sees of the row that was written, beside what there should be. */
async function afterwards({ world, rows, table }: Place, { row, mark }: Attempt): Promise<string | undefined> {
  const column = markOf(table);
  const owner = table.ownership === "user" ? ",_ownerid_value" : "";
  const seen = await world.ask(ADMIN, "GET", `${table.entitySetName}(${row.id})?$select=${column ?? table.primaryId}${owner}`);
  const held = rows.find(row);
  if ((seen.status === 200) !== (held !== undefined)) return held ? "the row is gone" : "there is a row";
  if (!held) return undefined;
  const name = column === undefined ? undefined : seen.json[column];
  if (held.mark !== undefined ? name !== held.mark : mark !== undefined && name === mark) return `its name is ${String(name)}`;
  return owner !== "" && seen.json["_ownerid_value"] !== held.owner ? `its owner is ${String(seen.json["_ownerid_value"])}` : undefined;
}

async function attempted(place: Place, attempt: Attempt): Promise<{ readonly isPlayed: boolean; readonly finding?: string }> {
  const { world, person, table, rows } = place;
  const { status, text } = await world.ask(person.fullName, attempt.method, attempt.path, attempt.body, attempt.headers);
  if (status === NOT_PLAYED) return { isPlayed: false };
  const outcome = outcomeOf(status, text);
  const isExpected =
    outcome !== undefined && attempt.expected.some((one) => one === outcome || (one === "refused" && outcome === "invalid"));
  // What was done against the rules is there all the same; the rest is judged by it.
  if (outcome === "done") attempt.effect(rows);
  const left = await afterwards(place, attempt);
  if (isExpected && left === undefined) return { isPlayed: true };
  const where = `${person.fullName} · ${table.logicalName} · ${attempt.verb} · ${attempt.row.id}`;
  return {
    isPlayed: true,
    finding: `${where}: expected ${attempt.expected.join(" or ")}, got ${outcome ?? status}${left ? `, and ${left}` : ""}`,
  };
}

const told = ({ id, owner, lookups }: HeldRow): string =>
  `${id} of ${owner ?? "all"} ${[...lookups]
    .map(([column, to]) => `${column}=${to.id}`)
    .sort()
    .join(" ")}`;

/** Rows that differ from those that there should be, each in a line. */
async function whollyCompared(world: World, expected: Rows): Promise<string[]> {
  const stored = await world.rows();
  return world.tables.flatMap(({ logicalName }) => {
    const [wanted, seen] = [expected, stored].map((rows) => new Set(rows.of(logicalName).map(told)));
    const only = (these?: ReadonlySet<string>, others?: ReadonlySet<string>) => [...(these ?? [])].filter((row) => !others?.has(row));
    return [
      ...only(wanted, seen).map((row) => `all · ${logicalName} · after all writes · expected ${row}, got none like it`),
      ...only(seen, wanted).map((row) => `all · ${logicalName} · after all writes · got ${row}, expected none like it`),
    ];
  });
}

export async function writeMatrix(world: World, { seed, times }: Size): Promise<Part> {
  const random = randomOf(`${seed} writes`);
  const before = await world.rows();
  const restore = world.dataverse.restorePoint();
  const findings: string[] = [];
  let tried = 0;
  let notPlayed = 0;
  while (tried < times) {
    const rows = before.copy();
    for (const end = Math.min(times, tried + ROUND); tried < end;) {
      const place = { world, rows, person: random.pick(world.people), table: random.pick(world.writable), random };
      const attempt = random.pick(WRITES)(place);
      if (!attempt) continue;
      tried += 1;
      const { isPlayed, finding } = await attempted(place, attempt);
      if (!isPlayed) notPlayed += 1;
      if (finding !== undefined) findings.push(finding);
    }
    findings.push(...(await whollyCompared(world, rows)));
    restore();
  }
  return { what: "writes", tried, notPlayed, findings };
}
