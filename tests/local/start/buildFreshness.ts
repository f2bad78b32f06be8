import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

/** What a build writes into the folder of each control. */
const GENERATED = new Set(["generated", "strings", "css"]);

/**
 * Whether every control's bundle is younger than everything it is made from.
 * @param root the checkout
 */
export function areControlsBuilt(root: string): boolean {
  const controls = path.join(root, "controls");
  const names = readdirSync(controls).filter((name) => existsSync(path.join(controls, name, "ControlManifest.Input.xml")));
  const bundles = names.map((name) => path.join(root, "out/controls", name, "bundle.js"));
  if (names.length === 0 || !bundles.every(existsSync)) return false;
  const sources = [controls, path.join(root, "shared"), path.join(root, "package-lock.json"), path.join(root, "pcf.config.json")];
  const newest = Math.max(...sources.map(newestChange));
  return bundles.every((bundle) => statSync(bundle).mtimeMs >= newest);
}

/** When the newest file in a folder, or the file itself, was changed; 0 where there is none. Milliseconds since 1970 UTC. */
function newestChange(place: string): number {
  if (!existsSync(place)) return 0;
  const stats = statSync(place);
  if (!stats.isDirectory()) return stats.mtimeMs;
  const isControl = existsSync(path.join(place, "ControlManifest.Input.xml"));
  const names = readdirSync(place).filter((name) => !(isControl && GENERATED.has(name)));
  return Math.max(0, ...names.map((name) => newestChange(path.join(place, name))));
}
