/** Writes that say what the row must be like: that there is one, none, or one of a version. */
import { randomGuid } from "../../local/demo/random";
import { at, markOf, nextMark, referenceTo, someRow, unless, type Outcome, type Write } from "./Attempt";
import { bodyOfNew, mayRefer, newRow } from "./newRows";
import { has, may } from "./Place";

export const upsertNew: Write = (place) => {
  const made = bodyOfNew(place);
  if (!made) return undefined;
  const { world, person, table, random } = place;
  const id = randomGuid(random);
  const condition = random.pick([{}, { "if-none-match": "*" }, { "if-match": "*" }]);
  const mustExist = "if-match" in condition;
  const isAllowed = world.rules.mayCreateFor(person, table, person.id) && mayRefer(place, made.lookups);
  return {
    verb: `upsert of a new row ${JSON.stringify(condition)}`,
    method: "PATCH",
    path: at(place, id),
    body: made.body,
    headers: condition,
    expected: mustExist ? (has(place, "Write", table) ? ["missing"] : ["refused", "missing"]) : unless(isAllowed),
    row: referenceTo(place, { id }),
    mark: made.mark,
    effect: (rows) => rows.put(table.logicalName, newRow(place, id, person.id, made.mark, made.lookups)),
  };
};

export const conditional: Write = (place) => {
  const row = someRow(place);
  const column = markOf(place.table);
  if (!row || column === undefined) return undefined;
  const { table, random } = place;
  const headers = random.pick([{ "if-match": 'W/"1"' }, { "if-match": "*" }, { "if-none-match": "*" }]);
  const isAllowed = may(place, "Write", table, row);
  const mark = nextMark();
  // Whether what a new row would lack is looked at before or after the row that is there, no document says.
  const clash: readonly Outcome[] = has(place, "Create", table) ? ["conflict", "invalid"] : ["conflict", "refused"];
  return {
    verb: `update ${JSON.stringify(headers)}`,
    method: "PATCH",
    path: at(place, row.id),
    body: { [column]: mark },
    headers,
    expected: "if-none-match" in headers ? clash : !isAllowed ? ["refused"] : headers["if-match"] === "*" ? ["done"] : ["conflict"],
    row: referenceTo(place, row),
    mark,
    effect: (rows) => rows.put(table.logicalName, { ...(rows.find(referenceTo(place, row)) ?? row), mark }),
  };
};
