import { escapeXml } from "../../shared/dataverse/escapeXml";
import { OWN_OPTION_BASE } from "../../shared/dataverse/tables";
import type { SolutionDefinition } from "./definitions";

/** The build of the platform that the files' shape was taken from. */
const PLATFORM = 'OrganizationVersion="9.2.24101.200" OrganizationSchemaType="Standard" CRMServerServiceabilityVersion="9.2.24102.00194"';

/** What a solution consists of, as Solution.xml lists it. */
export interface RootComponent {
  readonly type: number;
  /** A name, or an id in braces. */
  readonly is: { readonly schemaName: string } | { readonly id: string };
  /** 0 whole, 2 only what is said of it. */
  readonly behavior?: 2;
}

/** What an environment must have that the solution does not bring, and the part that needs it. */
export interface MissingDependency {
  readonly required: Component & { readonly solution: string };
  readonly dependent: Component;
}

/** Attributes as an import names them to an admin. */
interface Component {
  readonly type: number;
  readonly id?: string;
  readonly schemaName?: string;
  readonly displayName: string;
  readonly parentSchemaName?: string;
  readonly parentDisplayName?: string;
}

function dependencyXml({ required, dependent }: MissingDependency): string {
  const attributes = (component: Component) =>
    Object.entries(component).map(([name, value]: [string, string | number]) => ` ${name}="${escapeXml(String(value))}"`);
  return `<MissingDependency>
    <Required${attributes(required).join("")} />
    <Dependent${attributes(dependent).join("")} />
  </MissingDependency>`;
}

const EMPTY_BEFORE_SHIPPING = [
  ...["City", "County", "Country", "Fax", "FreightTermsCode", "ImportSequenceNumber", "Latitude", "Line1", "Line2", "Line3", "Longitude"],
  ...["Name", "PostalCode", "PostOfficeBox", "PrimaryContactName"],
];
const EMPTY_AFTER_SHIPPING = [
  ...["StateOrProvince", "Telephone1", "Telephone2", "Telephone3", "TimeZoneRuleVersionNumber", "UPSZone", "UTCOffset"],
  ...["UTCConversionTimeZoneCode"],
];
const nil = (name: string) => `<${name} xsi:nil="true"></${name}>`;

/** Importers want two addresses of a publisher, however empty. */
const address = (number: number) => `<Address>
    <AddressNumber>${number}</AddressNumber>
    <AddressTypeCode>1</AddressTypeCode>
    ${EMPTY_BEFORE_SHIPPING.map(nil).join("")}
    <ShippingMethodCode>1</ShippingMethodCode>
    ${EMPTY_AFTER_SHIPPING.map(nil).join("")}
  </Address>`;

const PUBLISHER = `<Publisher>
    <UniqueName>sellerdetails</UniqueName>
    <LocalizedNames key="solution.publisher.name" />
    <Descriptions />
    ${nil("EMailAddress")}
    ${nil("SupportingWebsiteUrl")}
    <CustomizationPrefix>slr</CustomizationPrefix>
    <CustomizationOptionValuePrefix>${OWN_OPTION_BASE / 10_000}</CustomizationOptionValuePrefix>
    <Addresses>${address(1)}${address(2)}</Addresses>
  </Publisher>`;

function rootXml({ type, is, behavior }: RootComponent): string {
  const identity = "id" in is ? `id="${is.id}"` : `schemaName="${is.schemaName}"`;
  return `<RootComponent type="${type}" ${identity} behavior="${behavior ?? 0}" />`;
}

/** Other/Solution.xml: one for both kinds of package, which the packer tells apart. */
export function manifestXml(
  { uniqueName, texts, version, isManagedOnly }: SolutionDefinition,
  roots: readonly RootComponent[],
  missing: readonly MissingDependency[],
): string {
  return `<ImportExportXml version="9.2.24101.200" SolutionPackageVersion="9.2" languagecode="1033" generatedBy="CrmLive"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ${PLATFORM}>
    <SolutionManifest>
      <UniqueName>${uniqueName}</UniqueName>
      <LocalizedNames key="${texts}.name" />
      <Descriptions key="${texts}.description" />
      <Version>${version}</Version>
      <Managed>${isManagedOnly ? 1 : 2}</Managed>
      ${PUBLISHER}
      <RootComponents>${roots.map(rootXml).join("")}</RootComponents>
      <MissingDependencies>${missing.map(dependencyXml).join("")}</MissingDependencies>
    </SolutionManifest>
  </ImportExportXml>`;
}

/** Other/Customizations.xml: the frame that the packer fills, and the languages. */
export function frameXml(parts: readonly string[], lcids: readonly number[]): string {
  const languages = `<Languages>${lcids.map((lcid) => `<Language>${lcid}</Language>`).join("")}</Languages>`;
  return `<ImportExportXml ${PLATFORM}>${parts.map((part) => (part === "Languages" ? languages : `<${part} />`)).join("")}</ImportExportXml>`;
}
