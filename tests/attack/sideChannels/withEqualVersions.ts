import { stableGuid } from "../../local/dataverse/guid";
import { ADMIN } from "../world/people";
import type { World } from "../world/World";

const PROBE = { accountid: stableGuid("probe of versions"), name: "Probe" };

/**
 * Versions are numbers of the whole server, here as on the platform: what is written next has the same one on both servers only where
 * both have written as often.
 */
export async function withEqualVersions(worlds: readonly [World, World]): Promise<void> {
  const versions = await Promise.all(
    worlds.map(async ({ dataverse, ask }) => {
      dataverse.insertSeed("account", [PROBE]);
      const { json } = await ask(ADMIN, "GET", `accounts(${PROBE.accountid})?$select=versionnumber`);
      return Number(json["versionnumber"]);
    }),
  );
  const highest = Math.max(...versions);
  worlds.forEach(({ dataverse }, index) => {
    const behind = highest - (versions[index] ?? highest);
    dataverse.insertSeed(
      "account",
      Array.from({ length: behind }, () => PROBE),
    );
  });
}
