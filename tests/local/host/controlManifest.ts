import type { Element } from "@xmldom/xmldom";
import type { ControlManifest, ControlProperty } from "./HostModel";
import { attributeOf, childAt, childrenOf, isTrue, parseXml, textOf } from "./xmlElements";

/** Reads a built ControlManifest.xml. */
export function controlManifest(xml: string): ControlManifest {
  const control = childAt(parseXml(xml, "The control manifest"), "control");
  if (!control) throw new Error("The control manifest has no control element.");
  const groups = new Map(
    childrenOf(control, "type-group").map((group) => [attributeOf(group, "name") ?? "", childrenOf(group, "type").map(textOf)] as const),
  );
  const resources = childAt(control, "resources");
  const code = attributeOf(childAt(resources, "code"), "path");
  if (!code) throw new Error(`The manifest of ${attributeOf(control, "constructor")} names no code.`);
  return {
    namespace: attributeOf(control, "namespace") ?? "",
    constructorName: attributeOf(control, "constructor") ?? "",
    controlType: attributeOf(control, "control-type") === "virtual" ? "virtual" : "standard",
    properties: childrenOf(control, "property").map((property) => readProperty(property, groups)),
    dataSets: childrenOf(control, "data-set").map((dataSet) => ({ name: attributeOf(dataSet, "name") ?? "" })),
    code,
    css: pathsOf(resources, "css"),
    resx: pathsOf(resources, "resx"),
  };
}

function readProperty(property: Element, groups: ReadonlyMap<string, readonly string[]>): ControlProperty {
  const type = attributeOf(property, "of-type");
  const defaultValue = attributeOf(property, "default-value");
  return {
    name: attributeOf(property, "name") ?? "",
    types: type ? [type] : (groups.get(attributeOf(property, "of-type-group") ?? "") ?? []),
    usage: (attributeOf(property, "usage") ?? "bound") as ControlProperty["usage"],
    required: isTrue(attributeOf(property, "required"), false),
    ...(defaultValue !== undefined && { defaultValue }),
  };
}

function pathsOf(resources: Element | undefined, kind: string): string[] {
  return childrenOf(resources, kind).flatMap((resource) => attributeOf(resource, "path") ?? []);
}
