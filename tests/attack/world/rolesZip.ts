import { strToU8, zipSync } from "fflate";
import { stableGuid } from "../../local/dataverse/guid";
import type { PrivilegeDepth } from "../../local/dataverse/ImportedSolution";

export interface MadeRole {
  readonly name: string;
  /** Depth by privilege name; what is absent is not given. */
  readonly privileges: ReadonlyMap<string, PrivilegeDepth>;
}

const roleXml = ({ name, privileges }: MadeRole): string =>
  `<Role id="{${stableGuid(name)}}" name="${name}" isinherited="1"><IsCustomizable>1</IsCustomizable><RolePrivileges>` +
  [...privileges].map(([privilege, level]) => `<RolePrivilege name="${privilege}" level="${level}"/>`).join("") +
  `</RolePrivileges></Role>`;

/** A solution that holds nothing but roles. */
export function rolesZip(roles: readonly MadeRole[]): Uint8Array {
  const components = roles.map(({ name }) => `<RootComponent type="20" id="{${stableGuid(name)}}" behavior="0"/>`).join("");
  const files = {
    "[Content_Types].xml":
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default ContentType="text/xml" Extension="xml"/></Types>`,
    "solution.xml":
      `<ImportExportXml><SolutionManifest><UniqueName>AttackRoles</UniqueName><Version>1.0.0.0</Version><Managed>1</Managed>` +
      `<RootComponents>${components}</RootComponents></SolutionManifest></ImportExportXml>`,
    "customizations.xml": `<ImportExportXml><Entities/><Roles>${roles.map(roleXml).join("")}</Roles></ImportExportXml>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}
