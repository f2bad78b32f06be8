import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { type ControlManifest, controlManifest, declaredFiles } from "../controlManifest";
import { parseXml } from "../xml";
import { CONTROL_MANIFEST } from "./SolutionTree";
import { filesBelow, writeIfChanged } from "../sourceFiles";

interface CopyControls {
  /** Zip names, such as `slr_SellerDetails.DateFilter`. */
  readonly names: readonly string[];
  /** Names of controls that are built for other solutions. */
  readonly others?: readonly string[];
  /** With a folder per built control. */
  readonly controlsFolder: string;
  /** Such as out/solution/SellerDetails. */
  readonly sourceFolder: string;
}

function checkName(name: string, { namespace, constructorName }: ControlManifest, folder: string): void {
  const built = `${namespace}.${constructorName}`;
  if (built !== name.slice(name.indexOf("_") + 1)) {
    throw new Error(`The control in ${folder} calls itself ${built}, but Other/Solution.xml wants ${name}.`);
  }
}

function copyControl(name: string, built: string, target: string): void {
  if (!existsSync(path.join(built, CONTROL_MANIFEST)) || !existsSync(path.join(built, "bundle.js"))) {
    const folder = path.relative(process.cwd(), built);
    throw new Error(`The control ${name} is not built: ${folder} lacks ${CONTROL_MANIFEST} or bundle.js; run npm run build.`);
  }
  const file = path.join(built, CONTROL_MANIFEST);
  const manifest = controlManifest(parseXml(readFileSync(file, "utf8"), file), name);
  checkName(name, manifest, built);
  const declared = new Set([CONTROL_MANIFEST, ...declaredFiles(manifest)]);
  const files = filesBelow(built).filter((file) => declared.has(file)); // not source maps and the like
  for (const file of files) writeIfChanged(path.join(target, file), readFileSync(path.join(built, file)));
  const data = `<?xml version="1.0" encoding="utf-8"?>
<CustomControl xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <Name>${name}</Name>
  <FileName>/Controls/${name}/${CONTROL_MANIFEST}</FileName>
</CustomControl>
`;
  writeIfChanged(path.join(target, `${CONTROL_MANIFEST}.data.xml`), data);
  const wanted = new Set([...files, `${CONTROL_MANIFEST}.data.xml`]);
  for (const stale of filesBelow(target).filter((file) => !wanted.has(file))) rmSync(path.join(target, stale));
}

/**
 * Puts the built controls into the source tree, where `pac solution pack` finds them too.
 * @throws where a control is not built, has another name, or is built without being part of the solution
 */
export function copyControls({ names, others = [], controlsFolder, sourceFolder }: CopyControls): void {
  const target = path.join(sourceFolder, "Controls");
  const folderOf = (name: string) => name.slice(name.lastIndexOf(".") + 1);
  for (const name of names) copyControl(name, path.join(controlsFolder, folderOf(name)), path.join(target, name));

  const expected = new Set([...names, ...others].map(folderOf));
  const built = existsSync(controlsFolder) ? readdirSync(controlsFolder) : [];
  const unlisted = built.find((name) => !expected.has(name) && existsSync(path.join(controlsFolder, name, CONTROL_MANIFEST)));
  if (unlisted && names.length > 0) {
    throw new Error(`The control ${unlisted} is built, but Other/Solution.xml has no RootComponent of type 66 for it.`);
  }
  for (const entry of existsSync(target) ? readdirSync(target) : []) {
    if (!names.includes(entry)) rmSync(path.join(target, entry), { recursive: true });
  }
}
