/** A column as Entity.xml says it. What is left out is as most columns have it. */
export interface Attribute {
  /** `CreatedBy` */
  readonly name: string;
  readonly type: string;
  /** Keys of its texts. */
  readonly label: string;
  readonly description: string;
  readonly requiredLevel?: "required" | "systemrequired";
  readonly displayMask?: string;
  readonly imeMode?: "inactive" | "disabled";
  /** Whether the Web API may set it at creation and change it later. */
  readonly onCreate?: false;
  readonly onUpdate?: false;
  readonly isSystem?: true;
  readonly isAudited?: true;
  readonly isLogical?: true;
  readonly canChangeRequirement?: false;
  readonly isSearchable?: true;
  readonly isFilterable?: true;
  readonly isRetrievable?: true;
  /** The elements that only its type has. */
  readonly details?: string;
}

const flag = (value: boolean | undefined): string => (value ? "1" : "0");

export function attributeXml(attribute: Attribute): string {
  const { name, type, label, description, requiredLevel = "none", imeMode = "auto", details = "" } = attribute;
  const { displayMask = "ValidForAdvancedFind|ValidForForm|ValidForGrid" } = attribute;
  const logicalName = name.toLowerCase();
  return `<attribute PhysicalName="${name}">
    <Type>${type}</Type>
    <Name>${logicalName}</Name>
    <LogicalName>${logicalName}</LogicalName>
    <RequiredLevel>${requiredLevel}</RequiredLevel>
    <DisplayMask>${displayMask}</DisplayMask>
    <ImeMode>${imeMode}</ImeMode>
    <ValidForUpdateApi>${flag(attribute.onUpdate ?? true)}</ValidForUpdateApi>
    <ValidForReadApi>1</ValidForReadApi>
    <ValidForCreateApi>${flag(attribute.onCreate ?? true)}</ValidForCreateApi>
    <IsCustomField>${flag(!attribute.isSystem)}</IsCustomField>
    <IsAuditEnabled>${flag(attribute.isAudited)}</IsAuditEnabled>
    ${attribute.isLogical ? "<IsLogical>1</IsLogical>" : ""}
    <IsSecured>0</IsSecured>
    <IntroducedVersion />
    <IsCustomizable>1</IsCustomizable>
    <IsRenameable>1</IsRenameable>
    <CanModifySearchSettings>1</CanModifySearchSettings>
    <CanModifyRequirementLevelSettings>${flag(attribute.canChangeRequirement ?? true)}</CanModifyRequirementLevelSettings>
    <CanModifyAdditionalSettings>1</CanModifyAdditionalSettings>
    <SourceType>0</SourceType>
    <IsGlobalFilterEnabled>0</IsGlobalFilterEnabled>
    <IsSortableEnabled>0</IsSortableEnabled>
    <CanModifyGlobalFilterSettings>1</CanModifyGlobalFilterSettings>
    <CanModifyIsSortableSettings>1</CanModifyIsSortableSettings>
    <IsDataSourceSecret>0</IsDataSourceSecret>
    <AutoNumberFormat></AutoNumberFormat>
    <IsSearchable>${flag(attribute.isSearchable)}</IsSearchable>
    <IsFilterable>${flag(attribute.isFilterable)}</IsFilterable>
    <IsRetrievable>${flag(attribute.isRetrievable)}</IsRetrievable>
    <IsLocalizable>0</IsLocalizable>
    ${details}
    <displaynames key="${label}" />
    <Descriptions key="${description}" />
  </attribute>`;
}
