import fc from "fast-check";
import { seedCalls, startServer, type LocalServer } from "../localServer";
import { USERS } from "../sampleOrganisation";
import { hostileRequest, type HostileRequest } from "./hostileRequests";

/** `HOSTILE_RUNS=100000 npx jest --selectProjects node --testPathPatterns hostile` looks longer, and elsewhere with another `HOSTILE_SEED`. */
const RUNS = Number(process.env["HOSTILE_RUNS"] ?? 250);
const SEED = Number(process.env["HOSTILE_SEED"] ?? 20_250_615);
const RESTORE_EVERY = 200;

describe("a request that is nearly right", () => {
  let server: LocalServer;
  let restore: () => void;
  beforeAll(async () => {
    server = await startServer();
    seedCalls(server.dataverse, [
      { number: 1, owner: "sid", start: "2025-06-01T08:00:00Z" },
      { number: 2, owner: "eve", start: "2025-06-02T08:00:00Z" },
    ]);
    restore = server.dataverse.restorePoint();
  });
  afterAll(() => server.close());

  const ask = async ({ method, path, headers, body }: HostileRequest, as: keyof typeof USERS) => {
    const response = await fetch(`${server.origin}/api/data/v9.2/${path}`, {
      method,
      headers: { authorization: `Bearer ${USERS[as].domainName}`, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    return { status: response.status, text: await response.text() };
  };

  it(
    "is answered with a reason, never by a fault of the server",
    async () => {
      let asked = 0;
      await fc.assert(
        fc.asyncProperty(hostileRequest, fc.constantFrom("ada", "sid", "max", "noor"), async (request, as) => {
          asked += 1;
          if (asked % RESTORE_EVERY === 0) restore();
          const { status, text } = await ask(request, as);
          const faults = [String(status), ...(text.match(/(?<=HTTP\/1\.1 )\d+/g) ?? [])].filter(
            (each) => /^5/.test(each) && each !== "501",
          );
          expect({ faults, text: faults.length > 0 ? text : "" }).toEqual({ faults: [], text: "" });
          if (status >= 400) expect(text).toContain('"error":{"code":"0x');
        }),
        { numRuns: RUNS, seed: SEED },
      );
      expect((await server.ask("GET", "contacts")).status).toBe(200);
    },
    60_000 + RUNS * 100,
  );
});
