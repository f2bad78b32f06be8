import path from "node:path";
import { build } from "esbuild";

const ROOT = path.resolve(__dirname, "../..");

export interface Bundle {
  readonly script: string;
  /** Bytes of each module that is in it, minified, by path from the checkout. */
  readonly modules: ReadonlyMap<string, number>;
}

/**
 * A control's code as it is shipped, but for the wrapper that pcf-scripts adds: without what nothing uses.
 * @param control its folder's name
 */
export async function bundleOf(control: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [`controls/${control}/index.ts`],
    outfile: "bundle.js",
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    external: ["react", "react-dom", "@fluentui/react"],
  });
  const inputs = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs));
  return {
    script: outputFiles.map(({ text }) => text).join(""),
    modules: new Map(inputs.map(([file, { bytesInOutput }]) => [file, bytesInOutput])),
  };
}
