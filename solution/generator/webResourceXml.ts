import { extname } from "node:path";
import { escapeXml } from "../../shared/dataverse/escapeXml";
import { webResourceFile } from "../packageLayout";
import type { WebResource } from "./definitions";
import { componentId } from "./ids";

/** The platform's numbers of kinds of web resources. */
const TYPES: Readonly<Record<string, number>> = { ".html": 1, ".css": 2, ".js": 3, ".svg": 11, ".resx": 12 };

/** The `.data.xml` that lies beside a web resource's content. */
export function webResourceXml({ name, id, displayName }: WebResource): string {
  const type = TYPES[extname(name)];
  if (type === undefined) {
    throw new Error(`The web resource ${name} must end in one of ${Object.keys(TYPES).join(", ")}: rename it, or add its kind here.`);
  }
  const resourceId = id === undefined ? componentId("webResource", name) : `{${id}}`;
  return `<WebResource>
    <WebResourceId>${resourceId}</WebResourceId>
    <Name>${name}</Name>
    <DisplayName>${escapeXml(displayName)}</DisplayName>
    <WebResourceType>${type}</WebResourceType>
    <IntroducedVersion />
    <IsEnabledForMobileClient>${name.endsWith(".svg") ? 0 : 1}</IsEnabledForMobileClient>
    <IsAvailableForMobileOffline>0</IsAvailableForMobileOffline>
    <IsCustomizable>1</IsCustomizable>
    <CanBeDeleted>1</CanBeDeleted>
    <IsHidden>0</IsHidden>
    <FileName>${webResourceFile(name, resourceId)}</FileName>
  </WebResource>`;
}
