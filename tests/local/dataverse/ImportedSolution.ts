/** What the local environment takes from a solution zip: the parts an import would create. XML stays XML; its readers parse it. */
export interface ImportedSolution {
  readonly uniqueName: string;
  readonly version: string;
  readonly managed: boolean;
  /** Name by LCID. */
  readonly labels: Readonly<Record<number, string>>;
  readonly publisher: string;
  readonly tables: readonly TableMetadata[];
  /** Choices of several tables, by name. */
  readonly choices: ReadonlyMap<string, readonly OptionMetadata[]>;
  /** Main forms. */
  readonly forms: readonly SystemForm[];
  /** Ids of quick, card and other forms, which are not played. */
  readonly otherForms: readonly string[];
  readonly views: readonly SavedQuery[];
  readonly roles: readonly SecurityRole[];
  readonly apps: readonly AppModule[];
  readonly siteMaps: readonly SiteMap[];
  readonly webResources: readonly WebResource[];
  readonly controls: readonly CustomControl[];
  readonly environmentVariables: readonly EnvironmentVariable[];
  /** What the package says that an environment may lack. */
  readonly missingDependencies: readonly MissingDependency[];
}

export type ColumnType =
  | "uniqueidentifier"
  | "string"
  | "memo"
  | "integer"
  | "decimal"
  | "double"
  | "boolean"
  | "datetime"
  | "dateonly"
  | "picklist"
  | "state"
  | "status"
  | "lookup"
  | "owner"
  | "file"
  | "bigint";

export interface OptionMetadata {
  readonly value: number;
  /** Label by LCID. */
  readonly labels: Readonly<Record<number, string>>;
  /** Status reasons: the state they belong to. */
  readonly state?: number;
}

/** What happens to a row when the row its lookup points to is deleted. */
export type DeleteBehaviour = "cascade" | "removeLink" | "restrict";

export interface ColumnMetadata {
  readonly logicalName: string;
  readonly schemaName: string;
  readonly type: ColumnType;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly minValue?: number;
  readonly maxValue?: number;
  readonly options?: readonly OptionMetadata[];
  /** The choice of several tables that the options are of. */
  readonly choice?: string;
  /** Lookups and owners: logical names of the tables they may point to. */
  readonly targets?: readonly string[];
  /** Lookups: navigation property by target table; absent = schema name, or `column_target` where there are several targets. */
  readonly navigation?: Readonly<Record<string, string>>;
  /** Lookups: by default `removeLink`. */
  readonly onDelete?: DeleteBehaviour;
  /** A lookup of the whole that the row is a part of: whoever the whole is shared with has the same rights to the part. */
  readonly parental?: true;
  /** Set by the server only. */
  readonly readOnly?: boolean;
  /** Choices and yes/no: the value of a new row. */
  readonly defaultValue?: number | boolean;
  /** Label by LCID. */
  readonly labels?: Readonly<Record<number, string>>;
}

export interface TableMetadata {
  readonly logicalName: string;
  readonly schemaName: string;
  readonly entitySetName: string;
  readonly primaryId: string;
  readonly primaryName?: string;
  readonly ownership: "user" | "organization" | "none";
  readonly columns: readonly ColumnMetadata[];
  /** Rows that may be created together with their parent, by navigation property: their table, and its lookup of the parent. */
  readonly parts?: ReadonlyMap<string, { readonly table: string; readonly lookup: string }>;
  /** A lookup that no two rows may share. */
  readonly oneFor?: string;
  /** Rows that may be read together with their parent, by navigation property: their table and its lookup of the parent, or what joins them. */
  readonly collections?: ReadonlyMap<string, Collection>;
  readonly labels?: Readonly<Record<number, string>>;
}

/** Rows of many to one row: by their own lookup of it, or by rows of a third table. */
export interface Collection {
  readonly table: string;
  readonly lookup?: string;
  readonly through?: string;
}

export interface SystemForm {
  readonly id: string;
  /** Logical name of the table. */
  readonly table: string;
  readonly labels: Readonly<Record<number, string>>;
  /** The `<form>` element, serialised. */
  readonly xml: string;
  /** Role ids that may use the form; empty = everyone. */
  readonly roleIds: readonly string[];
  readonly fallback: boolean;
  /** Only what it adds to the form of an earlier layer, marked by `solutionaction`. */
  readonly isDiff: boolean;
}

export interface SavedQuery {
  readonly id: string;
  readonly table: string;
  readonly labels: Readonly<Record<number, string>>;
  readonly fetchXml: string;
  readonly layoutXml: string;
  readonly queryType: number;
  readonly isDefault: boolean;
}

export type PrivilegeDepth = "Basic" | "Local" | "Deep" | "Global";

export interface SecurityRole {
  readonly id: string;
  readonly name: string;
  /** By privilege name in the table's schema casing, such as `prvReadmsdyn_SCIConversation`. */
  readonly privileges: Readonly<Record<string, PrivilegeDepth>>;
}

export interface AppModule {
  readonly uniqueName: string;
  readonly labels: Readonly<Record<number, string>>;
  /** Role ids that may open the app; empty = everyone. */
  readonly roleIds: readonly string[];
  /** Unique name of its site map. */
  readonly siteMap: string;
  /** Logical names of the tables that the package itself puts into the app. */
  readonly tables: readonly string[];
}

export interface SiteMap {
  readonly uniqueName: string;
  /** The `<SiteMap>` element, serialised. */
  readonly xml: string;
  /** Only what it adds to the site map of an earlier layer, marked by `solutionaction`. */
  readonly isDiff: boolean;
}

export interface EnvironmentVariable {
  readonly schemaName: string;
  readonly labels: Readonly<Record<number, string>>;
  /** 100000000 text, 100000001 number, 100000002 yes/no, 100000003 JSON. */
  readonly type: number;
  readonly defaultValue?: string;
}

/** A component that a component of the package needs and does not bring along. */
export interface MissingDependency {
  readonly requiredType: number;
  readonly requiredName: string;
  readonly requiredDisplayName: string;
  readonly requiredSolution: string;
  readonly dependentType: number;
  readonly dependentName: string;
  readonly dependentDisplayName: string;
}

export interface WebResource {
  readonly name: string;
  readonly displayName: string;
  /** 1 HTML, 2 CSS, 3 JScript, 4 XML, 5 PNG, 11 SVG, 12 RESX. */
  readonly type: number;
  readonly content: Uint8Array;
}

export interface CustomControl {
  /** `slr_SellerDetails.DateFilter` */
  readonly name: string;
  /** The built ControlManifest.xml. */
  readonly manifest: string;
  /** By path relative to the control's folder. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}
