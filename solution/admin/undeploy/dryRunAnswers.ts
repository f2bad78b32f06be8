import type { StandIn } from "../connection/dryRun";

const JOB = "<AsyncOperationId>";

/** What reads would answer if the writes before them had been done. */
export function dryRunAnswers(): StandIn {
  const uninstalled = new Set<string>();
  const left = new Set<string>();
  return ({ method, path, body }) => {
    if (method === "POST" && path === "UninstallSolutionAsync") {
      uninstalled.add(String(body?.["SolutionUniqueName"]));
      return { AsyncOperationId: JOB };
    }
    if (method === "POST" && path === "RemoveAppComponents") left.add(String(body?.["AppId"]));
    if (path.startsWith(`asyncoperations(${JOB})`)) return { statecode: 3, statuscode: 30, message: null, friendlymessage: null };
    if (path.startsWith("solutions?") && [...uninstalled].some((name) => path.includes(`uniquename eq '${name}'`))) return [];
    if ([...left].some((appId) => path === `RetrieveAppComponents(AppModuleId=${appId})`)) return { value: [] };
    if (path.startsWith("RetrieveDependenciesFor")) return { value: [] };
    return undefined;
  };
}
