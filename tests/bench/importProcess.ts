/**
 * An import in a process of its own, whose memory nobody else fills: prints in MB how much of it was in use at most, what can be cleaned
 * up left out, and how much the process had. Needs `--expose-gc`.
 */
import { importCalls } from "../../solution/admin/calls/importCalls";
import { ADMIN } from "../solution/admin/calls/callFiles";

const [, , folder = "", url = ""] = process.argv;
const MB = 2 ** 20;
const LOOK_EVERY_MS = 2_000;

let mostInUse = 0;
function look(): void {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  mostInUse = Math.max(mostInUse, heapUsed + arrayBuffers);
}

const looking = setInterval(look, LOOK_EVERY_MS);
importCalls({ paths: [folder], url, as: ADMIN })
  .then(({ imported }) => {
    look();
    const peakMb = process.resourceUsage().maxRSS / 1024;
    process.stdout.write(JSON.stringify({ imported, inUseMb: mostInUse / MB, peakMb }));
  })
  .catch((error: unknown) => {
    process.stderr.write(String(error));
    process.exitCode = 1;
  })
  .finally(() => clearInterval(looking));
