import { json, type ApiResponse } from "../ApiRequest";
import { ApiError, badRequest, literalOf } from "../errors";
import { stableGuid, toGuid } from "../guid";
import type { ImportedSolution } from "../ImportedSolution";
import { COMPONENT } from "../../../../solution/componentTypes";
import type { Customizations } from "./Customizations";
import { siteMapIdOf, tablesListed } from "./installedApps";
import { requirePrivileges } from "./installPrivileges";
import type { Message } from "./Message";
import { webResourcesShown } from "./missingComponents";
import { tableIdOf } from "./systemRows";

/** One component that another one needs. */
interface Dependency {
  readonly dependentType: number;
  readonly dependentId: string;
  /** Unique name of the solution that brings it; absent for what was changed by hand. */
  readonly dependentSolution?: string;
  readonly requiredType: number;
  readonly requiredId: string;
}

const choiceIdOf = (name: string): string => stableGuid(`choice ${name}`);
const webResourceIdOf = (name: string): string => stableGuid(`web resource ${name}`);

function ofSolution(
  { uniqueName, tables, forms, views, siteMaps, apps }: ImportedSolution,
  appIdOf: (name: string) => string,
): Dependency[] {
  const needs = (dependentType: number, dependentId: string, requiredType: number, requiredId: string): Dependency => ({
    dependentType,
    dependentId,
    dependentSolution: uniqueName,
    requiredType,
    requiredId,
  });
  const table = (logicalName: string): string => tableIdOf({ logicalName });
  return [
    ...tables.flatMap(({ logicalName, columns }) =>
      columns.flatMap(({ choice, logicalName: column }) =>
        choice === undefined
          ? []
          : [needs(COMPONENT.column, stableGuid(`column ${logicalName}.${column}`), COMPONENT.choice, choiceIdOf(choice))],
      ),
    ),
    ...forms.flatMap((form) => [
      needs(COMPONENT.form, form.id, COMPONENT.table, table(form.table)),
      ...(form.isDiff ? [needs(COMPONENT.form, form.id, COMPONENT.form, form.id)] : []),
    ]),
    ...views.map((view) => needs(COMPONENT.view, view.id, COMPONENT.table, table(view.table))),
    ...siteMaps.flatMap(({ uniqueName: name, xml }) => [
      ...tablesListed(xml).map((each) => needs(COMPONENT.siteMap, siteMapIdOf(name), COMPONENT.table, table(each))),
      ...webResourcesShown(xml).map((each) => needs(COMPONENT.siteMap, siteMapIdOf(name), COMPONENT.webResource, webResourceIdOf(each))),
    ]),
    ...apps.flatMap((app) => app.tables.map((each) => needs(COMPONENT.app, appIdOf(app.uniqueName), COMPONENT.table, table(each)))),
  ];
}

function allDependencies(customizations: Customizations): Dependency[] {
  const apps = customizations.unpublishedApps();
  const appIdOf = (name: string): string => apps.find(({ uniqueName }) => uniqueName === name)?.id ?? "";
  return [
    ...customizations.solutions.flatMap((solution) => ofSolution(solution, appIdOf)),
    ...customizations.addedTables().map(({ appId, tableName }) => ({
      dependentType: COMPONENT.app,
      dependentId: appId,
      requiredType: COMPONENT.table,
      requiredId: tableIdOf({ logicalName: tableName }),
    })),
  ];
}

/** What of others needs components of this solution. */
function blocking(solution: ImportedSolution, customizations: Customizations): Dependency[] {
  const own = new Set([
    ...solution.tables.map((table) => `${COMPONENT.table} ${tableIdOf(table)}`),
    ...[...solution.choices.keys()].map((name) => `${COMPONENT.choice} ${choiceIdOf(name)}`),
    ...solution.forms.filter(({ isDiff }) => !isDiff).map(({ id }) => `${COMPONENT.form} ${id}`),
    ...solution.webResources.map(({ name }) => `${COMPONENT.webResource} ${webResourceIdOf(name)}`),
  ]);
  return allDependencies(customizations).filter(
    ({ dependentSolution, requiredType, requiredId }) =>
      dependentSolution !== solution.uniqueName && own.has(`${requiredType} ${requiredId}`),
  );
}

function answer(dependencies: readonly Dependency[]): ApiResponse {
  return json(200, {
    value: dependencies.map((each) => ({
      dependencyid: stableGuid(JSON.stringify(each)),
      dependencytype: 2,
      dependentcomponenttype: each.dependentType,
      dependentcomponentobjectid: each.dependentId,
      requiredcomponenttype: each.requiredType,
      requiredcomponentobjectid: each.requiredId,
    })),
  });
}

function solutionNamed({ services }: Message, name: unknown): ImportedSolution {
  const found = services.customizations.packages.find(literalOf(name))?.solution;
  if (!found) throw new ApiError(404, "0x80040217", `The solution with unique name '${literalOf(name)}' does not exist.`);
  return found;
}

/** `RetrieveDependenciesForDelete(ComponentType=…,ObjectId=…)`: of the component's own solution, too. */
export function dependenciesForDelete({ caller, parameters, services }: Message): ApiResponse {
  requirePrivileges(caller, ["prvReadSolution"], services.privileges);
  const type = Number(parameters.get("ComponentType"));
  const id = toGuid(parameters.get("ObjectId") ?? "");
  if (!Number.isInteger(type) || id === undefined) throw badRequest("The parameters 'ComponentType' and 'ObjectId' are needed.");
  return answer(
    allDependencies(services.customizations).filter(({ requiredType, requiredId }) => requiredType === type && requiredId === id),
  );
}

/** `RetrieveDependenciesForUninstall(SolutionUniqueName='…')` */
export function dependenciesForUninstall(message: Message): ApiResponse {
  requirePrivileges(message.caller, ["prvReadSolution"], message.services.privileges);
  const solution = solutionNamed(message, message.parameters.get("SolutionUniqueName"));
  return answer(blocking(solution, message.services.customizations));
}

/** `UninstallSolutionAsync`: refused in the job where somebody needs a component of the solution. */
export function uninstallAsync(message: Message): ApiResponse {
  const { caller, body, services } = message;
  requirePrivileges(caller, ["prvDeleteSolution", "prvImportCustomization"], services.privileges);
  const solution = solutionNamed(message, body["SolutionUniqueName"]);
  if (solution.publisher.startsWith("microsoft") || solution.uniqueName === "System") {
    throw badRequest(`The solution ${solution.uniqueName} cannot be uninstalled.`, "0x8004f01e");
  }
  const AsyncOperationId = services.jobs.start({
    kind: "Uninstall",
    operationType: 208,
    caller,
    solution,
    subOperation: 0,
    work: () => {
      const others = solution.managed ? blocking(solution, services.customizations) : [];
      if (others.length > 0) {
        throw badRequest(`Solution dependencies exist, cannot uninstall. DependencyCount : ${others.length}`, "0x8004f01d");
      }
      services.customizations.uninstall(solution.uniqueName);
    },
  });
  return json(200, { AsyncOperationId });
}
