import { readFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

const PAGE = path.join(__dirname, "page");
const PACKAGES = path.resolve(__dirname, "../../../node_modules");

export type ReactVersion = "16" | "17";

/** Everything the page loads that is not from a solution. */
export interface PageFiles {
  readonly script: Uint8Array;
  readonly styles: Uint8Array;
  readonly fluent: Uint8Array;
  /** React and ReactDOM as the platform defines them, under both names. */
  readonly react: Readonly<Record<ReactVersion, string>>;
  readonly fontFolder: string;
}

/** Bundles the page and reads the platform's libraries from the installed packages. */
export async function pageFiles(): Promise<PageFiles> {
  const framework = path.join(PACKAGES, "pcf-start/lib");
  const umd = (name: string, file: string) => readFile(path.join(PACKAGES, name, "umd", file), "utf8");
  return {
    script: await bundle("main.ts"),
    styles: await bundle("styles/page.css"),
    fluent: await readFile(path.join(framework, "fluent_8_121_1.js")),
    react: {
      "16": `${await readFile(path.join(framework, "react_16_14_0.js"), "utf8")}\nwindow.React = window.Reactv16; window.ReactDOM = window.ReactDOMv16;`,
      "17": [
        await umd("react17", "react.production.min.js"),
        await umd("react-dom17", "react-dom.production.min.js"),
        "window.Reactv16 = window.React; window.ReactDOMv16 = window.ReactDOM;",
      ].join("\n"),
    },
    fontFolder: path.join(PACKAGES, "@fluentui/font-icons-mdl2/fonts"),
  };
}

async function bundle(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [path.join(PAGE, entry)],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    sourcemap: entry.endsWith(".ts") && "inline",
    logLevel: "silent",
  });
  const file = outputFiles[0];
  if (!file) throw new Error(`${entry} of the local host's page was not bundled.`);
  return file.contents;
}

/** The one HTML page. Icons and text fonts come from this server or not at all: Fluent's defaults are on a CDN. */
export function pageHtml(react: ReactVersion): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Local environment</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_host/page.css">
<script>window.FabricConfig = { iconBaseUrl: "/_host/fonts/", fontBaseUrl: "" };</script>
<script src="/_host/react${react}.js"></script>
<script src="/_host/fluent.js"></script>
</head>
<body>
<div id="app"></div>
<script src="/_host/page.js"></script>
</body>
</html>
`;
}
