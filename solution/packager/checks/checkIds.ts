import type { Element } from "@xmldom/xmldom";
import { attribute, childText, descendants } from "../../xml";
import type { SolutionTree } from "../SolutionTree";

/** Attributes that give an element of a form its identity; references such as `forControl` are not among them. */
const IDENTITIES = ["id", "uniqueid", "labelid", "handlerUniqueId", "libraryUniqueId"];

/** In these, `id` is a column's name, the id of a standard control or a number. */
const NAMED = ["control", "customControl", "column"];

const GUID = /^\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\}$/;

function idsOfForm(form: Element): (string | undefined)[] {
  return [
    childText(form, "formid"),
    ...descendants(form).flatMap((element) =>
      IDENTITIES.filter((name) => !(name === "id" && NAMED.includes(element.nodeName))).map((name) => attribute(element, name)),
    ),
  ];
}

/** Every id is a lower-case GUID in braces and stands for one thing only. */
export function checkIds(tree: SolutionTree): string[] {
  const ids = [
    ...tree.tables.flatMap((table) => table.forms.flatMap(({ form }) => idsOfForm(form))),
    ...tree.tables.flatMap((table) => table.views.map((view) => childText(view, "savedqueryid"))),
    ...tree.roles.map((role) => attribute(role, "id")),
    ...tree.webResources.map(({ data }) => childText(data, "WebResourceId")),
  ].filter((id) => id !== undefined);
  return [
    ...ids.filter((id) => !GUID.test(id)).map((id) => `The id ${id} must be a GUID in lower case and braces.`),
    ...[...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => `The id ${id} is used more than once.`),
  ];
}
