import type { FormRecord } from "./FormRecord";
import type { ColumnValue, LookupValue } from "./columnValue";
import { played } from "./played";

type Handler = (executionContext: unknown) => void;

/** What scripts change of the page around a record. */
export interface ScriptedPage {
  /** Writes the record; tells the user of a failure and rejects. */
  write(): Promise<void>;
  /** Reads the record anew: what is unsaved is lost. */
  reload(): Promise<void>;
  /** Columns that have a field of the platform's own, in their order. */
  readonly fields: readonly string[];
  isDisabled(column: string): boolean;
  setDisabled(column: string, isDisabled: boolean): void;
  /** Says something above the form, until it is cleared by its id. */
  notify(message: string, level: string, id: string): void;
  clear(id: string): boolean;
}

/** What saves are, where nothing else is asked for: `XrmEnum.SaveMode`. */
const PLAIN_SAVE = 1;

/** What form scripts get from `executionContext.getFormContext()`, as far as it is played. */
export function formContext(record: FormRecord, queryParameters: Readonly<Record<string, string>>, page: ScriptedPage) {
  const changeHandlers = new Map<string, Map<Handler, () => void>>();
  const saveHandlers = new Set<Handler>();

  const attribute = (name: string) => {
    if (!record.attributes.has(name)) return null;
    const handlers = changeHandlers.get(name) ?? new Map<Handler, () => void>();
    changeHandlers.set(name, handlers);
    return played("formContext.getAttribute()", {
      getName: () => name,
      getAttributeType: () => scriptType(record.attribute(name).column.type),
      getValue: () => toScript(record.attribute(name).value),
      setValue: (value: unknown) => void record.setValue(name, fromScript(value), false),
      getIsDirty: () => record.attribute(name).isDirty,
      fireOnChange: () => record.attribute(name).fireOnChange(),
      addOnChange: (handler: Handler) => {
        if (!handlers.has(handler))
          handlers.set(
            handler,
            record.attribute(name).onChange(() => handler(executionContext)),
          );
      },
      removeOnChange: (handler: Handler) => {
        handlers.get(handler)?.();
        handlers.delete(handler);
      },
    });
  };
  const attributes = () => [...record.attributes.keys()].map(attribute);
  /** A handler may hold the save back. */
  const save = async () => {
    let isPrevented = false;
    const saveContext = played("executionContext", {
      getFormContext: () => context,
      getEventArgs: () =>
        played("executionContext.getEventArgs()", {
          getSaveMode: () => PLAIN_SAVE,
          isDefaultPrevented: () => isPrevented,
          preventDefault: () => void (isPrevented = true),
        }),
    });
    for (const handler of [...saveHandlers]) handler(saveContext);
    if (!isPrevented) await page.write();
  };
  const control = (name: string) =>
    played("formContext.getControl()", {
      getName: () => name,
      getAttribute: () => attribute(name),
      getDisabled: () => page.isDisabled(name),
      setDisabled: (isDisabled: boolean) => page.setDisabled(name, isDisabled),
    });
  const id = `{${record.id.toUpperCase()}}`;
  const { logicalName } = record.form.table;
  const context = played("formContext", {
    getAttribute: (name?: string) => (name === undefined ? attributes() : attribute(name)),
    getControl: (name: string) => (record.attributes.has(name) ? control(name) : null),
    data: played("formContext.data", {
      attributes: played("formContext.data.attributes", {
        getByName: (name: string) => parameter(queryParameters, name),
        get: (name: string) => parameter(queryParameters, name),
      }),
      getIsDirty: () => record.isDirty,
      save,
      refresh: () => page.reload(),
      entity: played("formContext.data.entity", {
        getId: () => id,
        getEntityName: () => logicalName,
        getEntityReference: () => ({ id, entityType: logicalName, name: record.title }),
        getIsDirty: () => record.isDirty,
        getPrimaryAttributeValue: () => record.title,
        attributes: played("formContext.data.entity.attributes", {
          getByName: attribute,
          get: (name?: string) => (name === undefined ? attributes() : attribute(name)),
        }),
        save,
        addOnSave: (handler: Handler) => void saveHandlers.add(handler),
        removeOnSave: (handler: Handler) => void saveHandlers.delete(handler),
      }),
    }),
    ui: played("formContext.ui", {
      // 2: an existing record that may be changed.
      getFormType: () => 2,
      controls: played("formContext.ui.controls", { forEach: (visit: (each: object) => void) => page.fields.map(control).forEach(visit) }),
      setFormNotification: (message: string, level: string, id: string) => {
        page.notify(message, level, id);
        return true;
      },
      clearFormNotification: (id: string) => page.clear(id),
      formSelector: played("formContext.ui.formSelector", {
        getCurrentItem: () => ({ getId: () => record.form.id, getLabel: () => record.form.title }),
      }),
    }),
  });
  const executionContext = played("executionContext", {
    getFormContext: () => context,
    // 1: the form has been opened.
    getEventArgs: () => played("executionContext.getEventArgs()", { getDataLoadState: () => 1 }),
  });
  return { executionContext, save };
}

function parameter(queryParameters: Readonly<Record<string, string>>, name: string) {
  const value = queryParameters[name];
  return value === undefined ? null : { getName: () => name, getValue: () => value };
}

function scriptType(type: string): string {
  const types: Readonly<Record<string, string>> = {
    picklist: "optionset",
    state: "optionset",
    status: "optionset",
    owner: "lookup",
    dateonly: "datetime",
    uniqueidentifier: "string",
  };
  return types[type] ?? type;
}

/** Scripts see lookups with upper-case GUIDs in braces. */
function toScript(value: ColumnValue): unknown {
  if (!Array.isArray(value)) return value;
  const lookups = value as readonly LookupValue[];
  return lookups.length === 0 ? null : lookups.map((lookup) => ({ ...lookup, id: `{${lookup.id.toUpperCase()}}` }));
}

function fromScript(value: unknown): ColumnValue {
  if (!Array.isArray(value)) return (value ?? null) as ColumnValue;
  return (value as readonly LookupValue[]).map((lookup) => ({ ...lookup, id: lookup.id.replace(/[{}]/g, "").toLowerCase() }));
}
