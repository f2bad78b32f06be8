import { Command } from "commander";
import { version } from "../../package.json";
import { analyzeCommand } from "./calls/analyzeCommand";
import { importCallsCommand } from "./calls/importCallsCommand";
import { Cancelled, CANCELLED_EXIT_CODE } from "./connection/cancellable";
import { doctorCommand } from "./doctor/doctorCommand";
import { deployCommand } from "./deploy/deployCommand";
import { undeployCommand } from "./undeploy/undeployCommand";
import { packCommand } from "./packCommand";

const program = new Command("seller-details")
  .description("Tools for admins of Seller Details")
  .version(version)
  .addCommand(packCommand())
  .addCommand(deployCommand())
  .addCommand(analyzeCommand())
  .addCommand(importCallsCommand())
  .addCommand(doctorCommand())
  .addCommand(undeployCommand());

program.parseAsync().catch((error: unknown) => {
  // Packing names one problem a line.
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message.replace(/\.?\s*$/, ".")}\n`);
  if (process.argv.includes("--verbose") && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = error instanceof Cancelled ? CANCELLED_EXIT_CODE : 1;
});
