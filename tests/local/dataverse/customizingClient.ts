import { randomUUID } from "node:crypto";
import type { Answer, AskOptions, Body, LocalServer } from "./localServer";

const base64 = (zip: Uint8Array): string => Buffer.from(zip).toString("base64");

/** What an administrator's tool asks to change an environment, in its simplest form. */
export interface CustomizingClient {
  /** `StageSolutionResults` */
  stage(zip: Uint8Array): Promise<Readonly<Record<string, unknown>>>;
  /** Stages, and begins the import. */
  startImport(zip: Uint8Array, options?: ImportOptions): Promise<Answer>;
  /** The same to its end. @returns the job's row */
  import(zip: Uint8Array, options?: ImportOptions): Promise<Body>;
  /** @returns the job's row */
  uninstall(uniqueName: string): Promise<Body>;
}

interface ImportOptions extends AskOptions {
  readonly action?: "ImportSolutionAsync" | "StageAndUpgradeAsync";
  readonly importJobId?: string;
}

export function customizingClient(server: LocalServer): CustomizingClient {
  const ask: LocalServer["ask"] = (...request) => server.ask(...request);
  const stage: CustomizingClient["stage"] = async (zip) => {
    const answer = await ask("POST", "StageSolution", { body: { CustomizationFile: base64(zip) } });
    return answer.json["StageSolutionResults"] as Readonly<Record<string, unknown>>;
  };
  const startImport: CustomizingClient["startImport"] = async (zip, options = {}) => {
    const { action = "ImportSolutionAsync", importJobId = randomUUID(), ...more } = options;
    const { StageSolutionUploadId } = await stage(zip);
    const body = {
      OverwriteUnmanagedCustomizations: false,
      PublishWorkflows: false,
      ImportJobId: importJobId,
      SolutionParameters: { StageSolutionUploadId },
    };
    return ask("POST", action, { ...more, body });
  };
  const ended = async (started: Answer): Promise<Body> => {
    await server.dataverse.jobs.idle();
    const id = String(started.json["AsyncOperationId"]);
    return (await ask("GET", `asyncoperations(${id})?$select=statecode,statuscode,message`)).json;
  };
  return {
    stage,
    startImport,
    import: async (zip, options) => ended(await startImport(zip, options)),
    uninstall: async (SolutionUniqueName) => ended(await ask("POST", "UninstallSolutionAsync", { body: { SolutionUniqueName } })),
  };
}
