import { ENVIRONMENT_VARIABLES } from "../../../../shared/dataverse/environmentVariables";
import { createWebApi, type WebApi } from "../../../../solution/admin/connection/webApi";
import { readEnvironmentVariables, writeEnvironmentVariable } from "../../../../solution/admin/environment/environmentVariables";
import { startServer, type LocalServer } from "../../../local/dataverse/localServer";
import { USERS } from "../../../local/dataverse/sampleOrganisation";
import { newId } from "../../../shared/dataverse/storedCalls";

const INSIGHTS = "msdyn_conversationaggregatedinsights";

export interface RatioServer {
  readonly server: LocalServer;
  readonly api: WebApi;
  /** Stores calls by everybody's values, the seller's first. */
  readonly addCalls: (...calls: readonly (readonly (number | null)[])[]) => void;
  /** Sets a variable as an admin does. */
  readonly setVariable: (name: string, value: string) => Promise<void>;
  /** What this environment says; undefined where it has set nothing. */
  readonly valueOf: (name: string) => Promise<string | undefined>;
}

export interface RatioServerOptions {
  /** Whether the installed solution has variables. @default true */
  readonly hasVariables?: boolean;
  /** A solution to be imported before. */
  readonly solution?: Uint8Array;
}

/** A local Dataverse over HTTP. */
export async function startRatioServer({ hasVariables = true, solution }: RatioServerOptions = {}): Promise<RatioServer> {
  const server = await startServer();
  if (solution) await server.dataverse.importSolution(solution);
  const api = createWebApi({ url: new URL(server.origin), authorization: () => Promise.resolve(`Bearer ${USERS.ada.domainName}`) });
  const { dataverse } = server;
  if (hasVariables)
    dataverse.insertSeed("environmentvariabledefinition", [
      { schemaname: ENVIRONMENT_VARIABLES.talkToListenUnit, defaultvalue: "share" },
      { schemaname: ENVIRONMENT_VARIABLES.talkToListenUnitOrigin, defaultvalue: "{}" },
      { schemaname: ENVIRONMENT_VARIABLES.teamsHost, defaultvalue: "teams.microsoft.com" },
    ]);
  const variable = async (name: string) => {
    const found = (await readEnvironmentVariables(api, [name])).get(name);
    if (!found) throw new Error(`The test's environment has no variable ${name}.`);
    return found;
  };
  return {
    server,
    api,
    addCalls: (...calls) => {
      const insights = calls.map((ratios) => ({ id: newId(), ratios }));
      dataverse.insertSeed(
        INSIGHTS,
        insights.map(({ id }) => ({ [`${INSIGHTS}id`]: id, msdyn_name: "call" })),
      );
      dataverse.insertSeed(
        "msdyn_conversationparticipantinsights",
        insights.flatMap(({ id, ratios }) =>
          ratios.map((ratio, index) => ({
            msdyn_name: "speaker",
            [INSIGHTS]: id,
            msdyn_participantrole: index === 0 ? 0 : 1,
            msdyn_talktolistenratio: ratio,
          })),
        ),
      );
    },
    setVariable: async (name, value) => writeEnvironmentVariable(api, await variable(name), value),
    valueOf: async (name) => (await variable(name)).value?.text,
  };
}
