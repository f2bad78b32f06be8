import type { Element } from "@xmldom/xmldom";
import { attribute, children, childText, descendants, parseXml } from "../xml";
import type { SourceFile } from "./definitions";

/** A form, view, site map or app as its file says it, labels still by key. */
export type Source = { readonly origin: string; readonly root: Element } & (
  | { readonly kind: "form"; readonly table: string; readonly type: string; readonly id: string; readonly isDiff: boolean }
  | { readonly kind: "view"; readonly table: string; readonly id: string }
  | { readonly kind: "siteMap" | "app"; readonly name: string }
);

/** Computer, phone, tablet: the order of exports. */
const FORM_FACTORS = ["2", "0", "1"];

function required(text: string | undefined, element: string, origin: string): string {
  if (text) return text;
  throw new Error(`${origin} has no <${element}>, which names the part: add it.`);
}

/** A control that names no form factor is for all three. */
function repeatForFormFactors(form: Element): void {
  for (const control of descendants(form, "customControl")) {
    if (attribute(control, "name") === undefined || attribute(control, "formFactor") !== undefined) continue;
    for (const formFactor of FORM_FACTORS) {
      const copy = control.cloneNode(true) as Element;
      copy.setAttribute("formFactor", formFactor);
      control.parentNode?.insertBefore(copy, control);
    }
    control.parentNode?.removeChild(control);
  }
}

/** @throws where the file is no XML, lies in no known folder, or does not say what it is called */
export function parseSource({ path, xml }: SourceFile): Source {
  const root = parseXml(xml, path);
  const [folder, table = ""] = path.split("/");
  switch (folder) {
    case "forms": {
      const type = required(attribute(root, "type"), 'forms type="main"', path);
      root.removeAttribute("type");
      repeatForFormFactors(root);
      const id = required(childText(children(root)[0], "formid"), "formid", path);
      // Only what is added to a form of somebody else says so.
      const isDiff = descendants(root).some((element) => attribute(element, "solutionaction") !== undefined);
      return { kind: "form", origin: path, root, table, type, id, isDiff };
    }
    case "views":
      return { kind: "view", origin: path, root, table, id: required(childText(children(root)[0], "savedqueryid"), "savedqueryid", path) };
    case "siteMaps":
      return { kind: "siteMap", origin: path, root, name: required(childText(root, "SiteMapUniqueName"), "SiteMapUniqueName", path) };
    case "apps":
      return { kind: "app", origin: path, root, name: required(childText(root, "UniqueName"), "UniqueName", path) };
    default:
      throw new Error(`${path} is in no folder that the generator reads: move it below forms, views, siteMaps or apps.`);
  }
}
