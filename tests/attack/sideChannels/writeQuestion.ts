import { randomGuid } from "../../local/demo/random";
import { requiredBody } from "../world/fill";
import { boundBy, lookupsOf, plainColumns, someValue } from "../world/values";
import type { Asked, Asker } from "./Asker";

/** A write whose answer could tell something: of what is there, of what it refers to, of what it would break. */
export function writeQuestion({ world, rows, random }: Asker): Asked {
  const table = random.pick(world.writable);
  const all = rows.of(table.logicalName);
  const id = all.length === 0 || random.chance(0.3) ? randomGuid(random) : random.pick(all).id;
  const representation = random.chance(0.5) ? { prefer: "return=representation" } : {};
  const lookups = lookupsOf(table);
  const bind = (): Record<string, unknown> => {
    if (lookups.length === 0) return {};
    const column = random.pick(lookups);
    const target = world.tables.find(({ logicalName }) => column.targets?.includes(logicalName));
    const targets = target ? rows.of(target.logicalName) : [];
    if (!target || targets.length === 0) return {};
    return { [boundBy(column, target.logicalName)]: `/${target.entitySetName}(${random.pick(targets).id})` };
  };
  const plain = plainColumns(table).flatMap((column) => {
    const value = random.chance(0.2) ? someValue(column, random) : undefined;
    return value === undefined ? [] : [[column.logicalName, value] as const];
  });
  const known = new Map(world.tables.map(({ logicalName }) => [logicalName, rows.of(logicalName).map((row) => row.id)]));
  const whole = () => ({ ...requiredBody(table, world.tables, known, random), ...Object.fromEntries(plain), ...bind() });
  switch (random.integer(4)) {
    case 0:
      return { method: "POST", path: table.entitySetName, body: { ...whole(), [table.primaryId]: id }, headers: representation };
    case 1: {
      const condition = random.pick([{}, { "if-match": "*" }, { "if-none-match": "*" }]);
      return { method: "PATCH", path: `${table.entitySetName}(${id})`, body: whole(), headers: { ...representation, ...condition } };
    }
    case 2:
      return {
        method: "PATCH",
        path: `${table.entitySetName}(${id})`,
        body: { ...Object.fromEntries(plain), ...bind() },
        headers: representation,
      };
    default: {
      // Hidden rows that go with a row above them are missing afterwards: whoever knows their ids is told, as on the platform.
      if (
        world.tables.some((below) =>
          lookupsOf(below).some(({ targets, onDelete }) => onDelete === "cascade" && targets?.includes(table.logicalName)),
        )
      )
        return { method: "GET", path: `${table.entitySetName}(${id})?$select=${table.primaryId}` };
      return { method: "DELETE", path: `${table.entitySetName}(${id})` };
    }
  }
}
