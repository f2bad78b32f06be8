import { readFileSync } from "node:fs";
import { deployCommand } from "../../../../solution/admin/deploy/deployCommand";
import { runCommands } from "../../../../solution/admin/runCommands";

// The command as admins run it, with the zip that CORE_ZIP names: the one that comes with the commands need not be packed.
runCommands([deployCommand(readFileSync(process.env["CORE_ZIP"] ?? ""))]);
