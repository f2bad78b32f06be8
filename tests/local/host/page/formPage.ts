import type { CellControl, FormCell, FormSection, FormTab, HostForm } from "../HostModel";
import { mountControl, type MountedControl } from "./controlMount";
import { element } from "./element";
import { columnField, plainText, type ColumnField } from "./columnField";
import { formContext, type ScriptedPage } from "./formContext";
import { formFrame, type FormFrame } from "./formFrame";
import { FormRecord } from "./FormRecord";
import type { HostServices } from "./HostServices";
import { inertButton } from "./inertButton";
import { loadScript } from "./registeredControls";
import { relatedView } from "./relatedView";
import { rowsTable } from "./rowsTable";
import { soon } from "./soon";
import type { WebApiError } from "./webApi";

export interface OpenPage {
  readonly isDirty: boolean;
  dispose(): void;
}

/** Draws a record's form: the controls first, with null values, then the record, then the form's scripts. */
export function openFormPage(
  root: HTMLElement,
  form: HostForm,
  recordId: string,
  queryParameters: Readonly<Record<string, string>>,
  services: HostServices,
): OpenPage {
  const undeclared = Object.keys(queryParameters).find((name) => !form.queryParameters.includes(name));
  if (undeclared !== undefined) throw new Error(`The form "${form.title}" does not declare the query string parameter "${undeclared}".`);
  const page = new FormPage(root, form, recordId, queryParameters, services);
  void page.open();
  return page;
}

class FormPage implements OpenPage {
  private readonly record: FormRecord;
  private readonly mounted = new Set<MountedControl>();
  private readonly fields = new Map<string, ColumnField>();
  private readonly disabled = new Set<string>();
  private readonly notifications = element("div", { class: "form-notifications" });
  private readonly frame: FormFrame;
  private readonly bodies: readonly HTMLElement[];
  /** Load related rows, once the record is there. */
  private readonly relatedRows = new Set<() => Promise<void>>();
  /** Of tabs that nobody has opened yet. */
  private readonly closed = new Map<number, FormTab>();
  private readonly message = element("div", { class: "form-message", role: "alert", hidden: true });
  private isDisposed = false;
  /** Runs the scripts' save handlers too, once the scripts have been loaded. */
  private saveForm: () => Promise<void> = () => this.write();

  constructor(
    private readonly root: HTMLElement,
    private readonly form: HostForm,
    private readonly recordId: string,
    private readonly queryParameters: Readonly<Record<string, string>>,
    private readonly services: HostServices,
  ) {
    this.record = new FormRecord(form, recordId, services.formWebApi, services.app.tables);
    this.bodies = form.tabs.map((tab, index) => element("div", { class: "tab", "data-tab": tab.name, hidden: index > 0 }));
    form.tabs.forEach((tab, index) => this.closed.set(index, tab));
    this.openTab(0);
    const caption = `${form.table.label} · ${form.title}`;
    this.frame = formFrame(caption, this.drawTabList(), () => void this.saveForm().catch(() => undefined));
  }

  get isDirty(): boolean {
    return this.record.isDirty;
  }

  async open(): Promise<void> {
    this.record.onChange(this.updateSoon);
    this.record.onSaved(this.updateSoon);
    this.draw();
    try {
      await this.record.load();
    } catch (error) {
      this.say(`The record cannot be opened: ${(error as WebApiError).message}`);
      return;
    }
    if (this.isDisposed) return;
    this.frame.setTitle(this.record.title || this.form.table.label);
    this.updateSoon();
    for (const load of this.relatedRows) this.loadRows(load);
    try {
      await this.runScripts();
    } catch (error) {
      console.error(error);
      this.say(`A script of the form failed: ${(error as Error).message}`);
    }
  }

  dispose(): void {
    this.isDisposed = true;
    for (const control of this.mounted) control.dispose();
    this.mounted.clear();
    this.root.replaceChildren();
  }

  private draw(): void {
    this.root.replaceChildren(
      ...this.frame.elements,
      this.message,
      this.notifications,
      element("div", { class: "page-body" }, ...this.bodies),
    );
    this.showDirty();
  }

  /** Every form has a tab of related rows beside its own. */
  private drawTabList(): HTMLElement {
    const buttons = this.form.tabs.map((tab, index) =>
      element(
        "button",
        { type: "button", role: "tab", "aria-selected": String(index === 0), onclick: () => select(index) },
        tab.title || tab.name,
      ),
    );
    const select = (chosen: number) => {
      buttons.forEach((button, index) => button.setAttribute("aria-selected", String(index === chosen)));
      this.bodies.forEach((body, index) => (body.hidden = index !== chosen));
      this.openTab(chosen);
      this.updateSoon();
    };
    const related = inertButton("Related", "Related");
    related.setAttribute("role", "tab");
    return element("div", { class: "tab-list", role: "tablist" }, ...buttons, related);
  }

  /**
   * Controls of a tab are loaded when it is first opened: those of the first at once, others on demand ("Design forms for performance in
   * model-driven apps").
   */
  private openTab(index: number): void {
    const tab = this.closed.get(index);
    if (!tab) return;
    this.closed.delete(index);
    this.bodies[index]?.append(...this.drawColumns(tab));
  }

  private drawColumns(tab: FormTab): HTMLElement[] {
    return tab.columns.map((column) =>
      element(
        "div",
        { class: "tab-column", style: `flex-basis: ${column.width}` },
        ...column.sections.map((section) => this.drawSection(section)),
      ),
    );
  }

