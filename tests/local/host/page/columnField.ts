import type { ColumnMetadata, OptionMetadata } from "../../dataverse/ImportedSolution";
import type { FormAttribute } from "./FormRecord";
import { element } from "./element";

/** The platform's own field of a column on a form. */
export interface ColumnField {
  readonly element: HTMLElement;
  /** Shows what the record holds, and whether it may be edited now. */
  update(attribute: FormAttribute, isEditable: boolean): void;
}

/** What users type into. Of other types the value is shown as text. */
const TYPED: ReadonlyMap<string, "text" | "number"> = new Map([
  ["string", "text"],
  ["integer", "number"],
  ["decimal", "number"],
]);

/** What the form itself keeps from being edited. */
export function plainText(column: ColumnMetadata): ColumnField {
  const value = element("div", { class: "plain-value", "data-column": column.logicalName }, "---");
  return { element: value, update: ({ formatted }) => void (value.textContent = formatted || "---") };
}

function choice(
  column: ColumnMetadata,
  options: readonly OptionMetadata[],
  label: string,
  languageId: number,
  set: (value: number | null) => void,
): ColumnField {
  const list = element(
    "select",
    {
      class: "field",
      "data-column": column.logicalName,
      "aria-label": label,
      onchange: () => set(list.value === "" ? null : Number(list.value)),
    },
    element("option", { value: "" }, "---"),
    ...options.map(({ value, labels }) => element("option", { value }, labels[languageId] ?? labels[1033] ?? String(value))),
  );
  return {
    element: list,
    update(attribute, isEditable) {
      list.value = typeof attribute.value === "number" ? String(attribute.value) : "";
      list.disabled = !isEditable;
    },
  };
}

/**
 * The field of a cell that has no control of its own.
 * @param set what the user has entered
 */
export function columnField(
  column: ColumnMetadata,
  { label, languageId }: { readonly label: string; readonly languageId: number },
  set: (value: string | number | boolean | null) => void,
): ColumnField {
  if (column.type === "picklist" && column.options) return choice(column, column.options, label, languageId, set);
  const attributes = { class: "field", "data-column": column.logicalName, "aria-label": label };
  if (column.type === "boolean") {
    const box = element("input", { ...attributes, type: "checkbox", onchange: () => set(box.checked) });
    return {
      element: box,
      update(attribute, isEditable) {
        box.checked = attribute.value === true;
        box.disabled = !isEditable;
      },
    };
  }
  const type = TYPED.get(column.type);
  if (type === undefined && column.type !== "memo") return plainText(column);
  const entered = () => set(field.value === "" ? null : type === "number" ? Number(field.value) : field.value);
  const field =
    type === undefined
      ? element("textarea", { ...attributes, onchange: () => entered() })
      : element("input", { ...attributes, type, step: "any", onchange: () => entered() });
  return {
    element: field,
    update(attribute, isEditable) {
      const { value } = attribute;
      field.value = typeof value === "string" || typeof value === "number" ? String(value) : "";
      field.readOnly = !isEditable;
    },
  };
}
