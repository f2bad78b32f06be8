import type { Role, Table } from "./definitions";
import { componentId } from "./ids";
import { privilegeNameOf } from "./tableNames";

export function roleId({ id, name }: Role): string {
  return id === undefined ? componentId("role", name) : `{${id}}`;
}

export function roleXml(role: Role, own: readonly Table[]): string {
  const granted = role.privileges
    .map(({ verb, table, depth }) => ({ name: `prv${verb}${privilegeNameOf(table, own)}`, level: depth }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, level }) => `<RolePrivilege name="${name}" level="${level}" />`);
  return `<Role id="${roleId(role)}" name="${role.name}" isinherited="1">
    <IsCustomizable>1</IsCustomizable>
    <RolePrivileges>${granted.join("")}</RolePrivileges>
  </Role>`;
}
