/** An import of meetings in a process of its own, whose memory nobody else fills. */
import { importTeams } from "../../solution/admin/teams/importTeams";
import { ADMIN } from "../solution/admin/calls/callFiles";
import { printWithMemory } from "./memoryOf";

const [, , graphUrl = "", url = "", since = "", ...sellers] = process.argv;

printWithMemory(async () => {
  const { imported, leftOut, opened, requests } = await importTeams({ url, as: ADMIN, graphUrl, since: new Date(since), sellers });
  return { imported, leftOut, opened, requests };
});
