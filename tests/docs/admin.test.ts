import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROLE_NAMES, rolesTable } from "./rolesTable";

/** The cells of the table between two marks, its line below the heading left out. */
function tableIn(text: string, mark: string): string[][] {
  const between = text.split(`<!-- ${mark} -->`)[1]?.split(`<!-- /${mark} -->`)[0] ?? "";
  const lines = between.split("\n").filter((line) => line.startsWith("|") && !/^\|[ |-]+\|$/.test(line));
  return lines.map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

test("the guide says what each role may do with each table, and with whose rows, as the solution has it", () => {
  const guide = readFileSync(join(__dirname, "../../docs/admin.md"), "utf8");
  const [head, ...rows] = tableIn(guide, "roles");
  expect(head).toEqual(["table", ...ROLE_NAMES.map((name) => name.replace("Seller Details ", ""))]);
  expect(rows).toEqual(rolesTable());
});
