import type { Element } from "@xmldom/xmldom";
import { attribute, child, children, childText } from "./xml";

/** What a control declares about itself, with paths relative to its folder. */
export interface ControlManifest {
  readonly namespace: string;
  readonly constructorName: string;
  readonly controlType: "standard" | "virtual";
  readonly properties: readonly ControlProperty[];
  readonly dataSets: readonly { readonly name: string }[];
  readonly code: string;
  readonly css: readonly string[];
  readonly resx: readonly string[];
  readonly img: readonly string[];
}

export interface ControlProperty {
  readonly name: string;
  /** The types it accepts; more than one where it refers to a type group. */
  readonly types: readonly string[];
  readonly usage: "bound" | "input" | "output";
  readonly required: boolean;
  readonly defaultValue?: string;
}

/**
 * Reads a built ControlManifest.xml.
 * @param manifest its root element
 * @param name of the control, for messages
 * @throws where it declares no control, a control without code or a property without a type
 */
export function controlManifest(manifest: Element, name: string): ControlManifest {
  const control = child(manifest, "control");
  if (!control) throw new Error(`The manifest of ${name} has no control element.`);
  const groups = new Map(children(control, "type-group").map((group) => [attribute(group, "name"), children(group, "type").map(textOf)]));
  const paths = (kind: string) => children(child(control, "resources"), kind).flatMap((resource) => attribute(resource, "path") ?? []);
  const [code] = paths("code");
  if (!code) throw new Error(`The manifest of ${name} names no code.`);
  return {
    namespace: attribute(control, "namespace") ?? "",
    constructorName: attribute(control, "constructor") ?? "",
    controlType: attribute(control, "control-type") === "virtual" ? "virtual" : "standard",
    properties: children(control, "property").map((property) => readProperty(property, groups, name)),
    dataSets: children(control, "data-set").map((dataSet) => ({ name: attribute(dataSet, "name") ?? "" })),
    code,
    css: paths("css"),
    resx: paths("resx"),
    img: paths("img"),
  };
}

/** Paths of all files that a control declares. */
export function declaredFiles({ code, css, resx, img }: ControlManifest): string[] {
  return [code, ...css, ...resx, ...img];
}

function textOf(element: Element): string {
  return childText(element) ?? "";
}

function readProperty(property: Element, groups: ReadonlyMap<string | undefined, readonly string[]>, control: string): ControlProperty {
  const name = attribute(property, "name") ?? "";
  const type = attribute(property, "of-type");
  const types = type ? [type] : (groups.get(attribute(property, "of-type-group")) ?? []);
  if (types.length === 0)
    throw new Error(`The property ${name} of ${control} has no type: give it an of-type or the name of a type-group.`);
  const defaultValue = attribute(property, "default-value");
  return {
    name,
    types,
    usage: (attribute(property, "usage") ?? "bound") as ControlProperty["usage"],
    required: attribute(property, "required") === "true",
    ...(defaultValue !== undefined && { defaultValue }),
  };
}
