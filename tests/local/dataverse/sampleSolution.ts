import { strToU8, zipSync } from "fflate";

/** Parts of a small solution; each may be replaced to break it. */
export interface SolutionText {
  readonly contentTypes: string;
  readonly solution: string;
  readonly customizations: string;
  readonly manifest: string;
  readonly extraFiles: Readonly<Record<string, string>>;
}

const CONTROL = "slr_SellerDetails.Gauge";
export const FORM_ID = "aaaaaaaa-0000-4000-8000-000000000001";
export const FOREIGN_FORM_ID = "aaaaaaaa-0000-4000-8000-000000000002";
export const VIEW_ID = "aaaaaaaa-0000-4000-8000-000000000003";
const CONTROL_ID = "aaaaaaaa-0000-4000-8000-000000000004";

const TABLES = [
  "msdyn_SCIConversation",
  "msdyn_ConversationAggregatedInsights",
  "msdyn_ConversationParticipantInsights",
  "msdyn_ConversationSentiment",
  "msdyn_ConversationSignal",
  "msdyn_ConversationActionItem",
  "msdyn_ConversationComment",
  "msdyn_ConversationTag",
  "msdyn_ConversationSystemTag",
  "msdyn_transcript",
  "Contact",
  "Account",
  "Activity",
  "slr_SellerView",
];
const VERBS = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

function role(number: number, level: string): string {
  const own = TABLES.flatMap((table) => VERBS.map((verb) => `<RolePrivilege name="prv${verb}${table}" level="${level}"/>`));
  return (
    `<Role id="{bbbbbbbb-0000-4000-8000-00000000000${number}}" name="${level}" isinherited="1"><IsCustomizable>1</IsCustomizable><RolePrivileges>` +
    `${own.join("")}<RolePrivilege name="prvReadUser" level="Global"/><RolePrivilege name="prvAppendToUser" level="Global"/>` +
    `<RolePrivilege name="prvReadOrganization" level="Global"/><RolePrivilege name="prvReadslr_Target" level="Global"/></RolePrivileges></Role>`
  );
}

const attribute = (name: string, type: string, more = ""): string =>
  `<attribute PhysicalName="${name}"><Type>${type}</Type><LogicalName>${name.toLowerCase()}</LogicalName><RequiredLevel>none</RequiredLevel>${more}` +
  `<displaynames><displayname description="${name}" languagecode="1033"/></displaynames></attribute>`;

const STATE =
  attribute(
    "statecode",
    "state",
    `<optionset Name="s"><states><state value="0"><labels><label description="Active" languagecode="1033"/></labels></state>` +
      `<state value="1"><labels><label description="Inactive" languagecode="1033"/></labels></state></states></optionset>`,
  ) +
  attribute(
    "statuscode",
    "status",
    `<optionset Name="r"><statuses><status value="1" state="0"><labels><label description="Active" languagecode="1033"/></labels></status>` +
      `<status value="2" state="1"><labels><label description="Inactive" languagecode="1033"/></labels></status></statuses></optionset>`,
  );

const FORM = (id: string, body: string, conditions: string): string =>
  `<forms type="main"><systemform><formid>{${id}}</formid><form><tabs><tab><columns><column><sections><section><rows><row>${body}</row></rows></section>` +
  `</sections></column></columns></tab></tabs>` +
  `<controlDescriptions><controlDescription forControl="{${CONTROL_ID}}"><customControl id="{4273EDBD-AC1D-40D3-9FB2-095C621B552D}"><parameters>` +
  `<datafieldname>slr_name</datafieldname></parameters></customControl><customControl formFactor="2" name="${CONTROL}"><parameters>` +
  `<value>slr_name</value><mode static="true" type="Enum">full</mode></parameters></customControl></controlDescription></controlDescriptions>` +
  `${conditions}</form><LocalizedNames><LocalizedName description="Seller details" languagecode="1033"/></LocalizedNames></systemform></forms>`;

const CELL = (column: string): string =>
  `<cell id="{cccccccc-0000-4000-8000-000000000001}"><control id="${column}" datafieldname="${column}" uniqueid="{${CONTROL_ID}}"/></cell>`;

const FOREIGN_FORM =
  `<forms type="main"><systemform><formid>{${FOREIGN_FORM_ID}}</formid><form><tabs><tab><columns><column><sections><section><rows><row>` +
  `<cell id="{dddddddd-0000-4000-8000-000000000001}"><control id="n" datafieldname="msdyn_name"/></cell></row></rows></section></sections></column></columns></tab></tabs>` +
  `<DisplayConditions Order="0"><Role Id="{bbbbbbbb-0000-4000-8000-000000000001}"/></DisplayConditions></form>` +
  `<LocalizedNames><LocalizedName description="Call summary" languagecode="1033"/></LocalizedNames></systemform></forms>`;

