import { PassThrough } from "node:stream";
import { askInTerminal } from "../../../../../solution/admin/calls/people/askInTerminal";
import { People, type Identity } from "../../../../../solution/admin/calls/people/People";

const MEI = { id: "a0000000-0000-4000-8000-000000000002", name: "mei.koh@fernway.example" };
const find = (label: string) => Promise.resolve(label === MEI.name ? MEI : undefined);
const rosaAndMei = [
  { key: "v1", name: "Rosa Blum" },
  { key: "v2", name: "Mei Koh" },
];

/** Somebody who gives these answers, one to each question. */
function answering(...answers: readonly string[]) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const left = [...answers];
  let said = "";
  output.on("data", (data: Buffer) => {
    said += data.toString();
    // A question ends without a line end.
    if (said.endsWith(") ")) setImmediate(() => input.write(`${left.shift() ?? ""}\n`));
  });
  const kept: (readonly [string, Identity])[] = [];
  const people = new People();
  const keep = (label: string, identity: Identity) => kept.push([label, identity]);
  const ask = askInTerminal({ dialogue: { input, output, terminal: false }, people, keep, onCancel: () => undefined });
  return { ask, kept, people, said: () => said };
}

it("asks who of a file's speakers sell, and keeps the answer", async () => {
  const { ask, kept, people, said } = answering("2");
  await expect(ask.sellers("/calls/a.vtt", rosaAndMei)).resolves.toEqual(["v2"]);
  expect(said()).toBe(
    "\nNothing says who speaks for the seller's side in a.vtt:\n  1  Rosa Blum\n  2  Mei Koh\nWho does? (numbers, or nothing to leave it out) ",
  );
  expect(kept).toEqual([["Mei Koh", "seller"]]);
  expect(people.roleOf({ id: "mei koh" })).toBe("seller");
});

it("asks once per name, whatever the answer was, and never for voices without one", async () => {
  const { ask, kept, said } = answering("none of them");
  await expect(ask.sellers("a.vtt", rosaAndMei)).resolves.toEqual([]);
  await expect(ask.sellers("b.vtt", rosaAndMei)).resolves.toEqual([]);
  await expect(ask.sellers("c.json", [{ key: "0" }, { key: "1" }])).resolves.toEqual([]);
  expect(said().match(/Who does\?/g)).toHaveLength(1);
  expect(kept).toEqual([]);
});

it("asks for a seller's user until the environment knows the answer, or there is none", async () => {
  const { ask, kept, said } = answering("mei@elsewhere.example", MEI.name, "");
  await expect(ask.users("a.vtt", [{ id: "1", name: "Mei Koh" }], find)).resolves.toBe(true);
  expect(said()).toContain("No enabled user of the environment has the address or sign-in name mei@elsewhere.example.\n");
  expect(kept).toEqual([["Mei Koh", { user: MEI.name }]]);
  await expect(ask.users("b.vtt", [{ id: "1", name: "Mei Koh" }], find)).resolves.toBe(true);
  await expect(ask.users("c.vtt", [{ id: "1", name: "Ada" }, { id: "2" }], find)).resolves.toBe(false);
  expect(kept).toHaveLength(1);
});

it("shows names of others as they are, without what moves a cursor", async () => {
  const { ask, said } = answering("");
  await ask.sellers("a\u001b[2J.vtt", [{ key: "v1", name: "Mei\u001b[31m\nKoh" }]);
  expect(said()).toContain("in a\ufffd[2J.vtt:\n  1  Mei\ufffd[31m Koh\n");
});
