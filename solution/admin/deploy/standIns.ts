import { COMPONENT } from "../../componentTypes";
import type { StandIn } from "../connection/dryRun";
import type { SolutionPackage } from "./readPackage";

const COMPLETED = { statecode: 3, statuscode: 30, message: null, friendlymessage: null };

/** What the environment would answer to the rest of a deployment whose writes are not sent. */
export class StandIns {
  private readonly packages: SolutionPackage[] = [];
  private staged: SolutionPackage | undefined;
  /** Whether the solution comes for the first time, and with it its environment variables. */
  private isFirst = false;
  private readonly imported = new Map<string, SolutionPackage>();

  /** A package that the deployment may send, the core first. */
  add<T extends SolutionPackage>(solution: T): T {
    this.packages.push(solution);
    return solution;
  }

  readonly answer: StandIn = ({ method, path, body = {} }) => {
    if (method === "POST") return this.answerToAction(path, body);
    if (path.startsWith("asyncoperations(")) return COMPLETED;
    if (path.startsWith("importjobs(")) return { progress: 100 };
    const asked = /^solutions\?.*uniquename eq '([^']+)'$/.exec(path)?.[1];
    const solution = this.imported.get(asked ?? "");
    if (solution !== undefined) return [{ uniquename: asked, version: solution.version, ismanaged: true }];
    // Where coaching would only come, there are no scorecards yet.
    if (path.startsWith("slr_scorecards?") && this.imported.size > 0) return [];
    if (this.isFirst && path.startsWith("environmentvariabledefinitions?"))
      return [...path.matchAll(/schemaname eq '([^']+)'/g)].map(([, name = ""]) => variableOf(name));
    // What the add-ons bring into the apps is there as soon as they are imported.
    const addons = [...this.imported.values()].filter(({ tables }) => tables.length > 0);
    if (addons.length === 0) return undefined;
    const table = /^EntityDefinitions\(LogicalName='([^']+)'\)/.exec(path)?.[1];
    if (table !== undefined) return definitionOf(table);
    if (path.startsWith("RetrieveAppComponents("))
      return { value: addons.flatMap(({ tables }) => tables.map((name) => ({ objectid: idOf(name), componenttype: COMPONENT.table }))) };
    return undefined;
  };

  private answerToAction(action: string, body: Readonly<Record<string, unknown>>): unknown {
    switch (action) {
      case "StageSolution":
        this.staged = this.packages.find(({ fileName }) => String(body["CustomizationFile"]).startsWith(`<${fileName},`));
        return { StageSolutionResults: { StageSolutionUploadId: "<StageSolutionUploadId>", StageSolutionStatus: "Passed" } };
      case "ImportSolutionAsync":
        this.isFirst ||= this.staged === this.packages[0];
        return this.imports();
      case "StageAndUpgradeAsync":
        return this.imports();
      default:
        return undefined;
    }
  }

  private imports(): object {
    if (this.staged !== undefined) this.imported.set(this.staged.uniqueName, this.staged);
    return { AsyncOperationId: "<AsyncOperationId>", ImportJobKey: "<ImportJobKey>" };
  }
}

const variableOf = (name: string): object => ({
  environmentvariabledefinitionid: `<id of ${name}>`,
  schemaname: name,
  defaultvalue: null,
  environmentvariabledefinition_environmentvariablevalue: [],
});

const idOf = (table: string): string => `<metadataid of ${table}>`;

function definitionOf(table: string): object {
  const yes = { Value: true };
  return { MetadataId: idOf(table), LogicalName: table, SchemaName: table, CanCreateForms: yes, CanCreateViews: yes, IsCustomizable: yes };
}
