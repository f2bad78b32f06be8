import type { ColumnMetadata } from "../../dataverse/ImportedSolution";
import type { HostForm } from "../HostModel";
import { formattedFromRow, rowFromValue, rowKey, sameValue, textIn, valueFromRow, type ColumnValue, type Row } from "./columnValue";
import type { Tables, WebApi } from "./webApi";

type Listener = () => void;

/** One column of the open record. `value` is null until the record has loaded. */
export class FormAttribute {
  value: ColumnValue = null;
  formatted = "";
  private saved: ColumnValue = null;
  private readonly listeners = new Set<Listener>();

  constructor(readonly column: ColumnMetadata) {}

  get isDirty(): boolean {
    return !sameValue(this.value, this.saved);
  }

  load(row: Row): void {
    this.value = valueFromRow(row, this.column);
    this.formatted = formattedFromRow(row, rowKey(this.column));
    this.saved = this.value;
  }

  markSaved(): void {
    this.saved = this.value;
  }

  onChange(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  fireOnChange(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

/** The record that a form shows: its columns, what of them is unsaved, loading and saving. */
export class FormRecord {
  readonly attributes: ReadonlyMap<string, FormAttribute>;
  isLoaded = false;
  /** Value of the primary name column; empty where the table has none. */
  title = "";
  private readonly changeListeners = new Set<Listener>();
  private readonly saveListeners = new Set<Listener>();

  constructor(
    readonly form: HostForm,
    readonly id: string,
    private readonly api: WebApi,
    private readonly tables: Tables,
  ) {
    const columnOf = new Map(form.table.columns.map((column) => [column.logicalName, column] as const));
    this.attributes = new Map(
      form.columns.map((name) => {
        const column = columnOf.get(name);
        if (!column) throw new Error(`The form is bound to the column "${name}", which ${form.table.logicalName} does not have.`);
        return [name, new FormAttribute(column)] as const;
      }),
    );
  }

  get isDirty(): boolean {
    return [...this.attributes.values()].some((attribute) => attribute.isDirty);
  }

  attribute(name: string): FormAttribute {
    const attribute = this.attributes.get(name);
    if (!attribute) throw new Error(`The column "${name}" is not on the form.`);
    return attribute;
  }

  /** Reads all columns of the form in one request. */
  async load(): Promise<void> {
    const { logicalName, primaryName } = this.form.table;
    const attributes = [...this.attributes.values()];
    const names = new Set([...(primaryName === undefined ? [] : [primaryName]), ...attributes.map(({ column }) => rowKey(column))]);
    const row = await this.api.retrieveRecord(logicalName, this.id, `?$select=${[...names].join(",")}`);
    for (const attribute of attributes) attribute.load(row);
    this.title = primaryName === undefined ? "" : textIn(row, primaryName);
    this.isLoaded = true;
  }

  /** Changes a column as a control or a script does. Returns whether it was another value. */
  setValue(name: string, value: ColumnValue, fireOnChange: boolean): boolean {
    const attribute = this.attribute(name);
    if (sameValue(attribute.value, value)) return false;
    attribute.value = value;
    if (fireOnChange) attribute.fireOnChange();
    for (const listener of [...this.changeListeners]) listener();
    return true;
  }

  /** Writes what is unsaved; without changes nothing is sent. */
  async save(): Promise<void> {
    const dirty = [...this.attributes.values()].filter((attribute) => attribute.isDirty);
    if (dirty.length === 0) return;
    const row = Object.assign(
      {},
      ...dirty.map(({ column, value }) => rowFromValue(column, value, (table) => this.entitySetOf(table))),
    ) as Record<string, unknown>;
    const sent = new Map(dirty.map((attribute) => [attribute, attribute.value] as const));
    await this.api.updateRecord(this.form.table.logicalName, this.id, row);
    // What the user changed while the request was under way stays unsaved.
    for (const [attribute, value] of sent) if (sameValue(attribute.value, value)) attribute.markSaved();
    for (const listener of [...this.saveListeners]) listener();
  }

  /** After any change of a value. */
  onChange(listener: Listener): void {
    this.changeListeners.add(listener);
  }

  onSaved(listener: Listener): void {
    this.saveListeners.add(listener);
  }

  private entitySetOf(table: string): string {
    const known = this.tables[table];
    if (!known) throw new Error(`A lookup was set to the table "${table}", which does not exist.`);
    return known.entitySetName;
  }
}
