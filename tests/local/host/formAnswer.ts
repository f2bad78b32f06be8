import { controlManifest } from "../../../solution/controlManifest";
import { parseXml } from "../../../solution/xml";
import { installedForms } from "../dataverse/customizing/mergeForm";
import { plainId } from "../dataverse/guid";
import type { CustomControl, SystemForm } from "../dataverse/ImportedSolution";
import { hostTable } from "./appAnswer";
import { formLayout, type FormLayout } from "./formLayout";
import { HostError } from "./HostError";
import type { HostControl, HostForm, HostUser, HostView } from "./HostModel";
import { latestComponent, type HostSources } from "./HostSources";
import { labelIn } from "./labelIn";
import { mayUse } from "./persona";
import { resxStrings } from "./resxStrings";
import { viewLayout } from "./viewLayout";

/**
 * A form with everything that drawing it takes. Without a form id it is the first, in the table's order, that the user may see:
 * for tables that others own, somebody else's form.
 */
export function formAnswer(sources: HostSources, user: HostUser, tableName: string, formId: string | undefined): HostForm {
  const table = hostTable(sources, tableName, user.languageId);
  const { form, layout } = chooseForm(formsOf(sources, tableName, user.languageId), user, tableName, formId);
  const { tabs, columns, onLoad, queryParameters } = layout;
  const controls = layout.controlNames.flatMap((name) => controlOf(sources, name, user.languageId) ?? []);
  return {
    tabs,
    columns,
    onLoad,
    queryParameters,
    id: plainId(form.id),
    title: labelIn(user.languageId, form.labels),
    table,
    libraries: layout.libraries.map((name) => `/WebResources/${name}`),
    controls: Object.fromEntries(controls.map((control) => [control.name, control])),
    views: Object.fromEntries(layout.viewIds.map((id) => [id, viewOf(sources, id, user.languageId)])),
  };
}

interface FormWithLayout {
  readonly form: SystemForm;
  readonly layout: FormLayout;
}

function formsOf(sources: HostSources, tableName: string, languageId: number): FormWithLayout[] {
  return installedForms(sources.solutions())
    .filter(({ table }) => table === tableName)
    .map((form) => ({ form, layout: formLayout(form.xml, languageId) }))
    .sort((a, b) => a.layout.order - b.layout.order);
}

function chooseForm(forms: readonly FormWithLayout[], user: HostUser, tableName: string, formId: string | undefined): FormWithLayout {
  if (formId !== undefined) {
    const chosen = forms.find(({ form }) => plainId(form.id) === plainId(formId));
    if (!chosen) throw new HostError(404, `The table "${tableName}" has no form ${formId}.`);
    if (!mayUse(user, chosen.form.roleIds)) {
      throw new HostError(
        403,
        `${user.fullName} may not use the form "${labelIn(user.languageId, chosen.form.labels)}": it is restricted to other security roles.`,
      );
    }
    return chosen;
  }
  const first = forms.find(({ form }) => mayUse(user, form.roleIds));
  if (!first) throw new HostError(403, `The table "${tableName}" has no form that ${user.fullName} may use.`);
  return first;
}

function controlOf(sources: HostSources, name: string, languageId: number): HostControl | undefined {
  const control = customControl(sources, name);
  if (!control) return undefined;
  const manifest = controlManifest(parseXml(control.manifest, `The manifest of ${name}`), name);
  const texts = manifest.resx.map((path) => [path, new TextDecoder().decode(fileOf(control, path))] as const);
  return { ...manifest, name, strings: resxStrings(Object.fromEntries(texts), languageId) };
}

export function customControl(sources: HostSources, name: string): CustomControl | undefined {
  return latestComponent(
    sources,
    ({ controls }) => controls,
    (control) => control.name === name,
  );
}

export function fileOf(control: CustomControl, path: string): Uint8Array {
  const content = Object.hasOwn(control.files, path) ? control.files[path] : undefined;
  if (!content) throw new HostError(404, `The control ${control.name} has no file "${path}".`);
  return content;
}

/** The view in which the list of a table opens. */
export function viewAnswer(sources: HostSources, user: HostUser, tableName: string): HostView {
  const view = latestComponent(
    sources,
    ({ views }) => views,
    ({ table, isDefault, queryType }) => table === tableName && isDefault && queryType === 0,
  );
  if (!view) throw new HostError(404, `The table "${tableName}" has no default view.`);
  return viewOf(sources, plainId(view.id), user.languageId);
}

function viewOf(sources: HostSources, id: string, languageId: number): HostView {
  const view = latestComponent(
    sources,
    ({ views }) => views,
    (each) => plainId(each.id) === id,
  );
  if (!view) throw new HostError(404, `The form shows a view ${id}, which does not exist.`);
  return viewLayout(view, languageId, (logicalName) => hostTable(sources, logicalName, languageId));
}
