import { FOREIGN_TABLES } from "../../solution/foreignTables";
import { ENVIRONMENTS } from "../local/dataverse/metadata/environments";
import { PRIVILEGE_ENTITY } from "../local/dataverse/metadata/platform";

const tables = new Map(ENVIRONMENTS.saleshub.flatMap(({ tables }) => tables.map((table) => [table.logicalName, table])));

describe("tables of others", () => {
  it.each(Object.entries(FOREIGN_TABLES))("are described as the platform has %s", (name, { privilegeName, columns }) => {
    const table = tables.get(name);
    expect(privilegeName).toBe(PRIVILEGE_ENTITY[name] ?? table?.schemaName);
    const known = table?.columns.map(({ logicalName }) => logicalName) ?? [];
    expect((columns ?? []).filter((column) => !known.includes(column))).toEqual([]);
  });
});
