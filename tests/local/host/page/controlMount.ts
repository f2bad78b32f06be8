import type { CellControl, HostControl } from "../HostModel";
import { valueFromOutput } from "./columnValue";
import { element } from "./element";
import type { FormRecord } from "./FormRecord";
import type { HostServices } from "./HostServices";
import { controlStateOf, pcfContext, type AllocatedSize } from "./pcfContext";
import { controlConstructor, type ReactControl } from "./registeredControls";
import { soon } from "./soon";
import { SubgridDataset } from "./subgridDataset";
import type { Entity } from "./webApi";

type CustomCell = Extract<CellControl, { kind: "custom" }>;

export interface MountedControl {
  /** Calls `updateView` with the current values and draws what it returns. */
  update(): void;
  dispose(): void;
}

/** React as the platform's libraries define it on the page. */
interface ReactGlobals {
  readonly React: {
    createElement(type: unknown, props: object | null, ...children: unknown[]): unknown;
    Component: new (props: object) => { props: { children?: unknown }; setState(state: object): void };
  };
  readonly ReactDOM: { render(element: unknown, container: Element): void; unmountComponentAtNode(container: Element): boolean };
}

const reactGlobals = () => window as unknown as ReactGlobals;

/** Puts a control into a cell: loads its bundle, then `init`, `updateView` with the values known so far, and again whenever something changes. */
export function mountControl(
  container: HTMLElement,
  cell: CustomCell,
  control: HostControl,
  label: string,
  record: FormRecord,
  services: HostServices,
): MountedControl {
  const mount = new ControlMount(container, cell, control, label, record, services);
  void mount.start();
  return mount;
}

class ControlMount implements MountedControl {
  private instance: ReactControl | undefined;
  private dataset: SubgridDataset | undefined;
  private contextOf: ((size: AllocatedSize, areValuesKnown: boolean) => object) | undefined;
  private readonly observer = new ResizeObserver(() => this.resized());
  private size: AllocatedSize = { width: -1, height: -1 };
  private isDisposed = false;
  /** One component type for the control's whole life: another one would make React rebuild the tree. */
  private boundary: unknown;

  constructor(
    private readonly container: HTMLElement,
    private readonly cell: CustomCell,
    private readonly control: HostControl,
    private readonly label: string,
    private readonly record: FormRecord,
    private readonly services: HostServices,
  ) {}

  async start(): Promise<void> {
    try {
      checkParameters(this.cell, this.control);
      this.dataset = this.makeDataset();
      this.contextOf = this.makeContext();
      const Control = await controlConstructor(this.control);
      if (this.isDisposed) return;
      const instance = new Control();
      instance.init(this.contextOf(this.size, false), this.outputChanged, controlStateOf(this.services, this.record, this.cell));
      this.instance = instance;
      // Even where the record is there already, the first call carries null: forms are seen to do so.
      this.draw(false);
      if (this.record.isLoaded) this.update();
      await this.dataset?.start();
    } catch (error) {
      this.fail(error);
    }
  }

  update(): void {
    this.draw(true);
  }

