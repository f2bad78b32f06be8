import { readFileSync } from "node:fs";
import { join } from "node:path";
import { tableIn } from "./tableIn";
import { ROLE_NAMES, rolesTable } from "./rolesTable";

test("the guide says what each role may do with each table, and with whose rows, as the solution has it", () => {
  const guide = readFileSync(join(__dirname, "../../docs/admin.md"), "utf8");
  const [head, ...rows] = tableIn(guide, "roles");
  expect(head).toEqual(["table", ...ROLE_NAMES.map((name) => name.replace("Seller Details ", ""))]);
  expect(rows).toEqual(rolesTable());
});
