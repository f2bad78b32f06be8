import { importFaults } from "./imports/importFaults";
import { killedImports } from "./imports/killedImports";
import { oddImports } from "./imports/oddImports";

const SEED = "check";

it("names odd files and imports the good ones beside them", async () => {
  expect((await oddImports({ seed: SEED, times: 0 })).findings).toEqual([]);
});

it("leaves the same rows, run again after a kill, as without one", async () => {
  expect((await killedImports({ seed: SEED, times: 2 })).findings).toEqual([]);
});

it("says in a sentence what goes wrong with its requests, and a rerun completes it", async () => {
  expect((await importFaults({ seed: SEED, times: 6 })).findings).toEqual([]);
});
