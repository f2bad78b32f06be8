/** Copies the pictures that the docs show from the last browser run. */
import { copyFileSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";

const ROOT = path.resolve(__dirname, "../..");
const PICTURES = path.join(ROOT, "docs/images");

function copy(from: string, to: string): void {
  copyFileSync(path.join(ROOT, "out/screenshots", `${from}.png`), path.join(PICTURES, `${to}.png`));
}

mkdirSync(PICTURES, { recursive: true });
copy("manager-1280", "seller-details");
for (const entry of readdirSync(path.join(ROOT, "controls"), { withFileTypes: true })) {
  if (entry.isDirectory()) copy(entry.name, entry.name);
}
