import { escapeXml } from "../../shared/dataverse/escapeXml";
import { entitySetOf } from "../../shared/dataverse/tables";
import { attributeXml } from "./attributeXml";
import type { Choice, Table } from "./definitions";
import { ownColumns } from "./ownColumns";
import { systemColumns } from "./systemColumns";

/** A table's settings, in the order of the schema: all off but what lists, phones and makers need. */
function settings(table: string, ownership: Table["ownership"]): string {
  return `<EntitySetName>${entitySetOf(table)}</EntitySetName>
    <IsDuplicateCheckSupported>0</IsDuplicateCheckSupported>
    <IsBusinessProcessEnabled>0</IsBusinessProcessEnabled>
    <IsRequiredOffline>0</IsRequiredOffline>
    <IsInteractionCentricEnabled>0</IsInteractionCentricEnabled>
    <IsCollaboration>0</IsCollaboration>
    <AutoRouteToOwnerQueue>0</AutoRouteToOwnerQueue>
    <IsConnectionsEnabled>0</IsConnectionsEnabled>
    <IsDocumentManagementEnabled>0</IsDocumentManagementEnabled>
    <AutoCreateAccessTeams>0</AutoCreateAccessTeams>
    <IsOneNoteIntegrationEnabled>0</IsOneNoteIntegrationEnabled>
    <IsKnowledgeManagementEnabled>0</IsKnowledgeManagementEnabled>
    <IsSLAEnabled>0</IsSLAEnabled>
    <IsDocumentRecommendationsEnabled>0</IsDocumentRecommendationsEnabled>
    <IsBPFEntity>0</IsBPFEntity>
    <OwnershipTypeMask>${ownership === "user" ? "UserOwned" : "OrgOwned"}</OwnershipTypeMask>
    <IsAuditEnabled>0</IsAuditEnabled>
    <IsRetrieveAuditEnabled>0</IsRetrieveAuditEnabled>
    <IsRetrieveMultipleAuditEnabled>0</IsRetrieveMultipleAuditEnabled>
    <IsActivity>0</IsActivity>
    <ActivityTypeMask></ActivityTypeMask>
    <IsActivityParty>0</IsActivityParty>
    <IsReplicated>0</IsReplicated>
    <IsReplicationUserFiltered>0</IsReplicationUserFiltered>
    <IsMailMergeEnabled>0</IsMailMergeEnabled>
    <IsVisibleInMobile>0</IsVisibleInMobile>
    <IsVisibleInMobileClient>1</IsVisibleInMobileClient>
    <IsReadOnlyInMobileClient>0</IsReadOnlyInMobileClient>
    <IsOfflineInMobileClient>0</IsOfflineInMobileClient>
    <DaysSinceRecordLastModified>0</DaysSinceRecordLastModified>
    <MobileOfflineFilters></MobileOfflineFilters>
    <IsMapiGridEnabled>1</IsMapiGridEnabled>
    <IsReadingPaneEnabled>1</IsReadingPaneEnabled>
    <IsQuickCreateEnabled>0</IsQuickCreateEnabled>
    <SyncToExternalSearchIndex>0</SyncToExternalSearchIndex>
    <IntroducedVersion />
    <IsCustomizable>1</IsCustomizable>
    <IsRenameable>1</IsRenameable>
    <IsMappable>1</IsMappable>
    <CanModifyAuditSettings>1</CanModifyAuditSettings>
    <CanModifyMobileVisibility>1</CanModifyMobileVisibility>
    <CanModifyMobileClientVisibility>1</CanModifyMobileClientVisibility>
    <CanModifyMobileClientReadOnly>1</CanModifyMobileClientReadOnly>
    <CanModifyMobileClientOffline>1</CanModifyMobileClientOffline>
    <CanModifyConnectionSettings>1</CanModifyConnectionSettings>
    <CanModifyDuplicateDetectionSettings>1</CanModifyDuplicateDetectionSettings>
    <CanModifyMailMergeSettings>1</CanModifyMailMergeSettings>
    <CanModifyQueueSettings>1</CanModifyQueueSettings>
    <CanCreateAttributes>1</CanCreateAttributes>
    <CanCreateForms>1</CanCreateForms>
    <CanCreateCharts>1</CanCreateCharts>
    <CanCreateViews>1</CanCreateViews>
    <CanModifyAdditionalSettings>1</CanModifyAdditionalSettings>
    <CanEnableSyncToExternalSearchIndex>1</CanEnableSyncToExternalSearchIndex>
    <EnforceStateTransitions>0</EnforceStateTransitions>
    <CanChangeHierarchicalRelationship>1</CanChangeHierarchicalRelationship>
    <EntityHelpUrlEnabled>0</EntityHelpUrlEnabled>
    <ChangeTrackingEnabled>0</ChangeTrackingEnabled>
    <CanChangeTrackingBeEnabled>1</CanChangeTrackingBeEnabled>
    <IsEnabledForExternalChannels>0</IsEnabledForExternalChannels>
    <IsMSTeamsIntegrationEnabled>0</IsMSTeamsIntegrationEnabled>
    <IsSolutionAware>0</IsSolutionAware>`;
}

/** All columns of an own table, in the order of exports: by name, whatever the case. */
export function attributesOf(table: Table, choices: readonly Choice[]) {
  const key = ({ name }: { readonly name: string }) => name.toLowerCase();
  return [...systemColumns(table), ...ownColumns(table, choices)].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function nameXml(schemaName: string, displayName: string): string {
  const english = escapeXml(displayName);
  return `<Name LocalizedName="${english}" OriginalName="${english}">${schemaName}</Name>`;
}

/** Entity.xml of an own table. @param displayName in English @param choices that its columns may be of */
export function tableXml(table: Table, displayName: string, choices: readonly Choice[]): string {
  const logicalName = table.name.toLowerCase();
  const texts = `solution.tables.${logicalName}`;
  return `<Entity>
    ${nameXml(table.name, displayName)}
    <EntityInfo>
      <entity Name="${table.name}">
        <LocalizedNames key="${texts}.name" />
        <LocalizedCollectionNames key="${texts}.plural" />
        <Descriptions key="${texts}.description" />
        <attributes>${attributesOf(table, choices).map(attributeXml).join("")}</attributes>
        ${settings(logicalName, table.ownership)}
      </entity>
    </EntityInfo>
    <FormXml />
    <SavedQueries />
    <RibbonDiffXml />
  </Entity>`;
}

/**
 * Entity.xml of somebody else's table that gets a form or view: nothing of the table itself.
 * @param hasViews the schema takes the place of views only where there are some
 */
export function shellXml(schemaName: string, displayName: string, hasViews: boolean): string {
  return `<Entity>
    ${nameXml(schemaName, displayName)}
    <EntityInfo><entity Name="${schemaName}" unmodified="1"><attributes /></entity></EntityInfo>
    <FormXml />
    ${hasViews ? "<SavedQueries />" : ""}
    <RibbonDiffXml />
  </Entity>`;
}

/** RibbonDiff.xml of a table: no button of ours. */
export const RIBBON_DIFF = `<RibbonDiffXml>
    <CustomActions />
    <Templates><RibbonTemplates Id="Mscrm.Templates" /></Templates>
    <CommandDefinitions />
    <RuleDefinitions><TabDisplayRules /><DisplayRules /><EnableRules /></RuleDefinitions>
    <LocLabels />
  </RibbonDiffXml>`;
