/** What the host's server tells its page: plain data, so that XML is read in one place and the page only draws. */
import type { ControlManifest } from "../../../solution/controlManifest";
import type { ColumnMetadata } from "../dataverse/ImportedSolution";

/** Answer of `/_host/app`. */
export interface HostApp {
  /** Lower-case GUID without braces. */
  readonly appId: string;
  readonly uniqueName: string;
  readonly title: string;
  /** Those that the user sees something of. */
  readonly areas: readonly SiteMapArea[];
  /** Logical names of the tables whose lists and forms the app opens. */
  readonly tablesOfApp: readonly string[];
  /** Every app that the user may open, this one too. */
  readonly apps: readonly AppName[];
  readonly personas: readonly Persona[];
  readonly user: HostUser;
  /** Logical names of the tables of which the user may make rows. */
  readonly mayCreate: readonly string[];
  /** Every table by logical name. */
  readonly tables: Readonly<Record<string, TableName>>;
}

export interface AppName {
  readonly uniqueName: string;
  readonly title: string;
}

export interface TableName {
  readonly entitySetName: string;
  readonly primaryId: string;
  readonly primaryName?: string;
  readonly label: string;
}

export interface SiteMapArea {
  readonly title: string;
  readonly groups: readonly { readonly title: string; readonly subAreas: readonly SubArea[] }[];
}

export interface SubArea {
  readonly id: string;
  readonly title: string;
  /** `$webresource:` names are resolved to an address on this server. */
  readonly icon?: string;
  readonly target: { readonly kind: "webresource"; readonly name: string } | { readonly kind: "entity"; readonly table: string };
}

export interface Persona {
  readonly domainName: string;
  readonly fullName: string;
  readonly jobTitle?: string;
}

export interface HostUser extends Persona {
  /** Lower-case GUID without braces. */
  readonly id: string;
  readonly languageId: number;
  /** IANA name. */
  readonly timeZone: string;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
}

/** Answer of `/_host/form`. */
export interface HostForm {
  readonly id: string;
  readonly title: string;
  readonly table: HostTable;
  readonly tabs: readonly FormTab[];
  /** Addresses of script web resources, in order. */
  readonly libraries: readonly string[];
  readonly onLoad: readonly FormHandler[];
  /** Names of the query string parameters that the form declares. */
  readonly queryParameters: readonly string[];
  /** Logical names of all columns that cells and controls of the form are bound to. */
  readonly columns: readonly string[];
  /** By name, such as `slr_SellerDetails.DateFilter`. */
  readonly controls: Readonly<Record<string, HostControl>>;
  /** By id. */
  readonly views: Readonly<Record<string, HostView>>;
}

export interface HostTable extends TableName {
  readonly logicalName: string;
  readonly columns: readonly ColumnMetadata[];
}

export interface FormHandler {
  readonly functionName: string;
  readonly passContext: boolean;
}

export interface FormTab {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly showLabel: boolean;
  readonly columns: readonly { readonly width: string; readonly sections: readonly FormSection[] }[];
}

export interface FormSection {
  readonly id: string;
  readonly title: string;
  readonly showLabel: boolean;
  /** Number of cells side by side. */
  readonly columnCount: number;
  readonly cells: readonly FormCell[];
}

export interface FormCell {
  readonly id: string;
  readonly title: string;
  readonly showLabel: boolean;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly control?: CellControl;
}

export type CellControl =
  | { readonly kind: "column"; readonly id: string; readonly column: string; readonly disabled: boolean }
  | { readonly kind: "webresource"; readonly id: string; readonly address: string }
  /** A subgrid without a control of its own: the related rows of a view. */
  | { readonly kind: "rows"; readonly id: string; readonly viewId: string }
  | {
      readonly kind: "custom";
      readonly id: string;
      readonly controlName: string;
      readonly disabled: boolean;
      /** The column of the cell itself; absent on subgrids. */
      readonly column?: string;
      readonly parameters: Readonly<Record<string, CellParameter>>;
      readonly dataSet?: CellDataSet;
    };

export type CellParameter =
  { readonly kind: "bound"; readonly column: string } | { readonly kind: "static"; readonly type: string; readonly text: string };

export interface CellDataSet {
  readonly name: string;
  readonly viewId: string;
  readonly table: string;
  readonly relationshipName?: string;
}

export interface HostControl extends ControlManifest {
  readonly name: string;
  /** Strings for the language asked for, English where one is missing. */
  readonly strings: Readonly<Record<string, string>>;
}

/** A saved view, taken apart so that a page, an order and a filter can be put in. */
export interface HostView {
  readonly id: string;
  readonly title: string;
  readonly table: HostTable;
  readonly attributesXml: string;
  readonly filterXml: string;
  readonly linksXml: string;
  readonly orders: readonly { readonly attribute: string; readonly descending: boolean }[];
  readonly columns: readonly ViewColumn[];
}

export interface ViewColumn {
  /** `attribute`, or `alias.attribute` of a linked table. */
  readonly name: string;
  readonly alias?: string;
  readonly displayName: string;
  /** Column type of the component framework, such as `SingleLine.Text`. */
  readonly dataType: string;
  readonly width: number;
  readonly isPrimary: boolean;
}