const SELLER_VIEW =
  `<Entity><Name>slr_SellerView</Name><EntityInfo><entity Name="slr_SellerView"><LocalizedNames><LocalizedName description="Seller details" languagecode="1033"/></LocalizedNames><attributes>` +
  attribute("slr_SellerViewId", "primarykey") +
  attribute("slr_Name", "nvarchar", "<DisplayMask>PrimaryName|ValidForForm</DisplayMask><MaxLength>100</MaxLength>") +
  attribute("slr_From", "datetime", "<Format>date</Format><Behavior>2</Behavior>") +
  attribute("slr_Period", "picklist", "<AppDefaultValue>-1</AppDefaultValue><OptionSetName>slr_period</OptionSetName>") +
  attribute("slr_Seller", "lookup") +
  STATE +
  `</attributes><EntitySetName>slr_sellerviews</EntitySetName><OwnershipTypeMask>UserOwned</OwnershipTypeMask></entity></EntityInfo>` +
  `<FormXml>${FORM(FORM_ID, CELL("slr_name"), `<DisplayConditions Order="0" FallbackForm="true"><Everyone/></DisplayConditions>`)}</FormXml>` +
  `<SavedQueries><savedqueries><savedquery><isdefault>1</isdefault><savedqueryid>{${VIEW_ID}}</savedqueryid><layoutxml><grid><row id="slr_sellerviewid">` +
  `<cell name="slr_name"/></row></grid></layoutxml><querytype>0</querytype><fetchxml><fetch><entity name="slr_sellerview"><attribute name="slr_name"/>` +
  `</entity></fetch></fetchxml><LocalizedNames><LocalizedName description="All" languagecode="1033"/></LocalizedNames></savedquery></savedqueries></SavedQueries></Entity>`;

/** A table of rows that belong to everybody. Its lookup of the organisation is in every export. */
const TARGET =
  `<Entity><Name>slr_Target</Name><EntityInfo><entity Name="slr_Target"><LocalizedNames><LocalizedName description="Target" languagecode="1033"/></LocalizedNames><attributes>` +
  attribute("slr_TargetId", "primarykey") +
  attribute("slr_Name", "nvarchar", "<DisplayMask>PrimaryName|ValidForForm</DisplayMask><MaxLength>100</MaxLength>") +
  attribute("slr_Low", "decimal", "<MinValue>0</MinValue><MaxValue>1000</MaxValue><Accuracy>2</Accuracy>") +
  attribute("OrganizationId", "lookup") +
  STATE +
  `</attributes><EntitySetName>slr_targets</EntitySetName><OwnershipTypeMask>OrgOwned</OwnershipTypeMask></entity></EntityInfo></Entity>`;

export const SAMPLE: SolutionText = {
  contentTypes:
    `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `<Default ContentType="text/xml" Extension="xml"/><Default ContentType="application/octet-stream" Extension="js"/></Types>`,
  solution:
    `<ImportExportXml><SolutionManifest><UniqueName>SellerDetails</UniqueName><Version>1.0.0.0</Version><Managed>0</Managed><RootComponents>` +
    `<RootComponent type="1" schemaName="slr_sellerview" behavior="0"/><RootComponent type="1" schemaName="slr_target" behavior="0"/><RootComponent type="1" schemaName="msdyn_sciconversation" behavior="2"/>` +
    `<RootComponent type="60" id="{${FOREIGN_FORM_ID}}" behavior="0"/><RootComponent type="9" schemaName="slr_period" behavior="0"/>` +
    [1, 2, 3, 4].map((n) => `<RootComponent type="20" id="{bbbbbbbb-0000-4000-8000-00000000000${n}}" behavior="0"/>`).join("") +
    `<RootComponent type="66" schemaName="${CONTROL}" behavior="0"/></RootComponents></SolutionManifest></ImportExportXml>`,
  customizations:
    `<ImportExportXml><Entities>${SELLER_VIEW}${TARGET}<Entity><Name>msdyn_SCIConversation</Name><FormXml>${FOREIGN_FORM}</FormXml></Entity></Entities>` +
    `<Roles>${["Basic", "Local", "Deep", "Global"].map((level, index) => role(index + 1, level)).join("")}</Roles>` +
    `<EntityRelationships><EntityRelationship Name="slr_seller"><ReferencingEntityName>slr_SellerView</ReferencingEntityName>` +
    `<ReferencedEntityName>SystemUser</ReferencedEntityName><CascadeDelete>RemoveLink</CascadeDelete><ReferencingAttributeName>slr_Seller</ReferencingAttributeName>` +
    `<EntityRelationshipRoles><EntityRelationshipRole><NavigationPropertyName>slr_Seller</NavigationPropertyName><RelationshipRoleType>1</RelationshipRoleType>` +
    `</EntityRelationshipRole></EntityRelationshipRoles></EntityRelationship></EntityRelationships>` +
    `<optionsets><optionset Name="slr_period"><options><option value="863420000"><labels><label description="Last 30 days" languagecode="1033"/>` +
    `<label description="最近 30 天" languagecode="2052"/></labels></option></options></optionset></optionsets>` +
    `<CustomControls><CustomControl><Name>${CONTROL}</Name><FileName>/Controls/${CONTROL}/ControlManifest.xml</FileName></CustomControl></CustomControls></ImportExportXml>`,
  manifest:
    `<manifest><control namespace="SellerDetails" constructor="Gauge" version="1.0.0"><property name="value" of-type="SingleLine.Text" usage="bound" required="true"/>` +
    `<property name="mode" of-type="Enum" usage="input" default-value="full"/><resources><code path="bundle.js" order="1"/></resources></control></manifest>`,
  extraFiles: {},
};

export function solutionZip(changes: Partial<SolutionText> = {}): Uint8Array {
  const text = { ...SAMPLE, ...changes };
  const files: Record<string, string> = {
    "[Content_Types].xml": text.contentTypes,
    "solution.xml": text.solution,
    "customizations.xml": text.customizations,
    [`Controls/${CONTROL}/ControlManifest.xml`]: text.manifest,
    [`Controls/${CONTROL}/bundle.js`]: "// bundle",
    ...text.extraFiles,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(content)])));
}

/** The sample solution as it is shipped to others. */
export const managedZip = (version = "1.0.0.0", changes: Partial<SolutionText> = {}): Uint8Array =>
  solutionZip({
    ...changes,
    solution: (changes.solution ?? SAMPLE.solution).replace("<Managed>0<", "<Managed>1<").replace(">1.0.0.0<", `>${version}<`),
  });
