/** Whose rows a privilege reaches: the user's own, the business unit's, that with all below it, everybody's. */
export type Depth = "Basic" | "Local" | "Deep" | "Global";

export type Verb = "Create" | "Read" | "Write" | "Delete" | "Append" | "AppendTo" | "Assign" | "Share";

type ColumnKind =
  | { readonly type: "text" | "memo"; readonly maxLength: number }
  | { readonly type: "decimal"; readonly min: number; readonly max: number; readonly precision: number }
  | { readonly type: "yesNo" | "date" | "dateTime" }
  | { readonly type: "whole"; readonly min: number; readonly max: number }
  /** `initial`: the option of a new row. */
  | { readonly type: "choice"; readonly choice: string; readonly initial?: string }
  /**
   * The relationship takes the value away where the other row is deleted. `parental`: the other row is the whole that this one is a part
   * of, assigned, shared and deleted with it.
   */
  | { readonly type: "lookup"; readonly to: string; readonly relationship: string; readonly parental?: true };

/** A column of an own table. Its texts are `solution.tables.<table>.columns.<column>`: `name` and `description`. */
export type Column = ColumnKind & {
  /** `slr_LastVisit` */
  readonly name: string;
  readonly required?: true;
};

/** The views that Dataverse wants of every table; their texts are `solution.tables.<table>.views.<kind>`. */
export type SystemViewKind = "active" | "advancedFind" | "associated" | "quickFind" | "lookup";

/**
 * A table of the solution's own, with texts `solution.tables.<table>`: `name`, `plural`, `description`. It has a primary
 * key `<table>id`, a name `slr_name` and the columns that Dataverse keeps of every row without saying so.
 */
export interface Table {
  /** `slr_SellerView` */
  readonly name: string;
  readonly ownership: "user" | "organization";
  readonly columns: readonly Column[];
  /** The columns that its system views show, each with its width in pixels. */
  readonly viewColumns: Readonly<Record<string, number>>;
  /** Ids of system views that were shipped before ids were derived from names. */
  readonly viewIds?: Readonly<Record<SystemViewKind, string>>;
}

/** A choice of several tables, with texts `solution.choices.<name>`: `name`, `description` and one for each option. */
export interface Choice {
  /** `slr_period` */
  readonly name: string;
  /** In the order of their values. The order may only grow at its end: rows hold the values. */
  readonly options: readonly string[];
}

export interface Privilege {
  readonly verb: Verb;
  /** Logical name. */
  readonly table: string;
  readonly depth: Depth;
}

export interface Role {
  readonly name: string;
  /** Of a role that was shipped before ids were derived from names. */
  readonly id?: string;
  readonly privileges: readonly Privilege[];
}

/**
 * A fact about an environment that its admins may change, in managed solutions and without customizing, too; with texts
 * `solution.environmentVariables.<schema name in lower case>`: `name` and `description`.
 */
export interface EnvironmentVariable {
  /** `slr_TeamsHost` */
  readonly schemaName: string;
  readonly type: "string" | "json";
  /** Holds where the environment has no value of its own. */
  readonly defaultValue: string;
  /** The version that it came with: four numbers. */
  readonly introduced: string;
}

/** A script, page or icon; its content is built from the file of the same name in solution/webresources. */
export interface WebResource {
  /** `slr_/landing.html` */
  readonly name: string;
  /** Of a web resource that was shipped before ids were derived from names. */
  readonly id?: string;
  /** What makers read in lists: in English, since web resources have no translations. */
  readonly displayName: string;
}

/** A part that is kept as XML: a form, a view, a site map, an app. */
export interface SourceFile {
  /** `forms/slr_sellerview/sellerDetails.xml`, below the solution's folder. */
  readonly path: string;
  readonly xml: string;
}

/** Another solution, with what of it a solution may name. */
export interface UsedSolution {
  readonly uniqueName: string;
  /** The least that is needed: four numbers. */
  readonly version: string;
  readonly tables: readonly Table[];
  readonly choices: readonly Choice[];
  readonly webResources: readonly WebResource[];
  /** Its parts kept as XML, for whoever adds to its forms. */
  readonly sources?: readonly SourceFile[];
}

/** What a solution is made of; `generateSolution` writes it in the layout that SolutionPackager and pac read. */
export interface SolutionDefinition {
  readonly uniqueName: string;
  /** Where its texts are: `solution.core` for `solution.core.name` and `solution.core.description`. */
  readonly texts: string;
  /** What placeholders in its texts stand for. */
  readonly values?: Readonly<Record<string, string>>;
  /** Four numbers. */
  readonly version: string;
  /** The version that its parts came with, which stays when its own grows; a part kept as XML may name a later one. */
  readonly introduced: string;
  /** Whether there is a managed package only, as of a solution that adds to somebody else's site map. */
  readonly isManagedOnly?: true;
  /** Solutions that must be there before. */
  readonly uses?: readonly UsedSolution[];
  readonly tables: readonly Table[];
  readonly choices: readonly Choice[];
  readonly roles: readonly Role[];
  readonly environmentVariables: readonly EnvironmentVariable[];
  readonly webResources: readonly WebResource[];
  /** `slr_SellerDetails.DateFilter` */
  readonly controls: readonly string[];
  readonly sources: readonly SourceFile[];
}
