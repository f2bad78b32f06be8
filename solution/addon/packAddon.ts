import { readTexts } from "../../shared/strings/readTexts";
import { generateSolution } from "../generator/generateSolution";
import { type Package, packTree } from "../packager/packTree";
import { addonSolution } from "./addonSolution";
import type { AddonTarget } from "./AddonTarget";

/** A deployment makes one for each app. */
let languages: ReturnType<typeof readTexts> | undefined;

/**
 * The managed package that adds the area Seller details to an app, made in memory: it holds neither controls nor scripts.
 * @throws one sentence where a name cannot be one
 */
export function packAddon(target: AddonTarget): Package {
  const tree = generateSolution(addonSolution(target), (languages ??= readTexts()));
  return packTree(new Map([...tree].map(([file, text]) => [file, Buffer.from(text)])), "managed");
}
