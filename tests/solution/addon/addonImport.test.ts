import { packAddon } from "../../../solution/addon/packAddon";
import { createDataverse, type LocalDataverse } from "../../local/dataverse/createDataverse";
import { NOW } from "../../local/dataverse/localServer";
import { packedCore } from "../../local/dataverse/packedCore";
import { ENVIRONMENTS } from "../../local/dataverse/metadata/environments";
import { ORGANISATION } from "../../local/dataverse/sampleOrganisation";

const PROFESSIONAL = { app: "msdynce_salespro", siteMap: "sp_9f31_navigation" };

let core: Uint8Array;
let dataverse: LocalDataverse;
beforeAll(async () => {
  core = await packedCore();
});
beforeEach(async () => {
  dataverse = await createDataverse({ organisation: ORGANISATION, clock: () => NOW, firstParty: ENVIRONMENTS.both });
});
afterEach(() => dataverse.close());

const appNamed = (name: string) => dataverse.apps().find(({ uniqueName }) => uniqueName === name);

test("after the core, the addition puts the page and its tables into the app that it was made for, and into no other", async () => {
  await dataverse.importSolution(core);
  const hub = appNamed("msdynce_saleshub");
  const before = appNamed(PROFESSIONAL.app);
  await dataverse.importSolution(packAddon(PROFESSIONAL).zip);
  const after = appNamed(PROFESSIONAL.app);
  expect(before?.siteMap.xml).not.toContain("slr_");
  expect(after?.siteMap.xml).toContain("$webresource:slr_/landing.html");
  const added = after?.tables.filter((table) => !before?.tables.includes(table));
  expect(added?.sort()).toEqual(["msdyn_sciconversation", "slr_sellerview", "slr_target"]);
  expect(appNamed("msdynce_saleshub")).toEqual(hub);
});
