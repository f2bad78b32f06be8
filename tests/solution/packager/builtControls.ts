import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { controlManifest, declaredFiles } from "../../../solution/controlManifest";
import { descendants, parseXml, serialize } from "../../../solution/xml";

const CONTROLS = path.resolve(__dirname, "../../../controls");

/** Folder names of the controls that have a manifest. */
export function controlNames(): string[] {
  return readdirSync(CONTROLS).filter((name) => existsSync(path.join(CONTROLS, name, "ControlManifest.Input.xml")));
}

/**
 * What a build leaves of each control, without building: its real manifest, pointing to a bundle, and an empty file for
 * each resource that it declares.
 */
export function writeBuiltControls(folder: string, names: readonly string[] = controlNames()): void {
  for (const name of names) {
    const manifest = parseXml(readFileSync(path.join(CONTROLS, name, "ControlManifest.Input.xml"), "utf8"), name);
    for (const code of descendants(manifest, "code")) code.setAttribute("path", "bundle.js");
    for (const resource of declaredFiles(controlManifest(manifest, name))) {
      const file = path.join(folder, name, resource);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, resource === "bundle.js" ? "var pcf = pcf || {};\n" : "");
    }
    writeFileSync(path.join(folder, name, "ControlManifest.xml"), serialize(manifest));
  }
}
