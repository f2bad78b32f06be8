import type { ControlProperty } from "../../../../solution/controlManifest";
import type { ColumnMetadata } from "../../dataverse/ImportedSolution";
import { frameworkType } from "../frameworkType";
import type { CellControl, HostControl } from "../HostModel";
import { labelIn } from "../labelIn";
import { designLanguage } from "./designLanguage";
import type { FormRecord } from "./FormRecord";
import type { HostServices } from "./HostServices";
import { played } from "./played";
import type { SubgridDataset } from "./subgridDataset";
import { userSettings } from "./userSettings";

/** Of the platform's enumerations. */
const [CREATE, BASIC] = [1, 0];

type CustomCell = Extract<CellControl, { kind: "custom" }>;

export interface ControlSurroundings {
  readonly services: HostServices;
  readonly control: HostControl;
  readonly cell: CustomCell;
  readonly label: string;
  readonly record: FormRecord;
  readonly dataset: SubgridDataset | undefined;
  readonly trackContainerResize: (track: boolean) => void;
  readonly requestRender: () => void;
}

/** Numbers that are −1 until the control asks to be told its size, as on a form. */
export interface AllocatedSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Makes the parts of a control's context that stay the same, and from them the context of each call.
 * Where values are not known, bound columns carry null, as they do in the first call on a form.
 */
export function pcfContext(surroundings: ControlSurroundings): (size: AllocatedSize, areValuesKnown: boolean) => object {
  const { services, control, cell, record } = surroundings;
  const { user } = services.app;
  let controlState: Record<string, unknown> = {};
  const lasting = {
    webAPI: services.controlWebApi,
    userSettings: userSettings(user, services.now),
    navigation: services.controlNavigation,
    client: played("context.client", {
      getClient: () => "Web",
      // 1: a desktop browser.
      getFormFactor: () => 1,
      isOffline: () => false,
      isNetworkAvailable: () => navigator.onLine,
      disableScroll: false,
    }),
    resources: played("context.resources", { getString: (id: string) => control.strings[id] ?? id }),
    utils: utilsOf(services),
    factory: played("context.factory", { requestRender: surroundings.requestRender }),
    page: played("context.page", { appId: services.app.appId, getClientUrl: () => services.clientUrl }),
    fluentDesignLanguage: designLanguage(services.theme),
  };
  return (size, areValuesKnown) =>
    played("context", {
      ...lasting,
      updatedProperties: [] as string[],
      parameters: parametersOf(surroundings, areValuesKnown),
      mode: played("context.mode", {
        allocatedWidth: size.width,
        allocatedHeight: size.height,
        isControlDisabled: cell.disabled,
        isVisible: true,
        label: surroundings.label,
        contextInfo: {
          entityId: record.id,
          entityTypeName: record.form.table.logicalName,
          entityRecordName: record.title,
        },
        trackContainerResize: surroundings.trackContainerResize,
        setControlState: (state: Record<string, unknown>) => {
          controlState = { ...controlState, ...state };
          services.controlStates.set(stateKey(record, cell), controlState);
          return true;
        },
      }),
    });
}

/** What `setControlState` left for this cell earlier in the session. */
export function controlStateOf(services: HostServices, record: FormRecord, cell: CustomCell): Record<string, unknown> {
  return services.controlStates.get(stateKey(record, cell)) ?? {};
}

function stateKey(record: FormRecord, cell: CustomCell): string {
  return `${record.form.id} ${record.id} ${cell.id}`;
}

/** Privileges are known of tables whose definitions were asked for, as on the platform. */
function utilsOf(services: HostServices) {
  const known = new Set<string>();
  return played("context.utils", {
    async getEntityMetadata(name: string) {
      const metadata = await entityMetadata(services, name);
      known.add(name);
      return metadata;
    },
    hasEntityPrivilege(name: string, privilegeType: number, privilegeDepth: number) {
      if (privilegeType !== CREATE || privilegeDepth !== BASIC)
        throw new Error("The local host tells only whether somebody may create own rows.");
      return known.has(name) && services.app.mayCreate.includes(name);
    },
  });
}

async function entityMetadata(services: HostServices, name: string) {
  const table = services.app.tables[name];
  if (!table) throw new Error(`The table "${name}" does not exist.`);
  return played("context.utils.getEntityMetadata()", {
    LogicalName: name,
    DisplayName: table.label,
    EntitySetName: table.entitySetName,
    PrimaryIdAttribute: table.primaryId,
    PrimaryNameAttribute: table.primaryName,
  });
}

function parametersOf({ services, control, cell, record, dataset }: ControlSurroundings, areValuesKnown: boolean): Record<string, unknown> {
  const properties = control.properties.filter(({ usage }) => usage !== "output");
  const parameters: Record<string, unknown> = Object.fromEntries(
    properties.map((property) => [property.name, parameterOf(property, cell, record, areValuesKnown, services.app.user.languageId)]),
  );
  if (dataset && cell.dataSet) parameters[cell.dataSet.name] = dataset.snapshot();
  return parameters;
}

function parameterOf(property: ControlProperty, cell: CustomCell, record: FormRecord, areValuesKnown: boolean, languageId: number) {
  const given = cell.parameters[property.name];
  if (given?.kind !== "bound") {
    const text = given?.text ?? property.defaultValue;
    return { raw: staticValue(text, property.types[0] ?? ""), type: property.types[0] ?? "", error: false, errorMessage: "" };
  }
  const isKnown = areValuesKnown && record.isLoaded;
  const { column, value, formatted } = record.attribute(given.column);
  // A lookup that is known to be empty is an empty list; before the record has loaded it is null like every other column.
  const raw = !isKnown ? null : value === null && column.type === "lookup" ? [] : value;
  return {
    raw: Array.isArray(raw) ? raw.map((lookup: object) => ({ ...lookup })) : raw,
    type: frameworkType(column),
    formatted: isKnown ? formatted : "",
    error: false,
    errorMessage: "",
    security: { editable: true, readable: true, secured: false },
    attributes: attributesOf(column, languageId),
    ...((column.type === "lookup" || column.type === "owner") && { getTargetEntityType: () => column.targets?.[0] ?? "" }),
  };
}

function staticValue(text: string | undefined, type: string): string | number | boolean | null {
  if (text === undefined || text === "") return null;
  if (type === "TwoOptions") return text === "true" || text === "1";
  return /^(Whole|Decimal|FP|Currency)/.test(type) ? Number(text) : text;
}

function attributesOf(column: ColumnMetadata, languageId: number) {
  return {
    LogicalName: column.logicalName,
    DisplayName: labelIn(languageId, column.labels) || column.logicalName,
    RequiredLevel: column.required ? 2 : 0,
    ...(column.maxLength !== undefined && { MaxLength: column.maxLength }),
    ...(column.minValue !== undefined && { MinValue: column.minValue }),
    ...(column.maxValue !== undefined && { MaxValue: column.maxValue }),
    ...(column.targets && { Targets: column.targets }),
    ...(column.options && {
      Options: column.options.map(({ value, labels }) => ({ Value: value, Label: labelIn(languageId, labels), Color: "" })),
    }),
  };
}
