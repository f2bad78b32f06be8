import { crashTest } from "./crashTest";

// `npm run attack` does the same with 100 kills and 10,000 writes.
test("a local Dataverse that is killed while ten write has all that it acknowledged, and no change set in part", async () => {
  await expect(crashTest({ kills: 3, writes: 300, seed: "killed" })).resolves.toMatchObject({ lost: 0, halved: 0 });
});
