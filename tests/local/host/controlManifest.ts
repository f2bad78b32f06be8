import type { Element } from "@xmldom/xmldom";
import { attribute, child, children, childText, parseXml } from "../../../solution/xml";
import type { ControlManifest, ControlProperty } from "./HostModel";
import { isTrue } from "./isTrue";

/** Reads a built ControlManifest.xml. */
export function controlManifest(xml: string): ControlManifest {
  const control = child(parseXml(xml, "The control manifest"), "control");
  if (!control) throw new Error("The control manifest has no control element.");
  const groups = new Map(
    children(control, "type-group").map(
      (group) => [attribute(group, "name") ?? "", children(group, "type").map((type) => childText(type) ?? "")] as const,
    ),
  );
  const resources = child(control, "resources");
  const code = attribute(child(resources, "code"), "path");
  if (!code) throw new Error(`The manifest of ${attribute(control, "constructor")} names no code.`);
  return {
    namespace: attribute(control, "namespace") ?? "",
    constructorName: attribute(control, "constructor") ?? "",
    controlType: attribute(control, "control-type") === "virtual" ? "virtual" : "standard",
    properties: children(control, "property").map((property) => readProperty(property, groups)),
    dataSets: children(control, "data-set").map((dataSet) => ({ name: attribute(dataSet, "name") ?? "" })),
    code,
    css: pathsOf(resources, "css"),
    resx: pathsOf(resources, "resx"),
  };
}

function readProperty(property: Element, groups: ReadonlyMap<string, readonly string[]>): ControlProperty {
  const type = attribute(property, "of-type");
  const defaultValue = attribute(property, "default-value");
  return {
    name: attribute(property, "name") ?? "",
    types: type ? [type] : (groups.get(attribute(property, "of-type-group") ?? "") ?? []),
    usage: (attribute(property, "usage") ?? "bound") as ControlProperty["usage"],
    required: isTrue(attribute(property, "required"), false),
    ...(defaultValue !== undefined && { defaultValue }),
  };
}

function pathsOf(resources: Element | undefined, kind: string): string[] {
  return children(resources, kind).flatMap((resource) => attribute(resource, "path") ?? []);
}
