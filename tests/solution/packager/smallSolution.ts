import { readSolutionTree, type SolutionTree } from "../../../solution/packager/SolutionTree";
import type { SourceFiles } from "../../../solution/sourceFiles";

/** `{00000000-0000-4000-8000-00000000000a}` for 10. */
export function id(number: number): string {
  return `{00000000-0000-4000-8000-${number.toString(16).padStart(12, "0")}}`;
}

/** A label element of a kind in both languages of the solution. */
function both(element: string, english: string, german: string): string {
  return [`<${element} description="${english}" languagecode="1033" />`, `<${element} description="${german}" languagecode="1031" />`].join(
    "",
  );
}

function attributeXml(name: string, type: string, more = ""): string {
  return `<attribute PhysicalName="${name}"><Type>${type}</Type><LogicalName>${name.toLowerCase()}</LogicalName>${more}</attribute>`;
}

function webResourceXml(name: string, number: number): string {
  const file = `${name.replace("/", "")}${id(number).slice(1, -1).toUpperCase()}`;
  return `<WebResource><WebResourceId>${id(number)}</WebResourceId><Name>${name}</Name><FileName>/WebResources/${file}</FileName></WebResource>`;
}

const GAUGE = `<customControl name="tst_Tests.Gauge" formFactor="0"><parameters>
  <from>tst_from</from><kind>tst_kind</kind><size>tst_length</size><height static="true" type="Whole.None">200</height>
  <data-set name="calls"><ViewId>${id(0x31)}</ViewId><TargetEntityType>msdyn_sciconversation</TargetEntityType></data-set>
</parameters></customControl>`;

/**
 * A solution that has one of each: an own table and a form and a view on somebody else's, a choice, a role, a page and a
 * script, a control, a site map, an app and an environment variable. Texts by path in the folders that SolutionPackager reads.
 */
