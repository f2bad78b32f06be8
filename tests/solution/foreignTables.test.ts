import { FOREIGN_TABLES } from "../../solution/foreignTables";
import { FIRST_PARTY } from "../local/dataverse/metadata/firstParty";
import { OTHER_PRIVILEGE_ENTITIES, PRIVILEGE_ENTITY } from "../local/dataverse/metadata/platform";

const isPrivilegeOf = (table: string) => (entity: string) => entity.toLowerCase() === table;
const tables = new Map(FIRST_PARTY.tables.map((table) => [table.logicalName, table]));

describe("tables of others", () => {
  it.each(Object.entries(FOREIGN_TABLES))("are described as the platform has %s", (name, { privilegeName, columns }) => {
    const table = tables.get(name);
    expect(privilegeName).toBe(PRIVILEGE_ENTITY[name] ?? table?.schemaName ?? OTHER_PRIVILEGE_ENTITIES.find(isPrivilegeOf(name)));
    const known = table?.columns.map(({ logicalName }) => logicalName) ?? [];
    expect((columns ?? []).filter((column) => !known.includes(column))).toEqual([]);
  });
});
