/** Does everybody read just what they may, in every way there is to read? */
import { randomOf, type Random } from "../../local/demo/random";
import type { Part, Size } from "../Finding";
import { ADMIN } from "../world/people";
import type { Rows } from "../world/Rows";
import type { World } from "../world/World";
import type { Place } from "./Place";
import { fileRead, READS, type Question } from "./reads";

const AT_ONCE = 8;

/** What differs of two lists of ids, or both where they are none. */
function difference(expected: string, got: string): string {
  const [wanted, seen] = [expected.split(" "), got.split(" ")].map((ids) => new Set(ids));
  const only = (these: ReadonlySet<string> | undefined, others: ReadonlySet<string> | undefined) =>
    [...(these ?? [])].filter((id) => !others?.has(id)).join(" ") || "nothing more";
  return `expected ${only(wanted, seen)}, got ${only(seen, wanted)}`;
}

async function asked(place: Place, question: Question): Promise<{ readonly finding?: string; readonly isPlayed: boolean }> {
  const answer = await place.world.ask(place.person.fullName, "GET", question.path);
  if (answer.status === 501) return { isPlayed: false };
  const got = question.seen(answer);
  if (got === question.expected) return { isPlayed: true };
  const where = `${place.person.fullName} · ${place.table.logicalName} · ${question.verb} · ${question.row ?? "all rows"}`;
  return { isPlayed: true, finding: `${where}: ${difference(question.expected, got)}` };
}

async function matrix(
  what: string,
  { world, rows }: { world: World; rows: Rows },
  times: number,
  draw: (place: Place) => Question | undefined,
  random: Random,
): Promise<Part> {
  const places: (readonly [Place, Question])[] = [];
  while (places.length < times) {
    const place = { world, rows, person: random.pick(world.people), table: random.pick(world.tables), random };
    const question = draw(place);
    if (question) places.push([place, question]);
  }
  const results: Awaited<ReturnType<typeof asked>>[] = [];
  for (let at = 0; at < places.length; at += AT_ONCE)
    results.push(...(await Promise.all(places.slice(at, at + AT_ONCE).map(([place, question]) => asked(place, question)))));
  return {
    what,
    tried: results.length,
    notPlayed: results.filter(({ isPlayed }) => !isPlayed).length,
    findings: results.flatMap(({ finding }) => finding ?? []),
  };
}

/** Stores a file in every other row that can hold some. */
async function withFiles(world: World, rows: Rows): Promise<Rows> {
  const filled = rows.copy();
  for (const table of world.writable) {
    for (const { logicalName } of table.columns.filter(({ type }) => type === "file")) {
      for (const row of filled.of(table.logicalName).filter((_, index) => index % 2 === 0)) {
        const content = `${logicalName} of ${row.id}`;
        const path = `${table.entitySetName}(${row.id})/${logicalName}`;
        const answer = await world.ask(ADMIN, "PATCH", path, content, {
          "x-ms-file-name": "file.txt",
          "content-type": "application/octet-stream",
        });
        if (answer.status === 204) filled.put(table.logicalName, { ...row, files: new Map([...row.files, [logicalName, content]]) });
      }
    }
  }
  return filled;
}

export async function readMatrix(world: World, { seed, times }: Size, fileTimes: number): Promise<readonly Part[]> {
  const rows = await withFiles(world, await world.rows());
  const random = randomOf(`${seed} reads`);
  return [
    await matrix("reads", { world, rows }, times, (place) => random.pick(READS)(place), random),
    await matrix("file reads", { world, rows }, fileTimes, fileRead, random),
  ];
}