const SMALL_SOLUTION: Readonly<Record<string, string>> = {
  "Other/Solution.xml": `<ImportExportXml languagecode="1033"><SolutionManifest>
    <UniqueName>Visits</UniqueName>
    <LocalizedNames>${both("LocalizedName", "Visits", "Besuche")}</LocalizedNames>
    <Version>1.2.3.4</Version>
    <Managed>2</Managed>
    <Publisher>
      <UniqueName>tests</UniqueName>
      <CustomizationPrefix>tst</CustomizationPrefix>
      <CustomizationOptionValuePrefix>20000</CustomizationOptionValuePrefix>
    </Publisher>
    <RootComponents>
      <RootComponent type="1" schemaName="tst_visit" behavior="0" />
      <RootComponent type="1" schemaName="msdyn_sciconversation" behavior="2" />
      <RootComponent type="9" schemaName="tst_kind" behavior="0" />
      <RootComponent type="20" id="${id(0x40)}" behavior="0" />
      <RootComponent type="60" id="${id(0x20)}" behavior="0" />
      <RootComponent type="61" schemaName="tst_/page.html" behavior="0" />
      <RootComponent type="61" schemaName="tst_/visit.js" behavior="0" />
      <RootComponent type="62" schemaName="tst_Map" behavior="0" />
      <RootComponent type="66" schemaName="tst_Tests.Gauge" behavior="0" />
      <RootComponent type="80" schemaName="tst_App" behavior="0" />
      <RootComponent type="380" schemaName="tst_Limit" behavior="0" />
    </RootComponents>
  </SolutionManifest></ImportExportXml>`,

  "Other/Customizations.xml": `<ImportExportXml xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Entities /><Roles /><Workflows />
    <FieldSecurityProfiles /><Templates /><EntityMaps /><EntityRelationships /><OrganizationSettings /><optionsets /><WebResources />
    <CustomControls /><AppModuleSiteMaps /><AppModules /><EntityDataProviders />
    <Languages><Language>1033</Language><Language>1031</Language></Languages></ImportExportXml>`,

  "Other/Relationships.xml": `<EntityRelationships><EntityRelationship Name="tst_conversation_visit" /></EntityRelationships>`,

  "Other/Relationships/Conversation.xml": `<EntityRelationships><EntityRelationship Name="tst_conversation_visit">
    <ReferencingEntityName>tst_Visit</ReferencingEntityName>
    <ReferencedEntityName>msdyn_SCIConversation</ReferencedEntityName>
    <ReferencingAttributeName>tst_CallId</ReferencingAttributeName>
    <RelationshipDescription><Descriptions>${both("Description", "The call.", "Der Anruf.")}</Descriptions></RelationshipDescription>
  </EntityRelationship></EntityRelationships>`,

  "Entities/tst_Visit/Entity.xml": `<Entity xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Name>tst_Visit</Name>
    <EntityInfo><entity Name="tst_Visit">
      <LocalizedNames>${both("LocalizedName", "Visit", "Besuch")}</LocalizedNames>
      <attributes>
        ${attributeXml("tst_VisitId", "primarykey")}
        ${attributeXml("tst_Name", "nvarchar", "<IsCustomField>1</IsCustomField>")}
        ${attributeXml("tst_From", "datetime")}
        ${attributeXml("tst_Length", "int")}
        ${attributeXml("tst_Kind", "picklist", "<OptionSetName>tst_kind</OptionSetName>")}
        ${attributeXml("tst_CallId", "lookup", "<IsCustomField>1</IsCustomField>")}
        ${attributeXml("CreatedBy", "lookup", "<IsCustomField>0</IsCustomField>")}
      </attributes>
    </entity></EntityInfo><FormXml /><SavedQueries /><RibbonDiffXml /></Entity>`,

  "Entities/tst_Visit/RibbonDiff.xml": `<RibbonDiffXml><CustomActions /><Templates /></RibbonDiffXml>`,

  [`Entities/tst_Visit/FormXml/main/${id(0x10)}.xml`]: `<forms><systemform>
    <formid>${id(0x10)}</formid>
    <form>
      <tab id="${id(0x11)}"><labels>${both("label", "Summary", "Übersicht")}</labels></tab>
      <cell id="${id(0x12)}"><control id="tst_name" datafieldname="tst_name" /></cell>
      <cell id="${id(0x13)}"><control id="gauge" datafieldname="tst_from" uniqueid="${id(0x14)}" /></cell>
      <cell id="${id(0x15)}"><control id="notes" /></cell>
      <DisplayConditions FallbackForm="true"><Role Id="${id(0x40)}" /></DisplayConditions>
      <Handlers><Handler functionName="Tests.onLoad" libraryName="tst_/visit.js" handlerUniqueId="${id(0x16)}" /></Handlers>
      <formLibraries><Library name="tst_/visit.js" libraryUniqueId="${id(0x17)}" /></formLibraries>
      <controlDescriptions><controlDescription forControl="${id(0x14)}">
        <customControl id="{4273edbd-ac1d-40d3-9fb2-095c621b552d}"><parameters><datafieldname>tst_from</datafieldname></parameters></customControl>
        ${[0, 1, 2].map((factor) => GAUGE.replace('formFactor="0"', `formFactor="${factor}"`)).join("")}
      </controlDescription></controlDescriptions>
    </form>
    <LocalizedNames>${both("LocalizedName", "Visit form", "Besuchsformular")}</LocalizedNames>
  </systemform></forms>`,

  [`Entities/tst_Visit/SavedQueries/${id(0x30)}.xml`]: `<savedqueries><savedquery>
    <savedqueryid>${id(0x30)}</savedqueryid>
    <layoutxml><grid><row><cell name="tst_name" /><cell name="call.msdyn_name" /></row></grid></layoutxml>
    <fetchxml><fetch><entity name="tst_visit">
      <attribute name="tst_name" /><order attribute="tst_from" />
      <filter><condition attribute="tst_kind" operator="not-null" /></filter>
      <link-entity name="msdyn_sciconversation" alias="call"><attribute name="msdyn_name" /></link-entity>
    </entity></fetch></fetchxml>
    <LocalizedNames>${both("LocalizedName", "All visits", "Alle Besuche")}</LocalizedNames>
  </savedquery></savedqueries>`,

  "Entities/msdyn_SCIConversation/Entity.xml": `<Entity><Name>msdyn_SCIConversation</Name>
    <EntityInfo><entity Name="msdyn_SCIConversation" unmodified="1"><attributes /></entity></EntityInfo><FormXml /><SavedQueries /></Entity>`,

  [`Entities/msdyn_SCIConversation/FormXml/main/${id(0x20)}.xml`]: `<forms><systemform>
    <formid>${id(0x20)}</formid>
    <form><cell id="${id(0x21)}"><control id="msdyn_name" datafieldname="msdyn_name" /></cell></form>
    <LocalizedNames>${both("LocalizedName", "Call", "Anruf")}</LocalizedNames>
  </systemform></forms>`,

  [`Entities/msdyn_SCIConversation/SavedQueries/${id(0x31)}.xml`]: `<savedqueries><savedquery>
    <savedqueryid>${id(0x31)}</savedqueryid>
    <layoutxml><grid><row><cell name="msdyn_name" /></row></grid></layoutxml>
    <fetchxml><fetch><entity name="msdyn_sciconversation"><attribute name="msdyn_name" /></entity></fetch></fetchxml>
    <LocalizedNames>${both("LocalizedName", "All calls", "Alle Anrufe")}</LocalizedNames>
  </savedquery></savedqueries>`,

  "OptionSets/tst_kind.xml": `<optionset Name="tst_kind">
    <options>
      <option value="200000000"><labels>${both("label", "At the customer", "Beim Kunden")}</labels></option>
      <option value="200009999"><labels>${both("label", "By phone", "Am Telefon")}</labels></option>
    </options>
  </optionset>`,

  "Roles/Visitor.xml": `<Role id="${id(0x40)}" name="Visitor"><RolePrivileges>
    <RolePrivilege name="prvCreatetst_Visit" level="Basic" />
    <RolePrivilege name="prvReadtst_Visit" level="Deep" />
    <RolePrivilege name="prvReadmsdyn_SCIConversation" level="Local" />
    <RolePrivilege name="prvReadOrganization" level="Global" />
  </RolePrivileges></Role>`,

  "WebResources/tst_/page.html": "<p>Visits</p>",
  "WebResources/tst_/page.html.data.xml": webResourceXml("tst_/page.html", 0x50),
  "WebResources/tst_/visit.js": "var Tests = { onLoad: function () {} };",
  "WebResources/tst_/visit.js.data.xml": webResourceXml("tst_/visit.js", 0x51),

  "Controls/tst_Tests.Gauge/bundle.js": "var pcf = {};",
  "Controls/tst_Tests.Gauge/css/gauge.css": ".gauge {}",
  "Controls/tst_Tests.Gauge/ControlManifest.xml": `<manifest><control namespace="Tests" constructor="Gauge">
    <type-group name="numbers"><type>Whole.None</type><type>Decimal</type></type-group>
    <property name="from" of-type="DateAndTime.DateOnly" required="true" />
    <property name="kind" of-type="OptionSet" />
    <property name="size" of-type-group="numbers" />
    <property name="height" of-type="Whole.None" />
    <data-set name="calls" /><data-set name="visits" />
    <resources><code path="bundle.js" /><css path="css/gauge.css" /></resources>
  </control></manifest>`,
  "Controls/tst_Tests.Gauge/ControlManifest.xml.data.xml":
    "<CustomControl><Name>tst_Tests.Gauge</Name><FileName>/Controls/tst_Tests.Gauge/ControlManifest.xml</FileName></CustomControl>",

  "environmentvariabledefinitions/tst_Limit/environmentvariabledefinition.xml": `<environmentvariabledefinition schemaname="tst_Limit">
    <displayname default="Limit">${both("label", "Limit", "Grenze")}</displayname>
  </environmentvariabledefinition>`,

  "AppModuleSiteMaps/tst_Map/AppModuleSiteMap.xml": `<AppModuleSiteMap><SiteMapUniqueName>tst_Map</SiteMapUniqueName><SiteMap><Area><Group>
    <Titles><Title LCID="1033" Title="Visits" /><Title LCID="1031" Title="Besuche" /></Titles>
    <SubArea Id="page" Url="$webresource:tst_/page.html" Icon="/_imgs/spacer.gif" />
    <SubArea Id="list" Entity="tst_visit"><Privilege Entity="msdyn_sciconversation" Privilege="Read" /></SubArea>
  </Group></Area></SiteMap></AppModuleSiteMap>`,

  "AppModules/tst_App/AppModule.xml": `<AppModule><UniqueName>tst_App</UniqueName>
    <AppModuleComponents>
      <AppModuleComponent type="1" schemaName="tst_visit" />
      <AppModuleComponent type="1" schemaName="msdyn_sciconversation" />
      <AppModuleComponent type="62" schemaName="tst_Map" />
    </AppModuleComponents>
    <AppModuleRoleMaps><Role id="${id(0x40)}" /><Role id="{627090ff-40a3-4053-8790-584edc5be201}" /></AppModuleRoleMaps>
    <LocalizedNames>${both("LocalizedName", "Visits", "Besuche")}</LocalizedNames>
  </AppModule>`,
};

/** A text of the file whose path ends with `file` is replaced everywhere; without a text to replace, a file is added. */
export type Change = readonly [file: string, from: string, to: string] | readonly [file: string, content: string];

/** The files of the small solution, changed. Throws where a text to replace is not there. */
export function smallSolution(...changes: readonly Change[]): SourceFiles {
  const texts = new Map(Object.entries(SMALL_SOLUTION));
  for (const [part, from, to] of changes) {
    if (to === undefined) {
      texts.set(part, from);
      continue;
    }
    const found = [...texts].filter(([file]) => file.endsWith(part));
    const [[file, text] = ["", ""]] = found;
    if (found.length !== 1) throw new Error(`${found.length} files of the small solution are called ${part}.`);
    if (!text.includes(from)) throw new Error(`${file} does not contain ${from}.`);
    texts.set(file, text.replaceAll(from, to));
  }
  return new Map([...texts].map(([file, text]) => [file, Buffer.from(text)]));
}

/** The small solution as the checks see it, changed. */
export function smallTree(...changes: readonly Change[]): SolutionTree {
  return readSolutionTree(smallSolution(...changes), "unmanaged");
}
