import { readMatrix } from "./matrix/readMatrix";
import { writeMatrix } from "./matrix/writeMatrix";
import { startWorld, type World } from "./world/World";

const SEED = "check";

/** A sample of what `npm run attack` tries whole. */
describe("the matrix of people, tables and verbs", () => {
  let world: World;
  beforeAll(async () => (world = await startWorld(SEED)));
  afterAll(() => world.close());

  it("shows everybody just the rows that they may read, whichever way they ask", async () => {
    const [reads, files] = await readMatrix(world, { seed: SEED, times: 800 }, 150);
    expect(reads?.findings).toEqual([]);
    expect(files?.findings).toEqual([]);
  });

  it("lets everybody change just what they may, and holds just that afterwards", async () => {
    const { findings } = await writeMatrix(world, { seed: SEED, times: 700 });
    expect(findings).toEqual([]);
  });

  it("has every table that is installed, and every role that is shipped", () => {
    const names = world.tables.map(({ logicalName }) => logicalName);
    const installed = world.dataverse.solutions.flatMap(({ tables }) => tables);
    expect(names).toEqual(expect.arrayContaining(installed.map(({ logicalName }) => logicalName)));
    const privileges = new Set(world.people.flatMap(({ roles }) => roles.flatMap((role) => [...role.keys()])));
    for (const { roles } of world.dataverse.solutions)
      for (const role of roles) expect([...privileges]).toEqual(expect.arrayContaining(Object.keys(role.privileges)));
  });
});
