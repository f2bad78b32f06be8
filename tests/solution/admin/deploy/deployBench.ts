import { deploy, type DeployOptions, type DeployReport } from "../../../../solution/admin/deploy/deploy";
import type { DataverseOptions } from "../../../local/dataverse/createDataverse";
import { startServer, type LocalServer } from "../../../local/dataverse/localServer";
import { ENVIRONMENTS, type EnvironmentName } from "../../../local/dataverse/metadata/environments";
import { USERS } from "../../../local/dataverse/sampleOrganisation";
import { packedCore } from "../../../local/dataverse/packedCore";
import { managedZip } from "../../../local/dataverse/sampleSolution";
import { withText } from "./changedZip";

export interface DeployBench extends LocalServer {
  /** Deploys as the administrator. */
  run(options?: Partial<DeployOptions>): Promise<DeployReport>;
  /** The message of a deployment that fails. */
  failure(options?: Partial<DeployOptions>): Promise<string>;
  /** Begins an import of something else, as the administrator. */
  importBySomebody(): Promise<void>;
  /** Writes since the last call, such as `POST StageSolution`. */
  writes(): string[];
}

/** An environment before our solutions come, over HTTP. */
export async function startBench(name: EnvironmentName = "saleshub", options: Partial<DataverseOptions> = {}): Promise<DeployBench> {
  const zip = await packedCore();
  const server = await startServer({ solution: false, jobStepMs: 1, firstParty: ENVIRONMENTS[name], ...options });
  const run = (more: Partial<DeployOptions> = {}) =>
    deploy({ url: server.origin, as: USERS.ada.domainName, coreZip: zip, pollSeconds: 0.01, ...more });
  return {
    ...server,
    run,
    failure: (more) =>
      run(more).then(
        (report) => `no failure, but ${report.outcome}`,
        (error: unknown) => (error as Error).message,
      ),
    async importBySomebody() {
      const CustomizationFile = Buffer.from(
        withText(managedZip(), "solution.xml", "<UniqueName>SellerDetails<", "<UniqueName>Other<"),
      ).toString("base64");
      const staged = await server.ask("POST", "StageSolution", { body: { CustomizationFile } });
      const { StageSolutionUploadId } = staged.json["StageSolutionResults"] as { StageSolutionUploadId: string };
      const answer = await server.ask("POST", "ImportSolutionAsync", {
        body: { OverwriteUnmanagedCustomizations: false, PublishWorkflows: false, SolutionParameters: { StageSolutionUploadId } },
      });
      expect(answer.status).toBe(200);
    },
    writes: () =>
      server.dataverse.requestLog
        .splice(0)
        .filter(({ method, path }) => method !== "GET" && !path.startsWith("GetOrgDbOrgSetting"))
        .map(({ method, path }) => `${method} ${path.replace(/\(.*/, "")}`),
  };
}
