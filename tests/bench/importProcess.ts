/** An import in a process of its own, whose memory nobody else fills: prints how much that was at most, in MB. */
import { importCalls } from "../../solution/admin/calls/importCalls";
import { ADMIN } from "../solution/admin/calls/callFiles";

const [, , folder = "", url = ""] = process.argv;

importCalls({ paths: [folder], url, as: ADMIN }).then(
  ({ imported }) => process.stdout.write(JSON.stringify({ imported, peakMb: process.resourceUsage().maxRSS / 1024 })),
  (error: unknown) => {
    process.stderr.write(String(error));
    process.exitCode = 1;
  },
);
