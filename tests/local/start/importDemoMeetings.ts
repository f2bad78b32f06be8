import { importTeams } from "../../../solution/admin/teams/importTeams";
import { DEMO_TRACKED_WORDS } from "../demo";
import type { DemoCall } from "../demo/DemoCall";
import { demoTenant } from "../graph/demoTenant";
import { startGraph } from "../graph/startGraph";

export interface DemoMeetings {
  /** Of the environment. */
  readonly url: string;
  readonly as: string;
  readonly meetings: readonly DemoCall[];
  /** The day that the demo's calls are placed before, `YYYY-MM-DD`. */
  readonly demoDate: string;
  readonly signal?: AbortSignal | undefined;
}

const WEEK_MS = 7 * 86_400_000;

/** Brings demo calls in as an admin brings in Teams meetings: from a tenant that is served while this lasts. @throws one sentence */
export async function importDemoMeetings({ url, as, meetings, demoDate, signal }: DemoMeetings): Promise<void> {
  const day = Date.parse(demoDate);
  // The anchor may be any day: the tenant's clock stands there.
  const tenant = await startGraph(demoTenant(meetings), () => new Date(day));
  const refused: string[] = [];
  try {
    const { stopped } = await importTeams({
      ...{ url, as, signal, graphUrl: tenant.url, sellers: ["group:Sellers"], since: new Date(day - WEEK_MS) },
      trackedKeywords: DEMO_TRACKED_WORDS.keywords,
      trackedCompetitors: DEMO_TRACKED_WORDS.competitors,
      onCall: ({ message, reason }) => refused.push(...[message ?? reason ?? []].flat()),
    });
    if (stopped !== undefined) throw new Error(stopped.message);
    if (refused.length > 0) throw new Error(`${refused.length} demo meetings were not imported, the first because of this: ${refused[0]}`);
  } finally {
    await tenant.close();
  }
}
