import { execFileSync } from "node:child_process";

/**
 * npm runs this before `npm pack`, and also before the script that is called pack, which makes the zips and needs nothing before it:
 * there it does nothing.
 */
if (process.env.npm_command === "pack") {
  const npm = process.env.npm_execpath;
  if (npm === undefined) throw new Error("Start this by npm pack.");
  for (const script of ["build", "pack", "bundle"]) execFileSync(process.execPath, [npm, "run", script], { stdio: ["ignore", 2, 2] });
}
