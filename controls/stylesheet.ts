import path from "node:path";
import { compile } from "sass";

const ROOT = path.resolve(__dirname, "..");
const SHARED = path.join(ROOT, "shared/ui/styles");

export interface Stylesheet {
  /** Without comments and white space. */
  readonly css: string;
  /** Names of the partials of shared/ui/styles in it, such as `frame`. */
  readonly partials: readonly string[];
}

/** Without the colours of the palette that no rule uses, and those that only these use. */
function withoutUnused(css: string): string {
  const used = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  const rest = css.replace(/(--[\w-]+):[^;{}]*(?:;|(?=\}))/g, (declared, name: string) => (used.has(name) ? declared : ""));
  return rest === css ? css : withoutUnused(rest);
}

/**
 * A control's stylesheet: its own rules and those of the shared parts that it draws.
 * @param control its folder's name
 */
export function stylesheetOf(control: string): Stylesheet {
  const { css, loadedUrls } = compile(path.join(__dirname, control, `${control}.scss`), {
    loadPaths: [SHARED, path.join(ROOT, "node_modules")],
    style: "compressed",
    quietDeps: true,
    silenceDeprecations: ["import", "global-builtin"],
  });
  const files = loadedUrls.map(({ pathname }) => pathname).filter((file) => path.dirname(file) === SHARED);
  return { css: withoutUnused(css), partials: files.map((file) => path.basename(file, ".scss").slice(1)) };
}
