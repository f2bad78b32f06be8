import { readFileSync } from "node:fs";
import path from "node:path";

interface ImportRule {
  readonly name: string;
  readonly to: { readonly pathNot?: string };
}

// eslint-disable-next-line @typescript-eslint/no-require-imports -- a CommonJS file of settings, without types
const { forbidden } = require("../.dependency-cruiser.cjs") as { readonly forbidden: readonly ImportRule[] };

const ARCHITECTURE = readFileSync(path.resolve(__dirname, "../ARCHITECTURE.md"), "utf8");

/** Which folders of shared code may import which, by the rules that `npm run imports` holds. */
const ALLOWED = new Map(
  forbidden.flatMap(({ name, to }) => {
    const folder = /^shared-(\w+)$/.exec(name)?.[1];
    const imports = /^\^shared\/\((.*)\)\/$/.exec(to.pathNot ?? "")?.[1]?.split("|") ?? [];
    return folder === undefined ? [] : [[folder, imports.filter((other) => other !== folder)] as const];
  }),
);

/** `from --> to` of the drawing. */
const ARROWS = [...ARCHITECTURE.matchAll(/^ {2}(\w+)(?:\[.*?\])? --> (\w+)$/gm)].map(([, from = "", to = ""]) => ({ from, to }));

/** Everything that lies below a room in the drawing. */
function below(room: string): Set<string> {
  const found = new Set<string>();
  const rooms = [room];
  for (let from = rooms.pop(); from !== undefined; from = rooms.pop()) {
    for (const { to } of ARROWS.filter((arrow) => arrow.from === from)) {
      found.add(to);
      rooms.push(to);
    }
  }
  return found;
}

describe("the rooms in ARCHITECTURE.md", () => {
  it("may import what the table says", () => {
    const rows = [...ARCHITECTURE.matchAll(/^\| `shared\/(\w+)` +\| .*? \| (.*?) +\|$/gm)];
    const table = rows.map(([, folder = "", imports = ""]) => [folder, imports === "nothing" ? [] : imports.split(", ")] as const);
    expect(new Map(table)).toEqual(ALLOWED);
  });

  it("are drawn with arrows that the rules allow", () => {
    const refused = ARROWS.filter(({ from, to }) => ALLOWED.has(from) && !ALLOWED.get(from)?.includes(to));
    expect(refused).toEqual([]);
  });

  it("lie above all that they may import", () => {
    for (const [room, imports] of ALLOWED) expect([...below(room)]).toEqual(expect.arrayContaining(imports));
    expect([...below("controls")].sort()).toEqual([...ALLOWED.keys()].sort());
  });
});
