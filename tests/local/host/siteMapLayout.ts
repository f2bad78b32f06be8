import type { Element } from "@xmldom/xmldom";
import { attribute, children, parseXml } from "../../../solution/xml";
import { titlesOf } from "../dataverse/solution/labelsOf";
import type { SiteMapArea, SubArea } from "./HostModel";
import { labelIn } from "./labelIn";

const WEB_RESOURCE = /^(?:\$webresource:|\/?WebResources\/)(.+)$/i;

type HasPrivilege = (table: string, verb: string) => boolean;

/**
 * Areas, groups and entries of a serialised `<SiteMap>` element, titled in one language. What the user may not do is left out, and so are
 * groups and areas of nothing.
 */
export function siteMapLayout(xml: string, languageId: number, hasPrivilege: HasPrivilege): SiteMapArea[] {
  const groupsOf = (area: Element) =>
    children(area, "Group")
      .map((group) => ({
        title: labelIn(languageId, titlesOf(group)),
        subAreas: children(group, "SubArea")
          .filter((subArea) => maySee(subArea, hasPrivilege))
          .map((subArea) => readSubArea(subArea, languageId)),
      }))
      .filter(({ subAreas }) => subAreas.length > 0);
  return children(parseXml(xml, "The site map"), "Area")
    .map((area) => ({ title: labelIn(languageId, titlesOf(area)), groups: groupsOf(area) }))
    .filter(({ groups }) => groups.length > 0);
}

/** Every privilege that the entry names, and reading the table that it lists. */
function maySee(subArea: Element, hasPrivilege: HasPrivilege): boolean {
  const table = attribute(subArea, "Entity");
  const named = children(subArea, "Privilege").flatMap((privilege) =>
    (attribute(privilege, "Privilege") ?? "").split(",").map((verb) => [attribute(privilege, "Entity") ?? "", verb.trim()] as const),
  );
  return [...named, ...(table ? [[table, "Read"] as const] : [])].every(([entity, verb]) => hasPrivilege(entity, verb));
}

function readSubArea(subArea: Element, languageId: number): SubArea {
  const id = attribute(subArea, "Id") ?? "";
  const icon = WEB_RESOURCE.exec(attribute(subArea, "VectorIcon") || attribute(subArea, "Icon") || "")?.[1];
  return {
    id,
    title: labelIn(languageId, titlesOf(subArea)) || id,
    ...(icon && { icon: `/WebResources/${icon}` }),
    target: readTarget(subArea, id),
  };
}

function readTarget(subArea: Element, id: string): SubArea["target"] {
  const name = WEB_RESOURCE.exec(attribute(subArea, "Url") ?? "")?.[1];
  if (name) return { kind: "webresource", name };
  const table = attribute(subArea, "Entity");
  if (table) return { kind: "entity", table };
  throw new Error(`The local host opens site map entries with a web resource or a table; "${id}" has neither.`);
}
