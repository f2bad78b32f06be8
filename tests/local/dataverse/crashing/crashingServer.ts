/** A local Dataverse as a process of its own, to be killed: `crashingServer.ts <database file>`. Says where it is in a line of JSON. */
import { startServer } from "../localServer";

export interface Opened {
  readonly origin: string;
  /** How long the local Dataverse took to open its database and to serve. */
  readonly openedInMs: number;
}

async function serve(databaseFile: string): Promise<void> {
  const start = performance.now();
  const { origin } = await startServer({ databaseFile, solution: false });
  const opened: Opened = { origin, openedInMs: performance.now() - start };
  console.log(JSON.stringify(opened));
}

void serve(process.argv[2] ?? "");
