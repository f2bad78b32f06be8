import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { appendPerson, readPeople } from "../../../../../solution/admin/calls/people/peopleFile";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "people-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const id = "a0000000-0000-4000-8000-000000000002";

it.each([
  ["a table", "people.csv", `person,is\nMei Koh,mei.koh@fernway.example\n"Koh, Jonas",${id}\nRosa Blum,Customer\n1,seller\n`],
  [
    "a table of another separator, with a mark and without a head",
    "people.csv",
    `\ufeffmei koh ;mei.koh@fernway.example\nKoh, Jonas;${id}\nRosa Blum;customer\n1;seller`,
  ],
  ["JSON", "people.json", JSON.stringify({ "Mei Koh": "mei.koh@fernway.example", "Koh, Jonas": id, "Rosa Blum": "customer", 1: "seller" })],
])("is read from %s", async (_, name, content) => {
  const people = await readPeople(put(name, content));
  expect(people.identityOf({ id: "7", name: " MEI KOH" })).toEqual({ user: "mei.koh@fernway.example" });
  expect(people.identityOf({ id: "8", name: "Koh, Jonas" })).toEqual({ user: id });
  expect(people.identityOf({ id: "Rosa Blum" })).toBe("customer");
  expect(people.identityOf({ id: "1" })).toBe("seller");
  expect(people.identityOf({ id: "2", name: "Somebody" })).toBeUndefined();
});

it("believes an address before a name, and a name before an id", async () => {
  const people = await readPeople(put("people.csv", "mei@fernway.example,seller\nMei Koh,colleague\n1,customer\n"));
  expect(people.identityOf({ id: "1", name: "Mei Koh", email: "Mei@fernway.example" })).toBe("seller");
  expect(people.identityOf({ id: "1", name: "Mei Koh" })).toBe("colleague");
  expect(people.identityOf({ id: "1" })).toBe("customer");
});

it("knows nobody by names that every object has", async () => {
  const people = await readPeople(put("people.csv", "Mei Koh,seller\n"));
  for (const name of ["__proto__", "constructor", "toString"]) expect(people.identityOf({ id: name })).toBeUndefined();
  const named = await readPeople(put("people.json", '{"__proto__": "customer", "constructor": "seller"}'));
  expect([named.roleOf({ id: "__proto__" }), named.roleOf({ id: "constructor" })]).toEqual(["customer", "seller"]);
});

it.each([
  [
    "people.csv",
    "Mei Koh,Mei",
    "row 1: “Mei Koh” is said to be “Mei”; write a user's address, sign-in name or id, or seller, colleague or customer",
  ],
  ["people.csv", "person,is\nMei Koh\n", "row 2: two cells are wanted, such as Mei Koh,mei.koh@contoso.com"],
  ["people.csv", "Mei Koh,seller\nmei koh,customer\n", "row 2: “mei koh” is said to be seller and customer; remove one of them"],
  ["people.csv", 'Mei Koh,"seller', "row 1: Quoted field unterminated"],
  ["people.json", '["Mei Koh"]', 'one JSON object is wanted, such as {"Mei Koh": "mei.koh@contoso.com"}'],
  ["people.json", '{"Mei Koh": 7}', "“Mei Koh” is said to be “”; write a user's address"],
])("says in a sentence where %s is wrong: %j", async (name, content, message) => {
  const file = put(name, content);
  await expect(readPeople(file)).rejects.toThrow(expect.objectContaining({ message: expect.stringContaining(message) as string }) as Error);
  await expect(readPeople(file)).rejects.toThrow(file);
});

it.each(["people.csv", "people.json"])("grows in %s by answers, which are found again whatever they hold", async (name) => {
  const file = join(folder, name);
  const labels = ["Mei Koh", 'Koh, "Jo"', "=cmd()", "__proto__", "a\nb"];
  for (const label of labels) appendPerson(file, label, { user: "mei.koh@fernway.example" });
  appendPerson(file, "Rosa", "customer");
  const people = await readPeople(file);
  for (const label of labels) expect(people.identityOf({ id: label })).toEqual({ user: "mei.koh@fernway.example" });
  expect(people.identityOf({ id: "rosa" })).toBe("customer");
  if (name.endsWith(".csv")) expect(readFileSync(file, "utf8")).not.toMatch(/^=/m);
});

it("may say first that somebody sells, and then which user that is, as answers in a terminal do", async () => {
  const file = join(folder, "people.csv");
  appendPerson(file, "Mei Koh", "seller");
  appendPerson(file, "Mei Koh", { user: "mei.koh@fernway.example" });
  expect((await readPeople(file)).identityOf({ id: "mei koh" })).toEqual({ user: "mei.koh@fernway.example" });
});

it("goes on in a file that ends without a line end", async () => {
  const file = put("people.csv", "Mei Koh,seller");
  appendPerson(file, "Rosa", "customer");
  expect(readFileSync(file, "utf8")).toBe("Mei Koh,seller\nRosa,customer\n");
});