  private draw(areValuesKnown: boolean): void {
    if (!this.instance || !this.contextOf || this.isDisposed) return;
    const { React, ReactDOM } = reactGlobals();
    try {
      const drawn = this.instance.updateView(this.contextOf(this.size, areValuesKnown));
      this.boundary ??= errorBoundary((error) => this.fail(error));
      ReactDOM.render(React.createElement(this.boundary, null, drawn), this.container);
    } catch (error) {
      this.fail(error);
    }
  }

  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    this.observer.disconnect();
    this.dataset?.dispose();
    try {
      this.instance?.destroy();
    } catch (error) {
      console.error(`${this.control.name} failed in destroy.`, error);
    }
    reactGlobals().ReactDOM.unmountComponentAtNode(this.container);
  }

  private makeContext() {
    const { services, control, cell, label, record, dataset } = this;
    const trackContainerResize = (track: boolean) => this.trackResize(track);
    return pcfContext({ services, control, cell, label, record, dataset, trackContainerResize, requestRender: () => this.update() });
  }

  private makeDataset(): SubgridDataset | undefined {
    const { dataSet } = this.cell;
    if (!dataSet) return undefined;
    const view = this.record.form.views[dataSet.viewId];
    if (!view) throw new Error(`The form shows the view ${dataSet.viewId}, which does not exist.`);
    if (dataSet.relationshipName !== undefined)
      throw new Error(`The local host does not play subgrids of related records (${dataSet.relationshipName}).`);
    return new SubgridDataset(view, {
      load: async (table, fetchXml) => toPage(await this.services.loadPage(table, fetchXml)),
      changed: () => this.update(),
      openDefaultForm: ({ etn, id }) => void this.services.openForm({ entityName: etn, entityId: id.guid }),
    });
  }

  private readonly outputChanged = soon(() => {
    if (this.isDisposed) return;
    try {
      this.takeOutputs();
    } catch (error) {
      this.fail(error);
    }
  });

  /** Writes changed outputs to the form. `undefined` means "no change"; null empties a column. */
  private takeOutputs(): void {
    const outputs = this.instance?.getOutputs?.() ?? {};
    let isChanged = false;
    for (const [name, output] of Object.entries(outputs)) {
      const property = this.control.properties.find((each) => each.name === name);
      if (!property || property.usage === "input")
        throw new Error(`${this.control.name} wrote "${name}", which its manifest does not declare as bound or output.`);
      const parameter = this.cell.parameters[name];
      if (output === undefined || parameter?.kind !== "bound") continue;
      const value = valueFromOutput(output, this.record.attribute(parameter.column).column);
      isChanged = this.record.setValue(parameter.column, value, true) || isChanged;
    }
    // The form updates every control of a changed column; a control whose outputs changed nothing is resent what it has.
    if (!isChanged) this.update();
  }

  private trackResize(track: boolean): void {
    if (track) this.observer.observe(this.container);
    else this.observer.unobserve(this.container);
  }

  private resized(): void {
    const width = Math.floor(this.container.getBoundingClientRect().width);
    if (width === this.size.width || width === 0) return;
    // On a form the height is never given: the control decides it.
    this.size = { width, height: -1 };
    this.update();
  }

  private fail(error: unknown): void {
    console.error(`${this.control.name} failed.`, error);
    if (this.isDisposed) return;
    this.dispose();
    this.container.replaceChildren(
      element(
        "div",
        { class: "control-error", role: "alert" },
        element("strong", {}, "Error loading control"),
        element("span", {}, this.control.name),
      ),
    );
  }
}

/** The server refuses such forms at import with the same sentences. */
function checkParameters(cell: CustomCell, control: HostControl): void {
  for (const name of Object.keys(cell.parameters)) {
    if (!control.properties.some((property) => property.name === name))
      throw new Error(`Property ${name} is not declared in the control manifest of ${control.name}.`);
  }
  for (const { name, required } of control.properties) {
    if (required && !cell.parameters[name])
      throw new Error(`Property ${name} is required, but the declaration is missing (${control.name}).`);
  }
  const { dataSet } = cell;
  if (dataSet && !control.dataSets.some(({ name }) => name === dataSet.name))
    throw new Error(`The control ${control.name} has no data-set ${dataSet.name}.`);
}

function toPage(page: Entity) {
  const total = page["@Microsoft.Dynamics.CRM.totalrecordcount"];
  const isOverLimit = page["@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded"] === true;
  return {
    rows: page["value"] as Entity[],
    hasMore: page["@Microsoft.Dynamics.CRM.morerecords"] === true || page["@odata.nextLink"] !== undefined,
    ...(typeof total === "number" && total >= 0 && !isOverLimit && { total }),
  };
}

/** A component that reports what its children throw while rendering, so that one control cannot take the form with it. */
function errorBoundary(report: (error: unknown) => void): unknown {
  return class ErrorBoundary extends reactGlobals().React.Component {
    state = { hasFailed: false };

    static getDerivedStateFromError() {
      return { hasFailed: true };
    }

    // React must finish its commit before the tree is taken away.
    componentDidCatch(error: unknown) {
      queueMicrotask(() => report(error));
    }

    render() {
      return this.state.hasFailed ? null : (this.props.children ?? null);
    }
  };
}