  private drawSection(section: FormSection): HTMLElement {
    const title = section.showLabel && section.title ? [element("h2", {}, section.title)] : [];
    const cells = element(
      "div",
      { class: "cells", style: `--columns: ${section.columnCount}` },
      ...section.cells.map((cell) => this.drawCell(cell)),
    );
    return element("section", { class: "card", "aria-label": section.title || undefined }, ...title, cells);
  }

  private drawCell(cell: FormCell): HTMLElement {
    const label = cell.showLabel && cell.title ? [element("div", { class: "cell-label" }, cell.title)] : [];
    const content = cell.control ? this.drawControl(cell, cell.control) : element("div");
    return element("div", { class: "cell", style: `--span: ${cell.colSpan}` }, ...label, content);
  }

  private drawControl(cell: FormCell, control: CellControl): HTMLElement {
    if (control.kind === "webresource") return element("iframe", { src: control.address, title: cell.title || control.id });
    if (control.kind === "column") {
      const field = this.fieldOf(control.column, cell.title, control.disabled);
      this.fields.set(control.column, field);
      return field.element;
    }
    if (control.kind === "rows") return this.drawRows(control.id, control.viewId);
    const container = element("div", { class: "control", "data-control": control.controlName, "data-cell": control.id });
    const manifest = this.form.controls[control.controlName];
    if (!manifest) {
      container.append(element("div", { class: "control-error", role: "alert" }, `The control ${control.controlName} is not installed.`));
      return container;
    }
    this.mounted.add(mountControl(container, control, manifest, cell.title, this.record, this.services));
    return container;
  }

  private fieldOf(name: string, label: string, isDisabled: boolean): ColumnField {
    const { column } = this.record.attribute(name);
    if (isDisabled) return plainText(column);
    const { languageId } = this.services.app.user;
    return columnField(column, { label, languageId }, (value) => void this.record.setValue(name, value, true));
  }

  private drawRows(id: string, viewId: string): HTMLElement {
    const view = this.form.views[viewId];
    if (!view) throw new Error(`The form's subgrid "${id}" shows the view ${viewId}, which does not exist.`);
    const { table, load } = rowsTable(relatedView(view, this.form.table, this.recordId), this.services);
    if (this.record.isLoaded) this.loadRows(load);
    else this.relatedRows.add(load);
    return element("div", { "data-cell": id }, table);
  }

  private loadRows(load: () => Promise<void>): void {
    load().catch((error: unknown) => this.say(`The rows could not be loaded: ${(error as WebApiError).message}`));
  }

  private async runScripts(): Promise<void> {
    const { executionContext, save } = formContext(this.record, this.queryParameters, this.scripted);
    this.saveForm = save;
    for (const library of this.form.libraries) await loadLibraryOnce(library);
    if (this.isDisposed) return;
    for (const { functionName, passContext } of this.form.onLoad) {
      const [owner, handler] = functionAt(functionName);
      handler.apply(owner, passContext ? [executionContext] : []);
    }
  }

  /** What the form's scripts change of the page. */
  private get scripted(): ScriptedPage {
    return {
      write: () => this.write(),
      reload: async () => {
        await this.record.load();
        this.updateSoon();
      },
      fields: [...this.fields.keys()],
      isDisabled: (column) => this.disabled.has(column),
      setDisabled: (column, isDisabled) => {
        if (!this.fields.has(column)) throw new Error(`The local host disables fields of its own only, and "${column}" is none.`);
        if (isDisabled) this.disabled.add(column);
        else this.disabled.delete(column);
        this.updateSoon();
      },
      notify: (message, level, id) => {
        this.clearNotification(id);
        const role = level === "ERROR" ? "alert" : "status";
        this.notifications.append(element("div", { class: "form-notification", role, "data-level": level, "data-id": id }, message));
      },
      clear: (id) => this.clearNotification(id),
    };
  }

  private clearNotification(id: string): boolean {
    const found = [...this.notifications.children].filter((each) => each.getAttribute("data-id") === id);
    for (const each of found) each.remove();
    return found.length > 0;
  }

  private async write(): Promise<void> {
    try {
      await this.record.save();
      this.message.hidden = true;
    } catch (error) {
      this.say(`The record could not be saved: ${(error as WebApiError).message}`);
      throw error;
    }
  }

  /** One update for all changes of one moment. Hosts resend unchanged values too, so every control is called. */
  private readonly updateSoon = soon(() => {
    if (this.isDisposed) return;
    this.showDirty();
    for (const [column, field] of this.fields)
      field.update(this.record.attribute(column), this.record.isLoaded && !this.disabled.has(column));
    for (const control of this.mounted) control.update();
  });

  private showDirty(): void {
    this.frame.setState(this.record.isLoaded ? (this.record.isDirty ? "unsaved" : "saved") : undefined);
  }

  private say(text: string): void {
    this.message.textContent = text;
    this.message.hidden = false;
  }
}

const libraries = new Map<string, Promise<void>>();

function loadLibraryOnce(address: string): Promise<void> {
  const known = libraries.get(address) ?? loadScript(address);
  libraries.set(address, known);
  return known;
}

/** Resolves a name such as `SellerDetails.SellerView.onLoad` on the window. */
function functionAt(path: string): [owner: unknown, found: (...args: unknown[]) => unknown] {
  let owner: unknown = undefined;
  let found: unknown = window;
  for (const name of path.split(".")) {
    owner = found;
    found = (found as Record<string, unknown> | undefined)?.[name];
  }
  if (typeof found !== "function") throw new Error(`The form's handler "${path}" is not defined by its libraries.`);
  return [owner, found as (...args: unknown[]) => unknown];
}
