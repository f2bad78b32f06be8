import { stableGuid } from "../guid";
import type { Organisation } from "../Organisation";
import type { Table } from "../Catalogue";
import type { InstalledApp } from "./installedApps";
import { siteMapIdOf } from "./installedApps";
import type { Installed } from "./Packages";

export const tableIdOf = (table: Pick<Table, "logicalName">): string => stableGuid(table.logicalName);
export const uniqueAppIdOf = (appId: string): string => stableGuid(`unique app ${appId}`);
export const variableIdOf = (schemaName: string): string => stableGuid(`environment variable ${schemaName}`);

const publisherIdOf = (uniqueName: string): string => stableGuid(`publisher ${uniqueName}`);
const inEnglish = (labels: Readonly<Record<number, string>>, fallback: string): string =>
  labels[1033] ?? Object.values(labels)[0] ?? fallback;

type Row = Readonly<Record<string, unknown>>;

interface Environment {
  readonly installed: readonly Installed[];
  readonly apps: readonly InstalledApp[];
  readonly organisation: Organisation;
}

/** The rows by which tables of the platform say what is installed. Keys are made from names, so that they stay over restarts. */
export function systemRows({ installed, apps, organisation }: Environment): Readonly<Record<string, readonly Row[]>> {
  const solutions = installed.map(({ solution }) => solution);
  const managed = <T>(listOf: (solution: (typeof solutions)[number]) => readonly T[]): (T & { managed: boolean })[] =>
    solutions.flatMap((solution) => listOf(solution).map((item) => ({ ...item, managed: solution.managed })));
  const roles = managed(({ roles }) => roles);
  const layers = solutions.flatMap(({ forms, managed: isManaged, uniqueName }) =>
    forms.map((form) => ({ ...form, managed: isManaged, origin: uniqueName })),
  );
  const forms = [...new Map(layers.filter(({ isDiff }) => !isDiff).map((form) => [form.id, form])).values()];
  const rootUnit = organisation.businessUnits.find(({ parentId }) => parentId === undefined)?.id ?? null;
  return {
    publisher: [...new Set(solutions.map(({ publisher }) => publisher))].map((name) => ({
      publisherid: publisherIdOf(name),
      uniquename: name,
      friendlyname: name,
    })),
    solution: installed.map(({ id, solution, installedOn }) => ({
      solutionid: id,
      uniquename: solution.uniqueName,
      friendlyname: inEnglish(solution.labels, solution.uniqueName),
      version: solution.version,
      ismanaged: solution.managed,
      isvisible: true,
      installedon: installedOn,
      publisherid: publisherIdOf(solution.publisher),
    })),
    role: roles.map(({ id, name, managed }) => ({ roleid: id, name, ismanaged: managed, businessunitid: rootUnit })),
    systemuserroles: organisation.users.flatMap((user) =>
      roles
        .filter(({ name }) => user.roles.includes(name))
        .map((role) => ({
          systemuserroleid: stableGuid(`${user.id} ${role.id}`),
          systemuserid: user.id,
          roleid: role.id,
        })),
    ),
    appmodule: apps.map((app) => ({
      appmoduleid: app.id,
      appmoduleidunique: uniqueAppIdOf(app.id),
      uniquename: app.uniqueName,
      name: inEnglish(app.labels, app.uniqueName),
      clienttype: 4,
      ismanaged: managed(({ apps: own }) => own).some(({ uniqueName, managed }) => managed && uniqueName === app.uniqueName),
    })),
    teamroles: (organisation.teams ?? []).flatMap((team) =>
      roles
        .filter(({ name }) => team.roles.includes(name))
        .map((role) => ({ teamroleid: stableGuid(`${team.id} ${role.id}`), teamid: team.id, roleid: role.id })),
    ),
    appmoduleroles: apps.flatMap(({ id, roleIds }) =>
      roleIds.map((roleId) => ({ appmoduleroleid: stableGuid(`${id} ${roleId}`), appmoduleid: id, roleid: roleId })),
    ),
    systemform: forms.map((form) => ({
      formid: form.id,
      name: inEnglish(form.labels, form.id),
      objecttypecode: form.table,
      formactivationstate: 1,
      ismanaged: form.managed,
    })),
    msdyn_componentlayer: layers.map((form) => ({
      msdyn_componentlayerid: stableGuid(`layer ${form.id}${form.isDiff ? ` ${form.origin}` : ""}`),
      msdyn_name: inEnglish(form.labels, form.id),
      msdyn_componentid: form.id,
      msdyn_solutioncomponentname: "SystemForm",
      msdyn_solutionname: form.origin,
      msdyn_order: layers.filter(({ id }) => id === form.id).indexOf(form) + 1,
    })),
    customcontrol: managed(({ controls }) => controls).map(({ name, manifest, managed: isManaged }) => ({
      customcontrolid: stableGuid(`control ${name}`),
      name,
      version: /<control[^>]* version="([^"]*)"/.exec(manifest)?.[1] ?? null,
      ismanaged: isManaged,
    })),
    appmodulecomponent: apps.flatMap((app) =>
      [[62, app.siteMap.id] as const, ...app.tables.map((logicalName) => [1, tableIdOf({ logicalName })] as const)].map(
        ([type, objectId]) => ({
          appmodulecomponentid: stableGuid(`${app.id} ${type} ${objectId}`),
          appmoduleidunique: uniqueAppIdOf(app.id),
          componenttype: type,
          objectid: objectId,
        }),
      ),
    ),
    sitemap: apps.map(({ siteMap, labels, uniqueName }) => ({
      sitemapid: siteMapIdOf(siteMap.uniqueName),
      sitemapname: inEnglish(labels, uniqueName),
      sitemapnameunique: siteMap.uniqueName,
      sitemapxml: siteMap.xml,
      isappaware: true,
      ismanaged: managed(({ siteMaps }) => siteMaps).some((each) => each.managed && each.uniqueName === siteMap.uniqueName),
    })),
    environmentvariabledefinition: managed(({ environmentVariables }) => environmentVariables).map((variable) => ({
      environmentvariabledefinitionid: variableIdOf(variable.schemaName),
      schemaname: variable.schemaName,
      displayname: inEnglish(variable.labels, variable.schemaName),
      type: variable.type,
      defaultvalue: variable.defaultValue ?? null,
      ismanaged: variable.managed,
    })),
  };
}
