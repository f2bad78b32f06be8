import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeDemoCalls } from "../demo";
import type { DemoCall } from "../demo/DemoCall";
import type { LocalDataverse } from "../dataverse/createDataverse";
import { writeCallDetails, type AdminApi } from "./callDetails";
import { writeFollowUps } from "./followUps";
import { shareRow } from "./shareRow";

/**
 * Fills an environment with the demo: its calls by their files, as an admin imports them, and what a recorder and people add to them.
 * @param demoDate the day that calls are placed before, `YYYY-MM-DD`
 * @param importFiles imports a folder of so many calls
 * @param importMeetings brings the last week's meetings in; absent: they come by their files
 */
export async function importDemo(
  dataverse: LocalDataverse,
  ask: AdminApi,
  demoDate: string,
  importFiles: (folder: string, calls: number) => Promise<void>,
  importMeetings?: (meetings: readonly DemoCall[]) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "seller-details-demo-"));
  try {
    const demo = await writeDemoCalls(folder, { demoDate }, importMeetings !== undefined);
    for (const { table, rows } of demo.seedRows) dataverse.insertSeed(table, rows);
    await importFiles(folder, demo.calls);
    await importMeetings?.(demo.meetings);
    for (const { table, rows } of demo.annotations) dataverse.insertSeed(table, rows);
    for (const { commentId, userId } of demo.shares) await shareRow(ask, "msdyn_conversationcomment", commentId, userId, "ReadAccess");
    await writeCallDetails(dataverse, ask, demo.details);
    await writeFollowUps(dataverse, ask, Date.parse(demoDate));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
